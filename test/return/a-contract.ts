import type { Contract } from '../../src/return/contract';
import type { Blank, Entry, Read, Unread } from '../../src/return/entry';
import { credits, day, formatCredits, formatDay, formatPounds, pence, type Credits, type Day } from '../../src/return/quantities';
import type { SupplierReturn } from '../../src/return/supplier-return';
import { readCredits, readDay } from '../../src/return/typed';

/** A contract for tests: what is not said is blank, in the column the field has in every sheet of these tests. */
export type Said = Partial<Contract>;

const sheet = 'Returns';

export const columns = {
  reference: 'A', title: 'B', client: 'C', framework: 'D', consultant: 'E', start: 'F', end: 'G', spend: 'H', sheetTarget: 'I',
  delivered: 'J', reason: 'K', recoverable: 'L', recoveryPlan: 'M', recoveryDate: 'N', raised: 'O',
} as const;

type Field = keyof typeof columns;

export const noPlace = { state: 'no-place' } as const;

export function at(field: Field, row = 2): { sheet: string; address: string } {
  return { sheet, address: `${columns[field]}${row}` };
}

export function blankIn(field: Field, row = 2): Blank {
  return { state: 'blank', cell: at(field, row) };
}

export function readIn<T>(field: Field, value: T, typed = String(value), row = 2): Read<T> {
  return { state: 'read', value, typed, cell: at(field, row) };
}

export function unreadIn<T>(field: Field, typed: string, why: Unread<T>['why'], offer?: T): Unread<T> {
  const entry: Unread<T> = { state: 'unread', typed, why, cell: at(field) };
  return offer === undefined ? entry : { ...entry, offer };
}

/** Credits as typed into the delivered cell, read as the sheet room reads them. */
export function delivered(typed: string | number, row = 2): Entry<Credits> {
  const reading = readCredits(typed);
  return reading.state === 'blank' ? blankIn('delivered', row) : { ...reading, typed: String(typed), cell: at('delivered', row) };
}

/** A day as typed into a cell. */
export function dayIn(field: 'start' | 'end' | 'recoveryDate', typed: string, row = 2): Entry<Day> {
  const reading = readDay(typed);
  return reading.state === 'blank' ? blankIn(field, row) : { ...reading, typed, cell: at(field, row) };
}

export function spent(pounds: number, row = 2): Entry<ReturnType<typeof pence>> {
  return readIn('spend', pence(Math.round(pounds * 100)), formatPounds(pence(Math.round(pounds * 100))), row);
}

export function targeted(hundredths: number, row = 2): Entry<Credits> {
  return readIn('sheetTarget', credits(hundredths), formatCredits(credits(hundredths)), row);
}

/** Contract 1042: spend £300,000, target 30, ends 30 September 2025, nothing answered. */
export function aContract(said: Said = {}, row = 2): Contract {
  const end = day(45930);
  return {
    row,
    sheet,
    hidden: false,
    reference: readIn('reference', '1042', '1042', row),
    title: readIn('title', 'Roof renewal', 'Roof renewal', row),
    client: readIn('client', 'Anytown Homes', 'Anytown Homes', row),
    framework: readIn('framework', 'Roofing Systems', 'Roofing Systems', row),
    consultant: readIn('consultant', false, 'N', row),
    start: blankIn('start', row),
    end: readIn('end', end, formatDay(end), row),
    spend: spent(300000, row),
    sheetTarget: targeted(3000, row),
    delivered: blankIn('delivered', row),
    reason: blankIn('reason', row),
    recoverable: blankIn('recoverable', row),
    recoveryPlan: blankIn('recoveryPlan', row),
    recoveryDate: blankIn('recoveryDate', row),
    raised: blankIn('raised', row),
    ...said,
  };
}

/** The answers of a contract that delivered 12 of 30 and says all there is to say about it. */
export const putRight: Said = {
  delivered: delivered(12),
  reason: readIn('reason', 'Works started late'),
  recoverable: readIn('recoverable', true, 'Yes'),
  recoveryPlan: readIn('recoveryPlan', 'Two apprentices start in May'),
  recoveryDate: dayIn('recoveryDate', '30 June 2025'),
};

export function aReturn(contracts: readonly Contract[], said: Partial<SupplierReturn> = {}): SupplierReturn {
  return { contracts, statedTotals: [], ...said };
}

/** A day on which contract 1042 is running: 1 May 2024. */
export const running = day(45413);
/** A day after its end: 1 October 2025. */
export const afterEnd = day(45931);
