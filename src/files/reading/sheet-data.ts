import { damaged, tooLarge } from '../refusal';
import { limits } from '../limits';
import type { FileCell, FileRow } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { flag, given, number, whole } from './attributes';
import { cellValue, type CellTexts } from './cell-values';
import { FormulaReader } from './formulas';
import { columnOf, LAST_COLUMN, LAST_ROW, packedCell, rowOf } from './references';

/** What is counted over all sheets of a workbook, so that many sheets cannot hold what one may not. */
export interface Budget {
  cells: number;
  sharedFormulaCharacters: number;
  areas: number;
  listed: number;
}

interface SheetDataReading extends CellTexts {
  readonly styleCount: number;
  readonly budget: Budget;
}

/** The rows of a `<sheetData>`; ends on its close tag. A cell or row that stands there twice is `damaged`: two readers would see two things. */
export function readSheetData(reader: XmlReader, reading: SheetDataReading): FileRow[] {
  const rows: FileRow[] = [];
  const formulas = new FormulaReader(reading.budget, reading.part);
  let expected = 0;
  let inOrder = true;
  reader.children((name) => {
    if (name !== 'row') return;
    const row = whole(reader, 'r', expected + 1, 1, LAST_ROW + 1) - 1;
    if (row > LAST_ROW) throw damaged(`${reading.part} has more rows than a sheet`);
    inOrder &&= row >= expected;
    expected = row + 1;
    const read = readRow(reader, row, formulas, reading);
    if (read) rows.push(read);
  });
  if (!inOrder) rows.sort((a, b) => a.row - b.row);
  rows.forEach((row, index) => {
    if (rows[index - 1]?.row === row.row) throw damaged(`row ${row.row + 1} stands twice in ${reading.part}`);
  });
  return rows;
}

type Row = { -readonly [Key in keyof FileRow]: FileRow[Key] };

/** A million rows may stand there for their height alone: they share one list of no cells. */
const noCells: readonly FileCell[] = [];

function readRow(reader: XmlReader, row: number, formulas: FormulaReader, reading: SheetDataReading): FileRow | undefined {
  const made: Row = {
    row, cells: noCells, hidden: flag(reader, 'hidden'), outlineLevel: whole(reader, 'outlineLevel', 0, 0, 7), collapsed: flag(reader, 'collapsed'),
  };
  const height = number(reader, 'ht');
  if (height !== undefined) made.height = height;
  if (flag(reader, 'customFormat')) made.style = styleOf(reader, reading.styleCount);
  const plain = height === undefined && !made.hidden && made.style === undefined && made.outlineLevel === 0 && !made.collapsed;
  const cells = readCells(reader, row, formulas, reading);
  if (cells.length > 0) made.cells = cells;
  else if (plain) return undefined;
  // A row weighs as much as two cells; a million rows that hold nothing but their height are no return.
  spend(reading.budget, cells.length > 0 ? 1 : 2);
  return made;
}

function readCells(reader: XmlReader, row: number, formulas: FormulaReader, reading: SheetDataReading): readonly FileCell[] {
  let cells: FileCell[] | undefined;
  const own = reader.depth;
  let expected = 0;
  let inOrder = true;
  while (reader.next()) {
    if (reader.kind === 'close' && reader.depth === own) break;
    if (reader.kind !== 'open' || reader.depth !== own + 1 || reader.name !== 'c') continue;
    const column = columnAt(reader, row, expected, reading.part);
    inOrder &&= column >= expected;
    expected = column + 1;
    const cell = readCell(reader, row, column, formulas, reading);
    if (!cell) continue;
    spend(reading.budget);
    if (cells) cells.push(cell);
    else cells = [cell];
  }
  if (cells && !inOrder) sortCells(cells, reading.part);
  return cells ?? noCells;
}

function columnAt(reader: XmlReader, row: number, expected: number, part: string): number {
  const address = reader.attribute('r');
  if (address === undefined && expected <= LAST_COLUMN) return expected;
  const packed = packedCell(address ?? '');
  if (packed < 0 || rowOf(packed) !== row) throw damaged(`a cell of row ${row + 1} in ${part} is out of place`);
  return columnOf(packed);
}

function sortCells(cells: FileCell[], part: string): void {
  cells.sort((a, b) => a.column - b.column);
  cells.forEach((cell, index) => {
    if (cells[index - 1]?.column === cell.column) throw damaged(`a cell of row ${cell.row + 1} stands twice in ${part}`);
  });
}

/** Reads a `<c>`, and goes on to its close tag. Undefined where it holds nothing and looks like any other. */
function readCell(reader: XmlReader, row: number, column: number, formulas: FormulaReader, reading: SheetDataReading): FileCell | undefined {
  const style = styleOf(reader, reading.styleCount);
  const type = reader.attribute('t') ?? 'n';
  const own = reader.depth;
  let raw: string | undefined;
  let inline: ReturnType<CellTexts['inline']> | undefined;
  let formula: ReturnType<FormulaReader['read']>;
  while (reader.next()) {
    if (reader.kind === 'close' && reader.depth === own) break;
    if (reader.kind !== 'open' || reader.depth !== own + 1) continue;
    if (reader.name === 'v') raw = reader.innerText();
    else if (reader.name === 'f') formula = formulas.read(reader, row, column);
    else if (reader.name === 'is') inline = reading.inline(reader);
  }
  const { kind, value, runs } = cellValue(type, raw, inline, formula !== undefined, reading);
  if (kind === 'blank' && !formula && style === 0) return undefined;
  if (!formula && !runs) return { row, column, kind, value, style };
  return { row, column, kind, value, style, ...formula, ...given('runs', runs) };
}

/** Points at most at a style there is: a number beyond the list is read as the first, as Excel does. */
function styleOf(reader: XmlReader, styleCount: number): number {
  return whole(reader, 's', 0, 0, styleCount - 1);
}

function spend(budget: Budget, cells = 1): void {
  budget.cells -= cells;
  if (budget.cells < 0) throw tooLarge(`it has over ${limits.cells.toLocaleString('en-GB')} cells`);
}
