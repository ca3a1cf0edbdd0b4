import type { Known } from './session';

/** What an event of Office says was selected. */
export interface Selection {
  /** Excel's id of the sheet. */
  readonly sheet: string;
  /** Without the sheet: "C5", "A1:B3", "B:B", "A1:B2,C5". */
  readonly address: string;
}

/** The reference of the one contract whose row is selected; undefined where there is none, or where several rows are. */
export function referenceAt(known: Known, selection: Selection): string | undefined {
  const rows = rowsOf(selection.address);
  const sheet = known.snapshot.sheets.find(({ id }) => id === selection.sheet)?.cells.name;
  if (known.reading.kind !== 'return' || rows === undefined || sheet === undefined) return undefined;
  const selected = known.reading.return.contracts.filter((contract) => contract.sheet === sheet && contract.row >= rows.first && contract.row <= rows.last);
  const reference = selected[0]?.reference;
  return selected.length === 1 && reference?.state === 'read' ? reference.value : undefined;
}

/** First and last row of an event's address, counted from 1; undefined where it is of whole columns or several areas. */
export function rowsOf(address: string): { first: number; last: number } | undefined {
  const match = /^(?:.*!)?\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/i.exec(address);
  if (match === null) return undefined;
  const first = Number(match[1]);
  return { first, last: Number(match[2] ?? match[1]) };
}
