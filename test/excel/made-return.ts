import type { FileSheet, WorkbookFile } from '../../src/files/workbook-file-types';
import { type Made, madeSheet, madeWorkbook, PLAIN } from '../workbench/engine/made-workbook';

const styles = [PLAIN, { ...PLAIN, numberFormatId: 14, numberFormat: 'dd/mm/yyyy' }, { ...PLAIN, locked: false }, { ...PLAIN, numberFormatId: 49, numberFormat: '@' }];
const DATE = 1;
const UNLOCKED = 2;

const protection: NonNullable<FileSheet['protection']> = {
  hasPassword: false,
  objects: true,
  scenarios: true,
  openAreas: [],
  allow: {
    formatCells: false, formatColumns: false, formatRows: false, insertColumns: false, insertRows: false, insertHyperlinks: false,
    deleteColumns: false, deleteRows: false, sort: false, autoFilter: false, pivotTables: false, selectLockedCells: true, selectUnlockedCells: true,
  },
};

export const headings = [
  'Contract reference', 'Contract title', 'Client', 'Framework', 'Start date', 'End date', 'Spend', 'Target credits', 'Credits delivered',
  'Reason for shortfall', 'Can this be put right?', 'How will it be put right?', 'By when?', 'Region', 'Lot',
] as const;

/** A return of so many contracts x 15 columns, headings in row 1; contract n has the reference C-1000n and stands in row n + 1. */
export function madeReturn(contracts: number, change: MadeReturn = {}): WorkbookFile {
  return madeWorkbook([madeSheet('Return', rowsOf(contracts, change), { ...(change.guarded && { protection }), ...change.sheet }), ...(change.otherSheets ?? [])], { styles });
}

export interface MadeReturn {
  /** The sheet is protected, its entry cells unlocked. */
  readonly guarded?: boolean;
  /** The target is a formula of the spend. */
  readonly targetFormula?: boolean;
  /** What stands in place of a blank, by address-like key "row,column" counted from 0. */
  readonly cells?: Readonly<Record<string, Made>>;
  readonly sheet?: Partial<FileSheet>;
  readonly otherSheets?: readonly FileSheet[];
}

export function referenceOf(contract: number): string {
  return `C-${10_000 + contract}`;
}

function rowsOf(contracts: number, change: MadeReturn): Made[][] {
  const rows: Made[][] = [[...headings]];
  for (let contract = 1; contract <= contracts; contract++) rows.push(rowOf(contract, change));
  for (const [key, made] of Object.entries(change.cells ?? {})) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cells = rows[row];
    if (cells !== undefined) cells[column] = made;
  }
  return rows;
}

function rowOf(contract: number, { guarded = false, targetFormula = false }: MadeReturn): Made[] {
  const hundreds = 1 + (contract % 37);
  const target = hundreds * 10;
  const entry: Made = guarded ? { value: '', style: UNLOCKED } : null;
  return [
    referenceOf(contract),
    `Roof renewal, phase ${contract}`,
    `Anytown Homes ${contract % 50}`,
    'Roofing Systems',
    { value: 45_017, style: DATE },
    { value: 45_930 + (contract % 365), style: DATE },
    hundreds * 100_000,
    targetFormula ? { formula: `=G${contract + 1}/10000`, value: target } : target,
    entry, entry, entry, entry, entry,
    'North West',
    contract % 9,
  ];
}
