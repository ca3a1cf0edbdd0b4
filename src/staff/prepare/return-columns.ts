import { blankCell, numberCell, textCell, type CellLook, type MadeCell } from '../../files/making/made-workbook';
import type { Policy } from '../../return/policy';
import { columnLetters } from '../../sheet/address';
import { targetOfListed } from './as-sent';
import { valueOf, type ListedContract } from './listed-contract';

/** A column of the contract table in the workbooks we send. */
export interface ReturnColumn {
  readonly name: ColumnName;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** For the supplier to fill in. */
  readonly entry: boolean;
  cell(contract: ListedContract, row: number, policy: Policy): MadeCell;
}

export type ColumnName =
  | 'reference' | 'title' | 'client' | 'framework' | 'consultant' | 'start' | 'end' | 'spend' | 'target'
  | 'delivered' | 'reason' | 'recoverable' | 'recoveryPlan' | 'recoveryDate' | 'raised';

const line = 'BFBFBF';
const dayFormat = 'd mmmm yyyy';
const fixed: CellLook = { border: line, vertical: 'top', wrap: true };
const entry: CellLook = { border: line, vertical: 'top', wrap: true, fill: 'FFF8D6', unlocked: true };

function sent(name: ColumnName, heading: string, width: number, cell: ReturnColumn['cell']): ReturnColumn {
  return { name, heading, width, entry: false, cell };
}

function forSupplier(name: ColumnName, heading: string, width: number, look: CellLook): ReturnColumn {
  return { name, heading, width, entry: true, cell: () => blankCell({ ...entry, ...look }) };
}

/** In the sheet's order: what we fill in, then what the supplier does. */
export const returnColumns: readonly ReturnColumn[] = [
  sent('reference', 'Contract reference', 16, ({ reference }) => textCell(valueOf(reference), { ...fixed, bold: true })),
  sent('title', 'Contract title', 30, ({ title }) => textCell(valueOf(title), fixed)),
  sent('client', 'Client', 24, ({ client }) => textCell(valueOf(client), fixed)),
  sent('framework', 'Framework', 20, ({ framework }) => textCell(valueOf(framework), fixed)),
  sent('consultant', 'Consultant', 11, ({ consultant }) => textCell(valueOf(consultant) ? 'Yes' : 'No', fixed)),
  sent('start', 'Start date', 18, ({ start }) => numberCell(valueOf(start), { ...fixed, format: dayFormat, horizontal: 'left' })),
  sent('end', 'End date', 18, ({ end }) => numberCell(valueOf(end), { ...fixed, format: dayFormat, horizontal: 'left' })),
  sent('spend', 'Spend in the year', 16, ({ spend }) => numberCell(inWhole(valueOf(spend)), { ...fixed, format: '"£"#,##0.00' })),
  sent('target', 'Target credits', 10, (contract, row, policy) => ({
    kind: 'formula',
    formula: targetFormula(row, policy),
    result: targetOfListed(contract, policy) / 100,
    look: fixed,
  })),
  forSupplier('delivered', 'Credits delivered', 11, {}),
  forSupplier('reason', 'Reason for shortfall', 34, {}),
  forSupplier('recoverable', 'Can it be put right before the contract ends?', 15, {}),
  forSupplier('recoveryPlan', 'How will it be put right?', 34, {}),
  forSupplier('recoveryDate', 'By when?', 18, { format: dayFormat, horizontal: 'left' }),
  forSupplier('raised', 'Raised with Fusion21?', 12, {}),
];

/** The place of a column, counted from 0. */
export function placeOf(name: ColumnName): number {
  return returnColumns.findIndex((column) => column.name === name);
}

/** 10 credits for every £100,000 of the row's spend, to two decimals. `row` is counted from 0. */
function targetFormula(row: number, { rate }: Policy): string {
  return `ROUND(${columnLetters(placeOf('spend'))}${row + 1}*${rate.credits / 100}/${rate.spend / 100},2)`;
}

/** Pence as pounds, hundredths of a credit as credits. */
function inWhole(hundredths: number | undefined): number | undefined {
  return hundredths === undefined ? undefined : hundredths / 100;
}
