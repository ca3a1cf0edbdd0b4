import { lazy, Suspense } from 'react';
import type { ReturnView } from '../return-view';
import { ContractList } from './contract-list';
import type { LeftAt } from './contracts-screen';
import type { ListLook } from './many/look';

/** A part of its own: a list that fits on a screen or two needs neither search nor sorting. Where it does not come, the list does without. */
const ManyContracts = lazy(() =>
  import(/* webpackChunkName: "many" */ './many/many-contracts').catch(() => ({ default: ({ view, typed, onOpen }: ListProps) => <ContractList lines={view.overview.lines} typed={typed} onOpen={onOpen} /> })),
);

/** From this many contracts on. */
const many = 8;

export interface ListProps {
  readonly view: ReturnView;
  /** The contracts with something typed that is not saved, by key. */
  readonly typed: ReadonlySet<string>;
  /** Set where somebody comes back to the list. */
  readonly leftAt: LeftAt | undefined;
  /** How a long list was looked at when it was left last, which is how it comes up again. */
  readonly look: ListLook | undefined;
  /** Called when a long list is left. */
  readonly onLook: (change: (before: ListLook | undefined) => ListLook) => void;
  readonly onOpen: (key: string) => void;
}

/** The contracts: a plain list, or from `many` on one to search in. */
export function List(props: ListProps) {
  const { view, typed, onOpen } = props;
  const { lines } = view.overview;
  if (lines.length < many) return <ContractList lines={lines} typed={typed} onOpen={onOpen} />;
  return (
    <Suspense fallback={<ContractList lines={lines} typed={typed} coming onOpen={onOpen} />}>
      <ManyContracts {...props} />
    </Suspense>
  );
}
