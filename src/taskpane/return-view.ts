import { nextToDo, statusesOf } from '../return/completeness';
import type { Contract } from '../return/contract';
import { beingFoundOut, type BeingFoundOut, type FindingOut } from '../return/finding-out';
import { policyFor, type Policy } from '../return/policy';
import type { Day } from '../return/quantities';
import type { SupplierReturn } from '../return/supplier-return';
import type { Neighbours } from './contract/way';
import { contractKeys } from './contracts/contract-keys';
import { overviewOf, type ContractLine, type Overview } from './contracts/overview';

/** A return as the screens look at it: worked out once for each reading. */
export interface ReturnView {
  readonly return: SupplierReturn;
  readonly policy: Policy;
  readonly today: Day;
  readonly overview: Overview;
  /** The contract to go on with; undefined where all are complete. */
  readonly next: ContractLine | undefined;
  readonly contracts: ReadonlyMap<string, Contract>;
  /** What somebody does not know yet and is finding out. */
  readonly findingOut: BeingFoundOut;
  /** All marks "Finding out" that are kept in the workbook, whether they still count or not. */
  readonly marks: readonly FindingOut[];
}

export function returnView(ret: SupplierReturn, today: Day, marks: readonly FindingOut[] = []): ReturnView {
  const policy = policyFor(ret.year);
  const findingOut = beingFoundOut(ret, statusesOf(ret, policy, today), marks);
  const overview = overviewOf(ret, policy, today, findingOut);
  const keys = contractKeys(ret.contracts);
  const next = keyAfter(ret, policy, today, undefined, marks);
  return {
    return: ret,
    policy,
    today,
    overview,
    next: overview.lines.find(({ key }) => key === next),
    contracts: new Map(ret.contracts.map((contract, index) => [keys[index] ?? '', contract])),
    findingOut,
    marks,
  };
}

/**
 * The key of the contract to go on with: after the one named, or from the top; what somebody is finding out comes last. Undefined
 * where there is nothing else to do.
 */
export function keyAfter(ret: SupplierReturn, policy: Policy, today: Day, after?: string, marks: readonly FindingOut[] = []): string | undefined {
  const keys = contractKeys(ret.contracts);
  const from = after === undefined ? undefined : ret.contracts[keys.indexOf(after)];
  const findingOut = beingFoundOut(ret, statusesOf(ret, policy, today), marks);
  const next = nextToDo(ret, policy, today, from, (contract) => findingOut.marks.has(contract));
  return next && keys[ret.contracts.indexOf(next)];
}

/** Where a contract stands in the list. */
export function neighboursOf({ overview: { lines } }: ReturnView, key: string): Neighbours {
  const index = lines.findIndex((line) => line.key === key);
  return { place: index + 1, all: lines.length, previous: lines[index - 1]?.key, next: lines[index + 1]?.key };
}

/** What the pane knows a reference selected in the sheet by: undefined where no contract has it, or several do. */
export function keyOfReference({ contracts }: ReturnView, reference: string): string | undefined {
  return contracts.has(reference) ? reference : undefined;
}
