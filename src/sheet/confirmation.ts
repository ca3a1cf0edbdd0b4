import { readDay } from '../return/typed';
import type { Confirmation } from '../return/supplier-return';
import type { Day } from '../return/quantities';
import { addressOf } from './address';
import type { Cell, WorkbookCells } from './cells';
import { dayOf } from './days';
import { gridOf, type Grid } from './grid';
import { oneLine } from './heading';
import type { TableLayout } from './layout';

/** Where somebody confirms the answers: labels by which its three cells are known. */
const labels = {
  name: /^(?:your |full |print(?:ed)? )*name(?: of (?:the )?person confirming)?\s*[:*?]*$/i,
  jobTitle: /^(?:your )?(?:job title|position|job role)\s*[:*?]*$/i,
  on: /^(?:today['’]s )?date(?: (?:confirmed|signed|of (?:confirmation|declaration|signature)))?\s*[:*?]*$/i,
} as const;
type Part = keyof typeof labels;

/** What such a place is headed by, or its sheet is called: without it three labels may be anybody's address. */
const saysSo = /\b(?:confirm|declar|sign(?:ed)? off|sign-off)/i;

/** How far its parts and its heading lie from the label of the job title, which few other places have. */
const reach = { rows: 6, columns: 8, heading: 12 };
const mostRows = 200;

interface Labelled {
  readonly row: number;
  readonly column: number;
}

/**
 * Who confirmed the answers in the sheet itself, as suppliers without the add-in do: a name, a job title and a date, each beside or under
 * its label. Undefined where the workbook has no such place, or nobody has begun to fill it in.
 */
export function readConfirmation(workbook: WorkbookCells, tables: readonly TableLayout[]): Confirmation | undefined {
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') continue;
    const grid = gridOf(sheet, workbook);
    const own = tables.filter((table) => table.sheet === sheet.name);
    for (const at of jobTitleLabels(grid, own)) {
      const read = readPlace(grid, at);
      if (read !== undefined) return read;
    }
  }
  return undefined;
}

function jobTitleLabels({ area, at }: Grid, tables: readonly TableLayout[]): readonly Labelled[] {
  const found: Labelled[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, area.top + mostRows); row += 1) {
    if (tables.some(({ area: { top, bottom } }) => row >= top && row <= bottom)) continue;
    for (let column = area.left; column <= area.right; column += 1) if (isLabel('jobTitle', at(row, column))) found.push({ row, column });
  }
  return found;
}

function readPlace(grid: Grid, jobTitle: Labelled): Confirmation | undefined {
  const name = nearest(grid, 'name', jobTitle);
  const on = nearest(grid, 'on', jobTitle);
  if (name === undefined || on === undefined || !isHeaded(grid, jobTitle)) return undefined;
  const places = { name: valueOf(grid, name), jobTitle: valueOf(grid, jobTitle), on: valueOf(grid, on) };
  const said = { name: textAt(grid, places.name), jobTitle: textAt(grid, places.jobTitle), on: dayAt(grid, places.on) };
  const begun = said.name !== '' || said.jobTitle !== '' || textAt(grid, places.on) !== '';
  if (!begun) return undefined;
  return {
    ...(said.name !== '' && { name: said.name }),
    ...(said.jobTitle !== '' && { jobTitle: said.jobTitle }),
    ...(said.on !== undefined && { on: said.on }),
    cells: [places.name, places.jobTitle, places.on].map(({ row, column }) => ({ sheet: grid.sheet.name, address: addressOf(row, column) })),
  };
}

/** The label of another part that lies nearest. */
function nearest(grid: Grid, part: Part, { row, column }: Labelled): Labelled | undefined {
  const found: Labelled[] = [];
  const { top, bottom, left, right: last } = grid.area;
  for (let down = Math.max(top, row - reach.rows); down <= Math.min(bottom, row + reach.rows); down += 1) {
    for (let right = Math.max(left, column - reach.columns); right <= Math.min(last, column + reach.columns); right += 1) if (isLabel(part, grid.at(down, right))) found.push({ row: down, column: right });
  }
  const far = (at: Labelled): number => Math.abs(at.row - row) + Math.abs(at.column - column);
  return found.sort((one, other) => far(one) - far(other))[0];
}

/** The sheet's name, or words above (and beside) it, say what it is for. */
function isHeaded({ sheet, area, at }: Grid, { row }: Labelled): boolean {
  if (saysSo.test(sheet.name)) return true;
  for (let above = Math.max(area.top, row - reach.heading); above <= row; above += 1) {
    for (let column = area.left; column <= area.right; column += 1) if (at(above, column).kind === 'text' && saysSo.test(at(above, column).text)) return true;
  }
  return false;
}

/** The cell that a label is for: the one to its right, or under it where another label stands there. */
function valueOf(grid: Grid, { row, column }: Labelled): Labelled {
  const merge = grid.mergeAt(row, column);
  const right = { row, column: (merge?.right ?? column) + 1 };
  const below = { row: (merge?.bottom ?? row) + 1, column };
  const parts = Object.keys(labels) as Part[];
  const isAny = (at: Labelled): boolean => parts.some((part) => isLabel(part, grid.at(at.row, at.column)));
  // Three labels in a row, with their values under them: the last one has no label to its right.
  return isAny(right) || (isAny({ row, column: column - 1 }) && !isAny(below)) ? below : right;
}

function isLabel(part: Part, cell: Cell): boolean {
  return cell.kind === 'text' && labels[part].test(oneLine(cell.text));
}

function textAt(grid: Grid, { row, column }: Labelled): string {
  return oneLine(grid.standing(row, column).text).trim();
}

function dayAt(grid: Grid, { row, column }: Labelled): Day | undefined {
  const cell = grid.standing(row, column);
  const held = dayOf(cell);
  if (held !== undefined) return held as Day;
  const reading = readDay(cell.text);
  return reading.state === 'read' ? reading.value : undefined;
}
