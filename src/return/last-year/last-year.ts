import type { Contract } from '../contract';
import { policyFor, type FinancialYear } from '../policy';
import type { SupplierReturn } from '../supplier-return';
import { targetOf } from '../target';
import type { Credits } from '../units';
import { namesOf, type Names } from './names';
import { promiseOf, type RecoveryPromise } from './promise';

/** What last year's return said: all of it that is ever shown beside this year's, and nothing else of the file. */
export interface LastYear {
  /** The name of the file it was read from. */
  readonly file: string;
  readonly supplier?: string;
  readonly year?: FinancialYear;
  /** In that sheet's order. */
  readonly contracts: readonly ContractLastYear[];
  /** Doubtful matches that somebody decided. */
  readonly settled: readonly Settled[];
}

/** One contract of last year's return. What its cells did not say is absent. */
export interface ContractLastYear extends Names {
  readonly target?: Credits;
  readonly delivered?: Credits;
  /** What stands in the credits' cell, where that is no figure. */
  readonly typed?: string;
  readonly reason?: string;
  readonly promise?: RecoveryPromise;
  /** Why it could not be put right, where somebody said that it could not. */
  readonly whyNot?: string;
}

/** Whether a contract of this year is the one of last year's return that it was asked about. Each is known by `namesKey`. */
export interface Settled {
  readonly thisYear: string;
  readonly lastYear: string;
  readonly same: boolean;
}

/** A text beside a contract is for looking back: beyond this many characters it is cut, and the file has the rest. */
const longestText = 1000;
const longestLine = 200;

/** What a return says of its year, for looking back at from the next. */
export function lastYearOf(ret: SupplierReturn, file: string): LastYear {
  const policy = policyFor(ret.year);
  // A promise is judged as of that return's own time: the end of its year, before which nobody fills it in.
  const then = ret.year?.to ?? ret.deadline;
  const contractOf = (contract: Contract): ContractLastYear => {
    const { delivered, reason, recoverable, recoveryPlan } = contract;
    const target = targetOf(contract, policy)?.credits;
    const promise = promiseOf(contract, policy, then);
    return {
      ...namesOf(contract),
      ...(target !== undefined && { target }),
      ...(delivered.state === 'read' && { delivered: delivered.value }),
      ...(delivered.state === 'unread' && { typed: cut(delivered.typed, longestLine) }),
      ...(reason.state === 'read' && { reason: cut(reason.value, longestText) }),
      ...(promise && { promise: { ...promise, ...(promise.how !== undefined && { how: cut(promise.how, longestText) }) } }),
      ...(recoverable.state === 'read' && !recoverable.value && recoveryPlan.state === 'read' && { whyNot: cut(recoveryPlan.value, longestText) }),
    };
  };
  const { supplier, year, contracts } = ret;
  return {
    file: cut(file, longestLine),
    ...(supplier !== undefined && { supplier: cut(supplier, longestLine) }),
    ...(year && { year: { from: year.from, to: year.to } }),
    contracts: contracts.map(contractOf),
    settled: [],
  };
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
