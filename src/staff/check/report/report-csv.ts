import Papa from 'papaparse';
import { isoDay, type Day } from '../../../return/quantities';
import type { ColumnKind, ReportTable, ReportValue } from './report-table';

/** A table as the text of a .csv: pounds and credits as plain decimals, days ISO. Texts that a spreadsheet would take for formulas stay texts. */
export function tableAsCsv({ columns, rows }: ReportTable): string {
  const cells = rows.map((row) => row.map((value, at) => cellText(value, columns[at]?.kind ?? 'text')));
  const text = Papa.unparse({ fields: columns.map(({ heading }) => heading), data: cells }, { newline: '\r\n', escapeFormulae: true });
  return `\ufeff${text}\r\n`;
}

function cellText(value: ReportValue, kind: ColumnKind): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (kind === 'credits' || kind === 'pounds') return (value / 100).toFixed(2);
  if (kind === 'share') return value.toFixed(4);
  return kind === 'day' ? isoDay(value as Day) : String(value);
}

/** "not-returned.csv". */
export function csvName({ name }: ReportTable): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '-')}.csv`;
}
