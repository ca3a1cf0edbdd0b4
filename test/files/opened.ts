import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook, type FileCell, type FileSheet, type WorkbookFile } from '../../src/files/workbook-file';
import { madeWorkbook, type Made } from './made-workbook';

/** The bytes of a workbook of test/workbooks. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '..', 'workbooks', name)));
}

/** A workbook read; one that is refused fails the test. */
export function read(bytes: Uint8Array): WorkbookFile {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(`${opened.refusal.name}: ${opened.refusal.message}`);
  return opened.file;
}

export function readMade(made: Made): WorkbookFile {
  return read(madeWorkbook(made));
}

export function sheetNamed(file: WorkbookFile, name: string): FileSheet {
  const sheet = file.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** The cell at a row and column counted from 0, if the file holds it. */
export function cellAt(sheet: FileSheet, row: number, column: number): FileCell | undefined {
  return sheet.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column);
}

/** What a sheet's cells hold, by address ("A1": value), formulas by themselves ("=A1"). */
export function held(sheet: FileSheet | undefined): Record<string, unknown> {
  const entries = (sheet?.rows ?? []).flatMap((row) => row.cells.map((cell) => [addressOf(cell), cell.value] as const));
  return Object.fromEntries(entries);
}

export function formulas(sheet: FileSheet | undefined): Record<string, string> {
  const cells = (sheet?.rows ?? []).flatMap((row) => row.cells);
  return Object.fromEntries(cells.flatMap((cell) => (cell.formula === undefined ? [] : [[addressOf(cell), cell.formula]])));
}

function addressOf({ row, column }: FileCell): string {
  const letters = column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  return `${letters}${row + 1}`;
}
