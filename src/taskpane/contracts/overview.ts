import { statusesOf, type Status } from '../../return/completeness';
import type { Contract } from '../../return/contract';
import type { Finding } from '../../return/finding';
import type { BeingFoundOut, Standing } from '../../return/finding-out';
import type { Policy } from '../../return/policy';
import { progressOf, progressSentence, progressTowards } from '../../return/progress';
import { countCredits, formatCredits, formatDay, formatDaysLeft, formatYear, type Day } from '../../return/quantities';
import { checkReturn } from '../../return/rules';
import type { SupplierReturn } from '../../return/supplier-return';
import { totalsOf, type Totals } from '../../return/totals';
import { inWords } from '../in-words';
import { contractKeys } from './contract-keys';
import { toCheck } from './findings-shown';

/** One contract as the list shows it. */
export interface ContractLine {
  /** What the pane knows the contract by. */
  readonly key: string;
  /** "" where its cell is blank. */
  readonly reference: string;
  readonly title: string;
  readonly client: string;
  readonly status: Status;
  /** The same, but that somebody may be finding out about it. */
  readonly standing: Standing;
  /** "12 of 30", where credits are entered. */
  readonly amounts: string | undefined;
}

/** The return as the first screen shows it, ready to be drawn. */
export interface Overview {
  readonly supplier: string | undefined;
  /** "1 April 2023 to 31 March 2024". */
  readonly year: string | undefined;
  readonly deadline: Deadline | undefined;
  readonly progress: OverallProgress | undefined;
  readonly complete: number;
  /** How many contracts somebody is finding out about. */
  readonly findingOut: number;
  readonly lines: readonly ContractLine[];
  /** What is worth a look and is not simply an answer still to come. */
  readonly toCheck: readonly Finding[];
}

export interface Deadline {
  readonly day: string;
  /** "12 days left". */
  readonly left: string;
  readonly when: 'later' | 'soon' | 'past';
}

export interface OverallProgress {
  readonly delivered: string;
  /** "340.25 credits". */
  readonly target: string;
  /** "128.5 of 340.25 credits, 211.75 to go". */
  readonly words: string;
  readonly share: number;
  /** Every contract's target is met: a surplus on one does not make up for another. */
  readonly met: boolean;
}

export function overviewOf(ret: SupplierReturn, policy: Policy, today: Day, { marks }: BeingFoundOut): Overview {
  const statuses = statusesOf(ret, policy, today);
  const { overall } = totalsOf(ret, policy, today);
  const keys = contractKeys(ret.contracts);
  return {
    supplier: ret.supplier,
    year: ret.year && formatYear(ret.year),
    deadline: ret.deadline === undefined ? undefined : deadlineOf(ret.deadline, today),
    progress: overallProgress(overall),
    complete: overall.complete,
    findingOut: marks.size,
    lines: ret.contracts.map((contract, index) => {
      const status = statuses[index] ?? 'problem';
      return { ...lineOf(contract, keys[index] ?? '', policy), status, standing: marks.has(contract) ? 'finding-out' : status };
    }),
    toCheck: toCheck(checkReturn(ret, policy, today)),
  };
}

function lineOf(contract: Contract, key: string, policy: Policy): Omit<ContractLine, 'status' | 'standing'> {
  const { reference, title, client } = contract;
  const progress = progressOf(contract, policy);
  const entered = progress?.delivered;
  return {
    key,
    reference: inWords(reference, String),
    title: inWords(title, String),
    client: inWords(client, String),
    amounts: progress === undefined || entered === undefined ? undefined : `${formatCredits(entered)} of ${formatCredits(progress.target)}`,
  };
}

/** A fortnight is when most people start. */
const soon = 14;

function deadlineOf(deadline: Day, today: Day): Deadline {
  const days = deadline - today;
  return { day: formatDay(deadline), left: formatDaysLeft(deadline, today), when: days < 0 ? 'past' : days <= soon ? 'soon' : 'later' };
}

function overallProgress({ target, delivered, shortfall, answered, contracts }: Totals): OverallProgress | undefined {
  if (target === 0) return undefined;
  const progress = progressTowards(target, delivered);
  return {
    delivered: formatCredits(delivered),
    target: countCredits(target),
    words: progressSentence(progress),
    share: progress.share,
    met: answered === contracts && shortfall === 0,
  };
}
