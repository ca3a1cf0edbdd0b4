import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { ledgerColumns, ledgerLines, readLedgerLines, sentColumns, type Ledger, type LedgerLine, type SentFile } from '../return/sent/ledger-lines';
import { CannotRun } from './cannot-run';

/** The ledger as the text of a .csv: a line for every contract that was sent. */
export function ledgerAsCsv(files: readonly SentFile[]): string {
  const lines: LedgerLine[] = files.flatMap((file) => [...ledgerLines(file)]);
  // The mark tells Excel that the text is UTF-8.
  return `\ufeff${Papa.unparse(lines, { columns: [...ledgerColumns], newline: '\r\n' })}\r\n`;
}

/** Reads a ledger. Throws `CannotRun` where there is none or it is no ledger. */
export async function readLedger(file: string): Promise<Ledger> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CannotRun(`The ledger ${file} could not be read. Give the ledger.csv that prepare wrote.`, cause);
  });
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
  const absent = sentColumns.filter((column) => !meta.fields?.includes(column));
  if (absent.length > 0) throw new CannotRun(`${file} is not a ledger: it has no column "${absent[0] ?? ''}". Give the ledger.csv that prepare wrote.`);
  return readLedgerLines(data);
}
