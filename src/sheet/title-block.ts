import type { Confirmation } from '../return/supplier-return';
import { yearContaining, type FinancialYear } from '../return/policy';
import type { Day } from '../return/quantities';
import { readDay } from '../return/typed';
import type { WorkbookCells } from './cells';
import { readConfirmation } from './confirmation';
import { dayOf } from './days';
import { gridOf, type Grid } from './grid';
import { oneLine, readHeading } from './heading';
import type { TableLayout } from './layout';
import { yearsIn } from './years';

/** What a workbook says of itself outside its contract table. */
export interface TitleBlock {
  readonly supplier?: string;
  readonly year?: FinancialYear;
  readonly deadline?: Day;
  readonly confirmation?: Confirmation;
}

interface Said {
  readonly text: string;
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}

const mostRows = 100;
const mostColumns = 40;

/** Reads supplier, year, deadline and who confirmed the answers: above the table first, then on the other visible sheets, then below the table. */
export function readTitleBlock(workbook: WorkbookCells, tables: readonly TableLayout[]): TitleBlock {
  const said = saidIn(workbook, tables);
  const supplier = first(said, supplierIn) ?? supplierColumn(workbook, tables);
  const year = first(said, yearSaid, yearIn) ?? yearOfNames(workbook, tables);
  const deadline = first(said, deadlineIn);
  const confirmation = readConfirmation(workbook, tables);
  return { ...(supplier !== undefined && { supplier }), ...(year && { year }), ...(deadline !== undefined && { deadline }), ...(confirmation && { confirmation }) };
}

/** What is found in the first place that has any of it; in each place by the first way of finding that finds something. */
function first<T>(places: readonly Place[], ...ways: readonly ((one: Said) => T | undefined)[]): T | undefined {
  for (const saidThere of places) {
    for (const find of ways) {
      for (const one of saidThere()) {
        const found = find(one);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

/** What is said in one kind of place; it is gone through only where nothing was found before it. */
type Place = () => readonly Said[];

function saidIn(workbook: WorkbookCells, tables: readonly TableLayout[]): readonly Place[] {
  const headed = tables.flatMap(({ sheet: name, area }) => {
    const sheet = workbook.sheets.find((one) => one.name === name);
    return sheet ? [{ grid: gridOf(sheet, workbook), area }] : [];
  });
  const elsewhere = workbook.sheets.filter(({ name, visibility }) => visibility === 'visible' && !tables.some(({ sheet }) => sheet === name));
  return [
    once(() => headed.flatMap(({ grid, area: { top } }) => saidBetween(grid, Math.max(grid.area.top, top - mostRows), top - 1))),
    once(() => elsewhere.map((sheet) => gridOf(sheet, workbook)).flatMap((grid) => saidBetween(grid, grid.area.top, Math.min(grid.area.bottom, grid.area.top + mostRows)))),
    once(() => headed.flatMap(({ grid, area: { bottom } }) => saidBetween(grid, bottom + 1, Math.min(grid.area.bottom, bottom + mostRows)))),
  ];
}

function once(find: Place): Place {
  let found: readonly Said[] | undefined;
  return () => (found ??= find());
}

function saidBetween(grid: Grid, from: number, to: number): Said[] {
  const said: Said[] = [];
  for (let row = from; row <= to; row += 1) {
    for (let column = grid.area.left; column <= Math.min(grid.area.right, grid.area.left + mostColumns); column += 1) {
      const cell = grid.at(row, column);
      const text = cell.kind === 'text' ? oneLine(String(cell.value)) : '';
      if (text !== '') said.push({ text, grid, row, column });
    }
  }
  return said;
}

const party = '(?:supplier|contractor|company|provider|organisation|organization|consultant|partner)';
const supplierLabel = `(?:name of (?:the |your )?|your |the )?${party}(?:'?s)?(?: ?/ ?${party})?(?:'s)?(?: (?:name|organisation|company|details))?(?: \\([^)]*\\))?`;
const labelAlone = new RegExp(`^${supplierLabel}\\s*[:–—-]?\\s*\\*?$`, 'i');
const labelAndName = new RegExp(`^${supplierLabel}\\s*[:–—-]\\s*(.+)$`, 'i');
const inTitle = /\breturn\b(?:\s+(?:for|from|by|of)\b|[^:–—|-]{0,30}[:–—|-])\s*(.+)$/i;

function supplierIn(said: Said): string | undefined {
  const { text } = said;
  if (labelAlone.test(text)) return nameBeside(said);
  const named = labelAndName.exec(text)?.[1] ?? nameInTitle(text);
  return named === undefined || named.trim() === '' ? undefined : named.trim();
}

function nameBeside({ grid, row, column }: Said): string | undefined {
  const right = grid.mergeAt(row, column)?.right ?? column;
  for (let at = right + 1; at <= Math.min(right + 5, grid.area.right); at += 1) {
    const text = oneLine(grid.at(row, at).text);
    if (text === '') continue;
    if (isWords(grid, row, at) && !/:$/.test(text) && !isHeading(text)) return text;
    break;
  }
  const under = oneLine(grid.at(row + 1, column).text);
  return !isWords(grid, row + 1, column) || /:$/.test(under) || under.length > 80 || isHeading(under) ? undefined : under;
}

/** A name, and no date or number that stands beside or under the label of one that was left blank. */
function isWords(grid: Grid, row: number, column: number): boolean {
  return grid.at(row, column).kind === 'text' && grid.kindAt(row, column) !== 'date';
}

/** Words that a title block has as labels, or a table as headings: no supplier's name. */
function isHeading(text: string): boolean {
  return /^(?:year|period|deadline|contact|e-?mail|address|date|return|please|contract|reference|member|client|framework|supplier (?:no|number|ref|code|id))\b/i.test(text);
}

/** "Social value return for Harbour & Fell Contractors Ltd, 2023/24". */
function nameInTitle(text: string): string | undefined {
  let withoutYears = text;
  for (const { from, to } of [...yearsIn(text)].reverse()) withoutYears = `${withoutYears.slice(0, from)}|${withoutYears.slice(to)}`;
  const rest = inTitle.exec(withoutYears)?.[1];
  if (rest === undefined) return undefined;
  const name = ` ${rest}`.split(/\s*[|–—:]\s*|\s+-\s+|,\s*(?=\||$)/).map((part) => part.trim().replace(/[,;(]+$/, '').trim()).find((part) => part !== '');
  const isName = name !== undefined && /^[A-Z0-9]/.test(name) && name.length <= 80;
  return isName && !/\b(?:year|target|please|contracts|quarter|financial|april|march|period|credits|deadline|due|the|your|by|all)\b/i.test(name) ? name : undefined;
}

/** "23/24" with a word beside it that says what it is, or in full: "Unit 14-15" is no year where there is a plainer one. */
function yearSaid(said: Said): FinancialYear | undefined {
  return /20\d\d|\bfy|year|return|value|^\d\d\W\d\d$/i.test(said.text) ? yearIn(said) : undefined;
}

function yearIn({ text, grid, row, column }: Said): FinancialYear | undefined {
  const named = yearsIn(text)[0]?.year;
  if (named) return named;
  if (!/^(?:reporting |return |financial )?(?:period|year)\b[\w ]{0,12}:?$|^(?:from|period start|year end(?:ing|ed)?)\s*:?$/i.test(text)) return undefined;
  for (let at = column + 1; at <= Math.min(column + 4, grid.area.right); at += 1) {
    const day = dayOf(grid.at(row, at));
    if (day !== undefined) return yearContaining(day as Day);
  }
  return undefined;
}

const dueLabel =
  /\b(?:deadline|return(?:ed)?(?: (?:this|the|it|your|to)\b[\w ]{0,40})? (?:by|before|no later than)|(?:due|needed|required|submit(?:ted)?|complete[d]?|send|sent|back) (?:back )?(?:to [\w ]+ )?(?:by|before|on)|due (?:date|back)|closing date|return date|submission date|no later than|date due)\b/i;
const writtenDay = /\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d/i;

function deadlineIn({ text, grid, row, column }: Said): Day | undefined {
  const label = dueLabel.exec(text);
  if (!label) return undefined;
  const written = writtenDay.exec(text.slice(label.index));
  if (written) {
    const reading = readDay(written[0]);
    return reading.state === 'read' ? reading.value : undefined;
  }
  const right = grid.mergeAt(row, column)?.right ?? column;
  for (let at = right + 1; at <= Math.min(right + 5, grid.area.right); at += 1) {
    const day = dayOf(grid.at(row, at));
    if (day !== undefined) return day as Day;
  }
  return dayOf(grid.at(row + 1, column)) as Day | undefined;
}

/** A supplier's column in the table, where it says one name on every row. */
function supplierColumn(workbook: WorkbookCells, tables: readonly TableLayout[]): string | undefined {
  const names = new Set<string>();
  for (const { sheet: name, others, area, headingRows } of tables) {
    const column = others.find(({ kind }) => kind === 'supplier')?.column;
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (column === undefined || !sheet) continue;
    const grid = gridOf(sheet, workbook);
    for (let row = headingRows.last + 1; row <= area.bottom && names.size < 2; row += 1) {
      const text = oneLine(grid.standing(row, column).text);
      if (text !== '') names.add(text);
    }
  }
  return names.size === 1 ? [...names][0] : undefined;
}

/** The year that the sheet's name or the headings of what was read name. */
function yearOfNames(workbook: WorkbookCells, tables: readonly TableLayout[]): FinancialYear | undefined {
  const headings = tables.flatMap(({ columns }) => [columns.delivered, columns.spend, columns.target].flatMap((column) => (column ? [column.heading] : [])));
  const names = [...tables.map(({ sheet }) => sheet), ...headings, ...workbook.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)];
  return names.flatMap((name) => readHeading(name).years)[0];
}
