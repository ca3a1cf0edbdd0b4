import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import type { Drafts } from './drafts/use-drafts';
import type { AsideName, Where } from './navigation';
import type { OpenedReturn, OpenReturn } from './pane-state';
import type { ReturnView } from './return-view';
import type { Navigation } from './use-navigation';

/** What a page beside the main way is given. It is up alone, and always takes focus. */
export interface AsideProps {
  readonly open: OpenedReturn;
  readonly opened: OpenReturn;
  readonly view: ReturnView;
  readonly drafts: Drafts;
  /** What it is opened for: a topic, a contract. */
  readonly about: string | undefined;
  /** The contract one comes back from. */
  readonly at: string | undefined;
  /** Opens a contract; Back leads here again. */
  readonly onOpen: (key: string) => void;
  readonly onGo: (aside: AsideName, about?: string) => void;
  readonly onFinish: () => void;
  readonly onBack: () => void;
}

/** The pages beside the main way. Each is a part of its own, fetched when it is first opened. */
const asides: Readonly<Record<AsideName, LazyExoticComponent<ComponentType<AsideProps>>>> = {
  reading: lazy(() => import(/* webpackChunkName: "reading" */ './reading/reading-screen')),
  'last-year': lazy(() => import(/* webpackChunkName: "last-year" */ './last-year/last-year-screen')),
  'finding-out': lazy(() => import(/* webpackChunkName: "finding-out" */ './finding-out/finding-out-page')),
  help: lazy(() => import(/* webpackChunkName: "help" */ './help/help-screen')),
  call: lazy(() => import(/* webpackChunkName: "call" */ './call/call-screen')),
};

interface AsideAt {
  readonly where: Extract<Where, { readonly screen: 'aside' }>;
  readonly open: OpenedReturn;
  readonly opened: OpenReturn;
  readonly view: ReturnView;
  readonly drafts: Drafts;
  readonly navigation: Navigation;
}

export function Aside({ where, navigation, ...given }: AsideAt) {
  const Screen = asides[where.aside];
  const { goTo, goToAside, goToFinish, goBack } = navigation;
  return (
    <Suspense>
      <Screen {...given} about={where.about} at={where.at} onOpen={goTo} onGo={goToAside} onFinish={goToFinish} onBack={goBack} />
    </Suspense>
  );
}
