import type { Answer } from '../../src/return/answer';
import type { Contract } from '../../src/return/contract';
import { credits, day, dayFromDate, formatCredits, formatDay, type Day } from '../../src/return/quantities';
import type { ReadReturn } from '../../src/excel';
import type { ReturnedWorkbook } from '../../src/return/sent/sent-return';
import type { SupplierReturn } from '../../src/return/supplier-return';
import { aContract, at, dayIn, delivered, readIn, spent, targeted, type Said } from '../return/a-contract';

/** 10 April 2024: 20 days before the deadline of the returns here. */
export const today = dateOf(2024, 4, 10);

export function dateOf(year: number, month: number, dayOfMonth: number): Day {
  const date = dayFromDate(year, month, dayOfMonth);
  if (date === undefined) throw new RangeError('No such day');
  return date;
}

/** What the contracts of the tests differ in. */
export interface Row {
  readonly reference: string;
  readonly title: string;
  readonly client?: string;
  readonly spend: number;
  /** In hundredths of a credit. */
  readonly target: number;
  readonly typed?: string;
  readonly end?: string;
  readonly said?: Said;
}

export function contractOf({ reference, title, client = 'Anytown Homes', spend, target, typed = '', end = '30 September 2025', said = {} }: Row, row = 2): Contract {
  return aContract(
    {
      reference: readIn('reference', reference, reference, row),
      title: readIn('title', title, title, row),
      client: readIn('client', client, client, row),
      spend: spent(spend, row),
      sheetTarget: targeted(target, row),
      start: dayIn('start', '1 October 2021', row),
      end: dayIn('end', end, row),
      delivered: delivered(typed, row),
      ...said,
    },
    row,
  );
}

/** Five contracts: one complete, one below target, one not started, one with a problem, one ended. */
export const fiveContracts: readonly Row[] = [
  { reference: '1041', title: 'Kitchens and bathrooms', client: 'Castle Green Living', spend: 154873.58, target: 1549, typed: '20.14' },
  { reference: '1042', title: 'Roof renewal', spend: 256300, target: 2563, typed: '18.5' },
  { reference: '1043', title: 'Void repairs, lot 8', client: 'Ribble Fold Borough Council', spend: 300000, target: 3000 },
  { reference: '1044', title: 'Fire door programme', client: 'Holm Lacy NHS Trust', spend: 112220.22, target: 1122, typed: 'twelve' },
  { reference: '1045', title: 'Window replacement', client: 'Mersey Edge Council', spend: 418000, target: 4180, end: '31 January 2024' },
];

/** A return with a title block and these contracts. */
export function returnOf(rows: readonly Row[], said: Partial<SupplierReturn> = {}): SupplierReturn {
  return {
    supplier: 'Harper and Lowe Roofing Ltd',
    year: { from: dateOf(2023, 4, 1), to: dateOf(2024, 3, 31) },
    deadline: dateOf(2024, 4, 30),
    contracts: rows.map((row, index) => contractOf(row, index + 2)),
    statedTotals: [],
    ...said,
  };
}

/** The return as it is when an answer has been written into its cells. */
export function withAnswer(ret: SupplierReturn, reference: string, answer: Answer): SupplierReturn {
  const contracts = ret.contracts.map((contract) =>
    contract.reference.state === 'read' && contract.reference.value === reference ? { ...contract, ...cellsOf(answer, contract.row) } : contract,
  );
  return { ...ret, contracts };
}

function cellsOf({ delivered: amount, shortfall }: Answer, row: number): Said {
  const blank = (field: Parameters<typeof at>[0]) => ({ state: 'blank', cell: at(field, row) }) as const;
  const credit = readIn('delivered', credits(amount), formatCredits(amount), row);
  if (shortfall === undefined) return { delivered: credit };
  const { reason, recovery } = shortfall;
  return {
    delivered: credit,
    reason: readIn('reason', reason, reason, row),
    recoverable: recovery.kind === 'ended' ? blank('recoverable') : readIn('recoverable', recovery.kind === 'will-recover', recovery.kind === 'will-recover' ? 'Yes' : 'No', row),
    recoveryPlan: recovery.kind === 'ended' ? blank('recoveryPlan') : readIn('recoveryPlan', recovery.kind === 'will-recover' ? recovery.how : recovery.whyNot, '', row),
    recoveryDate: recovery.kind === 'will-recover' ? readIn('recoveryDate', day(recovery.by), formatDay(recovery.by), row) : blank('recoveryDate'),
    raised: recovery.kind === 'ended' ? readIn('raised', recovery.raisedWithFusion21, recovery.raisedWithFusion21 ? 'Yes' : 'No', row) : blank('raised'),
  };
}

/** The return as staff check it, without headings: no test of the screens' manner needs them. */
export function workbookOf(ret: SupplierReturn): ReturnedWorkbook {
  return { return: ret, sheets: ['Returns'], headings: [] };
}

/** How a return that no sheet is behind was read: by nothing, and surely. */
export function readingOf(ret: SupplierReturn): ReadReturn {
  return { kind: 'return', return: ret, layout: { tables: [] }, questions: [], answered: [], choices: {}, passedOver: [], workbook: { sheets: [] } };
}
