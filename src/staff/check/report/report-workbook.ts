import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { blankCell, numberCell, textCell, type CellLook, type MadeCell, type MadeSheet, type MadeWorkbook } from '../../../files/making/made-workbook';
import { dateOfDay } from '../../../return/quantities';
import type { Reported } from './reported';
import type { ColumnKind, ReportColumn, ReportTable, ReportValue } from './report-table';
import { summarySheet } from './summary-sheet';

/** The report as a workbook. `folder` is where it will lie: links to the returned files are relative to it, so that both can move together. */
export function reportWorkbook(reported: Reported, folder: string): MadeWorkbook {
  const { year, month, day } = dateOfDay(reported.today);
  return {
    title: 'Social value returns: what came back',
    author: 'Fusion21',
    madeOn: new Date(Date.UTC(year, month - 1, day)),
    sheets: [summarySheet(reported), ...reported.tables.map((table, index) => tableSheet(table, index, folder))],
  };
}

const headingRow = 2;

/** How many characters across are still read easily on a page. */
const pageWidth = 200;

function tableSheet(table: ReportTable, index: number, folder: string): MadeSheet {
  const { name, about, columns } = table;
  const empty = [columns.map((_, at) => (at === 0 ? textCell('None', { italic: true, colour: '7F7F7F' }) : blankCell()))];
  const body = table.rows.length === 0 ? empty : table.rows.map((row) => columns.map((column, at) => cellOf(row[at], column, folder)));
  const last = headingRow + body.length;
  return {
    name,
    columnWidths: columns.map(({ width }) => width),
    rows: [
      [textCell(name, { bold: true, size: 16, colour: '1F3864' })],
      [textCell(about, { italic: true, colour: '44546A' })],
      columns.map(({ heading, kind }) => textCell(heading, { bold: true, wrap: true, vertical: 'center', colour: 'FFFFFF', fill: '1F3864', ...(isFigure(kind) && { horizontal: 'right', indent: 1 }) })),
      ...body,
    ],
    fitsText: true,
    rowHeights: new Map([[0, 24], [headingRow, 32]]),
    frozen: { rows: headingRow + 1, columns: 1 },
    tables: [{ name: `Report_${index + 1}`, area: { top: headingRow, left: 0, bottom: last, right: columns.length - 1 }, style: 'TableStyleLight1' }],
    dataBars: columns.flatMap(({ bars, kind }, at) =>
      bars ? [{ area: { top: headingRow + 1, left: at, bottom: last, right: at }, colour: kind === 'share' ? '9DC3E6' : 'F4B183', ...(kind === 'share' && { full: 1 }) }] : [],
    ),
    print: { landscape: true, headingRow, footerLeft: name, pagesAcross: Math.max(1, Math.round(columns.reduce((sum, { width }) => sum + width, 0) / pageWidth)) },
    gridLines: false,
  };
}

const formats: Readonly<Partial<Record<ColumnKind, string>>> = { count: '#,##0', credits: '#,##0.00', pounds: '"£"#,##0.00', share: '0%', day: 'd mmmm yyyy' };

function cellOf(value: ReportValue, column: ReportColumn, folder: string): MadeCell {
  const { kind, heading } = column;
  const plain = lookOf(column);
  const look = heading === 'Status' || heading === 'Kind' ? { ...plain, ...statusLook(value) } : plain;
  if (typeof value === 'number') return numberCell(kind === 'credits' || kind === 'pounds' ? value / 100 : value, look);
  if (kind === 'file' && value !== undefined) return { kind: 'text', text: wayTo(value, folder), look: { ...look, colour: '0563C1' }, link: linkTo(value, folder) };
  return textCell(value?.slice(0, 32_000), look);
}

const looks = new WeakMap<ReportColumn, CellLook>();

/** How the cells of a column look: thousands of them share it. */
function lookOf(column: ReportColumn): CellLook {
  const known = looks.get(column);
  if (known) return known;
  const { kind } = column;
  const look: CellLook = {
    vertical: 'top',
    ...(kind === 'long-text' && { wrap: true }),
    ...(kind === 'day' && { horizontal: 'left' }),
    ...(isFigure(kind) && { horizontal: 'right', indent: 1 }),
    ...(formats[kind] !== undefined && { format: formats[kind] }),
  };
  looks.set(column, look);
  return look;
}

function isFigure(kind: ColumnKind): boolean {
  return kind === 'count' || kind === 'credits' || kind === 'pounds' || kind === 'share';
}

/** What is done is plain; only what is not is coloured. */
function statusLook(value: ReportValue): CellLook {
  if (value === 'Complete') return {};
  return value === 'Please check' ? { colour: '7F6000' } : { colour: 'C00000' };
}

/** The way from the report to a file; a file on another drive has no such way. */
function linkTo(file: string, folder: string): string {
  const way = wayTo(file, folder);
  return path.isAbsolute(way) ? pathToFileURL(file).href : way.split(path.sep).map(encodeURIComponent).join('/');
}

function wayTo(file: string, folder: string): string {
  return path.relative(folder, path.resolve(file));
}
