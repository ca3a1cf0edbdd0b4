import type { Contract } from '../../../src/return/contract';
import type { Entry } from '../../../src/return/entry';
import type { LastYear } from '../../../src/return/last-year/last-year';
import { lastYearOf } from '../../../src/return/last-year/last-year';
import { yearBeginning } from '../../../src/return/policy';
import { credits, pence } from '../../../src/return/quantities';
import type { SupplierReturn } from '../../../src/return/supplier-return';

export const noPlace = { state: 'no-place' } as const;
export const cell = { sheet: 'S', address: 'A1' };
export const blank = { state: 'blank', cell } as const;
export const read = <T>(value: T): Entry<T> => ({ state: 'read', value, cell, typed: String(value) });

/** A contract of £100,000 with all of its 10 credits delivered, "Roof" for Anytown Homes. */
export function contract(reference: string, change: Partial<Contract> = {}): Contract {
  return {
    row: 2, sheet: 'S', hidden: false, reference: reference === '' ? blank : read(reference),
    title: read('Roof'), client: read('Anytown Homes'), framework: noPlace, consultant: noPlace, start: noPlace, end: noPlace,
    spend: read(pence(100_000_00)), sheetTarget: read(credits(10_00)), delivered: read(credits(10_00)),
    reason: noPlace, recoverable: noPlace, recoveryPlan: noPlace, recoveryDate: noPlace, raised: noPlace, ...change,
  };
}

/** The year that the open return is for. */
export const thisYear = yearBeginning(2024);

export function before(contracts: readonly Contract[], said: Partial<SupplierReturn> = {}): LastYear {
  return lastYearOf({ supplier: 'Harper and Lowe Ltd', year: yearBeginning(2023), contracts, statedTotals: [], ...said }, 'before.xlsx');
}
