import { kindOf } from './cell-kind';
import type { Grid } from './grid';
import { headingKey } from './heading';
import { headingPoints } from './heading-points';
import type { HeadingBlock } from './heading-rows';

/** The first words of a row that states a total. */
export const totalLabel = /^\W*(?:sub[ -]?total|grand total|overall total|overall|totals?|sum)\b|\b(?:sub)?totals?:?\s*$/i;

/**
 * The rows under a table's headings that hold anything in its columns, down to the headings of another table or the end of
 * the sheet. Weaker ones may be a row of it. Headings said again, and a row of units or of column numbers right under the headings, are
 * passed over.
 */
export function rowsUnder(grid: Grid, block: HeadingBlock, blocks: readonly HeadingBlock[]): number[] {
  const rows: number[] = [];
  const keys = block.columns.map(({ column, row }) => headingKey(grid.at(row, column).text));
  const others = blocks.filter((other) => other.first > block.last && other.score >= 20);
  for (let row = block.last + 1; row <= grid.area.bottom; row += 1) {
    if (isBlank(grid, block, row)) continue;
    if (repeatsHeadings(grid, block, row, keys)) continue;
    const other = others.find((one) => one.first <= row && row <= one.last);
    if (other && !(other.score < block.score * 0.9 && isRowOf(grid, block, row))) {
      if (sameHeadings(block, other)) continue;
      break;
    }
    if (rows.length === 0 && row <= block.last + 2 && holdsUnits(grid, block, row)) continue;
    rows.push(row);
  }
  return rows;
}

/** Rows that are neither totals nor single notes: those that columns are judged by. At most a thousand, evenly spread. */
export function rowsToJudge(grid: Grid, block: HeadingBlock, rows: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(rows.length / 700));
  return rows.filter((row, index) => {
    if (index % step !== 0) return false;
    let filled = 0;
    const words: string[] = [];
    for (const { column } of block.columns) {
      const cell = grid.at(row, column);
      if (cell.kind !== 'blank') filled += 1;
      if (grid.kindAt(row, column) === 'text') words.push(cell.text);
    }
    // "Total facilities management" is a contract: a total has no more words beside it.
    const isTotal = words.length <= 2 && words.some((text) => totalLabel.test(text));
    return filled >= 2 && !isTotal;
  });
}

function isBlank(grid: Grid, block: HeadingBlock, row: number): boolean {
  return block.columns.every(({ column }) => {
    const cell = grid.at(row, column);
    return cell.kind === 'blank' || (cell.kind === 'text' && String(cell.value).trim() === '');
  });
}

/** What looks like headings stands right under a row of the table; or it has a figure, no year nor Fusion21's, where references stand. */
function isRowOf(grid: Grid, { columns }: HeadingBlock, row: number): boolean {
  return (
    columns.filter(({ column }) => grid.kindAt(row - 1, column) !== 'blank').length > 1 ||
    columns.some(({ column, heading }) => headingPoints(heading).reference && /\d/.test(grid.at(row, column).text.replace(/21|20\d\d.*/, '')))
  );
}

function repeatsHeadings(grid: Grid, block: HeadingBlock, row: number, keys: readonly string[]): boolean {
  let same = 0;
  block.columns.forEach(({ column }, index) => {
    const { text } = grid.at(row, column);
    if (text !== '' && mayHaveKey(text, keys[index] ?? '') && headingKey(text) === keys[index]) same += 1;
  });
  return same >= 3 && same >= block.columns.length / 2;
}

/** Whether a text that begins with a letter or sign of ASCII begins as a key does: nearly all in the rows of a table do not. */
function mayHaveKey(text: string, key: string): boolean {
  const first = text.charCodeAt(0);
  if (first <= 0x20 || first >= 0x7f) return true;
  return (first >= 0x41 && first <= 0x5a ? first + 0x20 : first) === key.charCodeAt(0);
}

function sameHeadings(block: HeadingBlock, other: HeadingBlock): boolean {
  const keys = new Set(block.columns.map(({ column, heading }) => `${column} ${heading.key}`));
  const same = other.columns.filter(({ column, heading }) => keys.has(`${column} ${heading.key}`)).length;
  return same >= other.columns.length * 0.7;
}

const unit =
  /^\(?(?:£|£k|gbp|pounds|credits?|no\.?|nr|number|text|free text|date|dates?|y ?\/ ?n|yes ?\/ ?no|d{1,2}[/.-]m{1,3}[/.-]y{2,4}|%|e\.?g\.?.*|example.*|ex(?:cl)?\.? vat|\(?[a-z0-9]{1,2}\)?|auto(?:matic)?|locked|required|optional|mandatory|read only)\)?$/i;

function holdsUnits(grid: Grid, block: HeadingBlock, row: number): boolean {
  let units = 0;
  let others = 0;
  let ordinal = 0;
  for (const { column } of block.columns) {
    const cell = grid.standing(row, column);
    if (kindOf(cell) === 'blank') continue;
    if (cell.kind === 'number' && Number(cell.value) === ordinal + 1) ordinal += 1;
    else if (unit.test(cell.text.trim())) units += 1;
    else others += 1;
  }
  return others === 0 && (units >= 2 || ordinal >= 3);
}
