import { dateOfDay, formatDay, type Day } from '../../src/return/quantities';
import { dayFromDate } from '../../src/return/calendar';
import { parseArea } from '../../src/sheet/address';
import type { Cell, CellArea, SheetCells, TableArea, WorkbookCells } from '../../src/sheet/cells';

/** What a test lays in a cell: blank, plain content, or content with a format, a formula or a lock. */
export type Laid = string | number | boolean | null | LaidCell;

export interface LaidCell {
  readonly value: string | number | boolean;
  readonly format?: string;
  readonly formula?: string;
  readonly text?: string;
  readonly locked?: boolean;
}

/** Pounds in a cell formatted as money. */
export function money(pounds: number): LaidCell {
  return { value: pounds, format: '£#,##0.00' };
}

/** A date from ISO text, as a serial in a date cell. */
export function date(iso: string): LaidCell {
  return { value: serial(iso), format: 'dd/mm/yyyy' };
}

export function serial(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const found = dayFromDate(year, month, day);
  if (found === undefined) throw new Error(`No day ${iso}`);
  return found;
}

/** A formula with its value; without one, as programs write it that calculate nothing. */
export function formula(text: string, value: string | number = ''): LaidCell {
  return { value, formula: text, format: '0.00' };
}

export interface LaidOptions {
  readonly visibility?: SheetCells['visibility'];
  readonly protected?: boolean;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly tables?: readonly TableArea[];
  /** The address of the sheet's own filter. */
  readonly filter?: string;
  readonly top?: number;
  readonly left?: number;
}

/** A sheet from rows of content; rows may be of different lengths. */
export function sheetOf(name: string, rows: readonly (readonly Laid[])[], options: LaidOptions = {}): SheetCells {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name,
    visibility: options.visibility ?? 'visible',
    protected: options.protected ?? false,
    top: options.top ?? 0,
    left: options.left ?? 0,
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? null))),
    merges: (options.merges ?? []).map(areaOf),
    hiddenRows: new Set(options.hiddenRows ?? []),
    hiddenColumns: new Set(options.hiddenColumns ?? []),
    tables: options.tables ?? [],
    ...(options.filter !== undefined && { filter: areaOf(options.filter) }),
  };
}

export function workbookOf(...sheets: readonly SheetCells[]): WorkbookCells {
  return { sheets };
}

function areaOf(address: string): CellArea {
  const area = parseArea(address);
  if (!area) throw new Error(`No area ${address}`);
  return area;
}

function cellOf(laid: Laid): Cell {
  const { value, format = 'General', formula, text, locked = true } = typeof laid === 'object' && laid !== null ? laid : { value: laid ?? '' };
  const kind = value === '' ? 'blank' : typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
  return { value, kind, text: text ?? shownAs(value, format), numberFormat: format, locked, ...(formula !== undefined && { formula }) };
}

function shownAs(value: string | number | boolean, format: string): string {
  if (typeof value !== 'number') return typeof value === 'boolean' ? String(value).toUpperCase() : value;
  if (format === 'dd/mm/yyyy') {
    const { year, month, day } = dateOfDay(value as Day);
    return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
  }
  if (/d.*y/.test(format)) return formatDay(value as Day);
  if (format.startsWith('£')) return `£${value.toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
  return /\.00/.test(format) ? value.toFixed(2) : String(value);
}
