import Papa from 'papaparse';
import type { Cell, WorkbookCells } from '../../sheet/cells';

/** A .csv as a workbook of one sheet. Plain figures are numbers; all else, figures with a leading 0 too, stays the text it is. */
export function csvAsCells(bytes: Uint8Array, name: string): WorkbookCells {
  const text = textOf(bytes).replace(/^\uFEFF/, '');
  // Excel takes the separator from a first line "sep=;", and does not show the line.
  const [said = '', delimiter = ''] = /^"?sep=(.)"?\r?\n/i.exec(text) ?? [];
  const { data } = Papa.parse<string[]>(text.slice(said.length), { skipEmptyLines: false, delimiter });
  const width = Math.max(0, ...data.map(({ length }) => length));
  const rows = data.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? '')));
  const none = new Set<number>();
  return { sheets: [{ name, visibility: 'visible', protected: false, top: 0, left: 0, rows, merges: [], hiddenRows: none, hiddenColumns: none, tables: [] }] };
}

/** Excel writes "CSV UTF-8", "Unicode Text" or, as plain "CSV", Windows' own letters, in which "£" is no UTF-8. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const plainFigure = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

function cellOf(text: string): Cell {
  const trimmed = text.trim();
  const shared = { text: trimmed, numberFormat: 'General', locked: true };
  if (trimmed === '') return { ...shared, value: '', kind: 'blank' };
  if (plainFigure.test(trimmed)) return { ...shared, value: Number(trimmed), kind: 'number' };
  return { ...shared, value: trimmed, kind: 'text' };
}
