import * as z from 'zod/mini';
import { largestKept, type Kept } from '../kept';
import { textMark } from '../text-mark';
import { credits, day, type Credits, type Day } from '../units';
import type { ContractLastYear, LastYear } from './last-year';

/** How many settings the contracts may fill: some 1,500 contracts with a short reason each. */
export const mostParts = 12;

/** A whole number as its digits: no schema of numbers is fetched with the pane's first screen for the sake of this one. */
const whole = z.string();

/** A contract as it is kept, with short names, since each counts some thousand times. Days and credits are whole numbers. */
const keptContract = z.object({
  ref: z.optional(z.string()),
  title: z.optional(z.string()),
  client: z.optional(z.string()),
  target: z.optional(whole),
  done: z.optional(whole),
  typed: z.optional(z.string()),
  why: z.optional(z.string()),
  missing: z.optional(whole),
  some: z.optional(whole),
  by: z.optional(whole),
  how: z.optional(z.string()),
  whyNot: z.optional(z.string()),
});

type KeptContract = z.infer<typeof keptContract>;

/** What is kept beside the contracts, and of which parts these are. */
export const lastYearHead: Kept<LastYearHead> = {
  key: 'last-year',
  schema: z.object({
    file: z.string(),
    supplier: z.optional(z.string()),
    from: z.optional(whole),
    to: z.optional(whole),
    settled: z.array(z.tuple([z.string(), z.string(), z.boolean()])),
    of: z.string(),
    parts: whole,
  }),
};

export interface LastYearHead {
  readonly file: string;
  readonly supplier?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly settled: readonly (readonly [thisYear: string, lastYear: string, same: boolean])[];
  /** The mark of the contracts it belongs with: parts of two files are never put together. */
  readonly of: string;
  readonly parts: string;
}

export interface LastYearPart {
  readonly of: string;
  readonly contracts: readonly KeptContract[];
}

/** The contracts' parts: one setting holds no more than `largestKept` characters. */
export const lastYearParts: readonly Kept<LastYearPart>[] = Array.from({ length: mostParts }, (_none, part) => ({
  key: `last-year-${part + 1}`,
  schema: z.object({ of: z.string(), contracts: z.array(keptContract) }),
}));

export interface ToKeep {
  readonly head: LastYearHead;
  readonly parts: readonly LastYearPart[];
}

/** Last year's return as it is kept; undefined where it is too long for the workbook's settings. */
export function toKeep(lastYear: LastYear): ToKeep | undefined {
  const { file, supplier, year, settled, contracts } = lastYear;
  const kept = contracts.map(asKept);
  const of = textMark(JSON.stringify(kept));
  const parts = inParts(kept, of);
  const head: LastYearHead = {
    file,
    ...(supplier !== undefined && { supplier }),
    ...(year && { from: String(year.from), to: String(year.to) }),
    settled: settled.map((one) => [one.thisYear, one.lastYear, one.same]),
    of,
    parts: String(parts.length),
  };
  return parts.length > mostParts || JSON.stringify(head).length > largestKept ? undefined : { head, parts };
}

/** What was kept; undefined where a part of it is missing or is of another file. */
export function fromKept(head: LastYearHead | undefined, parts: readonly (LastYearPart | undefined)[]): LastYear | undefined {
  if (!head) return undefined;
  const { file, supplier, settled, of } = head;
  const [from, to] = [days(head.from), days(head.to)];
  const contracts: KeptContract[] = [];
  for (const part of parts.slice(0, partsOf(head))) {
    if (part?.of !== of) return undefined;
    contracts.push(...part.contracts);
  }
  if (parts.length < partsOf(head) || textMark(JSON.stringify(contracts)) !== of) return undefined;
  return {
    file,
    ...(supplier !== undefined && { supplier }),
    ...(from !== undefined && to !== undefined && { year: { from, to } }),
    contracts: contracts.map(asContract),
    settled: settled.map(([thisYear, lastYear, same]) => ({ thisYear, lastYear, same })),
  };
}

function asKept({ reference, title, client, target, delivered, typed, reason, promise, whyNot }: ContractLastYear): KeptContract {
  return {
    ...(reference !== undefined && { ref: reference }),
    ...(title !== undefined && { title }),
    ...(client !== undefined && { client }),
    ...(target !== undefined && { target: String(target) }),
    ...(delivered !== undefined && { done: String(delivered) }),
    ...(typed !== undefined && { typed }),
    ...(reason !== undefined && { why: reason }),
    ...(promise && { missing: String(promise.missing), ...(promise.some !== undefined && { some: String(promise.some) }), by: String(promise.by), ...(promise.how !== undefined && { how: promise.how }) }),
    ...(whyNot !== undefined && { whyNot }),
  };
}

function asContract({ ref, title, client, typed, why, how, whyNot, ...figures }: KeptContract): ContractLastYear {
  const [target, delivered] = [amount(figures.target), amount(figures.done)];
  const [missing, some, by] = [amount(figures.missing), amount(figures.some), days(figures.by)];
  return {
    ...(ref !== undefined && { reference: ref }),
    ...(title !== undefined && { title }),
    ...(client !== undefined && { client }),
    ...(target !== undefined && { target }),
    ...(delivered !== undefined && { delivered }),
    ...(typed !== undefined && { typed }),
    ...(why !== undefined && { reason: why }),
    ...(missing !== undefined && by !== undefined && { promise: { missing, ...(some !== undefined && { some }), by, ...(how !== undefined && { how }) } }),
    ...(whyNot !== undefined && { whyNot }),
  };
}

/** How many parts there are. What is no number of parts is more than there can be. */
export function partsOf({ parts }: LastYearHead): number {
  return wholeIn(parts) ?? Infinity;
}

function amount(kept: string | undefined): Credits | undefined {
  const hundredths = wholeIn(kept);
  return hundredths === undefined ? undefined : credits(hundredths);
}

/** A day of the years in which a return can have been. */
function days(kept: string | undefined): Day | undefined {
  const serial = wholeIn(kept);
  return serial === undefined || serial < 0 || serial > 2_000_000 ? undefined : day(serial);
}

/** Undefined for what is no whole number: a workbook's settings can say anything. */
function wholeIn(kept: string | undefined): number | undefined {
  return kept !== undefined && /^-?\d{1,15}$/.test(kept) ? Number(kept) : undefined;
}

/** As many contracts to a part as it holds, in order. */
function inParts(contracts: readonly KeptContract[], of: string): LastYearPart[] {
  const around = JSON.stringify({ of, contracts: [] }).length;
  const parts: { of: string; contracts: KeptContract[] }[] = [];
  let room = 0;
  for (const contract of contracts) {
    const length = JSON.stringify(contract).length + 1;
    if (length > room) {
      parts.push({ of, contracts: [] });
      room = largestKept - around;
    }
    parts.at(-1)?.contracts.push(contract);
    room -= length;
  }
  return parts;
}
