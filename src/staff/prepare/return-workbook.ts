import { textCell, type CellLook, type MadeCell, type MadeHighlight, type MadeSheet, type MadeValidation, type MadeWorkbook } from '../../files/making/made-workbook';
import { dateOfDay, formatDay, formatYear } from '../../return/quantities';
import { shortYear } from '../../return/sent/ledger-lines';
import type { CellArea } from '../../sheet/cells';
import { columnLetters } from '../../sheet/address';
import { version } from '../add-in';
import type { ReturnYear } from './as-sent';
import type { ToSend } from './by-supplier';
import { confirmSheet } from './confirm-sheet';
import { howToSheet, howToSheetName } from './how-to-sheet';
import { placeOf, returnColumns, type ColumnName } from './return-columns';

export const returnSheetName = 'Return';
const headingRow = 6;
const firstRow = headingRow + 1;

/** One supplier's workbook: the contracts with their targets, cells to fill in, and a sheet that says how. It can be filled in without the add-in. */
export function returnWorkbook(toSend: ToSend, returnYear: ReturnYear): MadeWorkbook {
  const { year, deadline } = returnYear;
  const { year: endsIn } = dateOfDay(year.to);
  const name = (row: number): string => `${returnSheetName}!$B$${row + 1}`;
  return {
    title: `Social value return ${shortYear(year)}: ${toSend.supplier}`,
    author: 'Fusion21',
    madeOn: new Date(Date.UTC(endsIn, 3, 1)),
    sheets: [returnSheet(toSend, returnYear), confirmSheet(returnYear), howToSheet(returnYear)],
    names: [
      { name: 'Return_supplier', refersTo: name(rows.supplier) },
      { name: 'Return_year', refersTo: name(rows.year) },
      { name: 'Return_by', refersTo: name(rows.deadline) },
    ],
    customProperties: { 'Return year': shortYear(year), 'Return supplier': toSend.supplier, 'Return by': formatDay(deadline), 'Return version': version },
  };
}

/** The headings of the contract table, in the sheet's order. */
export const returnHeadings: readonly string[] = returnColumns.map(({ heading }) => heading);

const rows = { title: 0, supplier: 1, year: 2, deadline: 3, hint: 4 } as const;
const label: CellLook = { bold: true, colour: '44546A' };

function returnSheet({ supplier, contracts }: ToSend, { year, deadline, policy }: ReturnYear): MadeSheet {
  const last = headingRow + contracts.length;
  const right = returnColumns.length - 1;
  const top: readonly (readonly MadeCell[])[] = [
    [textCell('Social value return', { bold: true, size: 18, colour: '1F3864' })],
    [textCell('Supplier', label), textCell(supplier, { bold: true })],
    [textCell('Year', label), textCell(formatYear(year))],
    [textCell('Return by', label), { kind: 'number', value: deadline, look: { format: 'd mmmm yyyy', horizontal: 'left', bold: true } }],
    [textCell(`Fill in the yellow cells, save, and e-mail this workbook back. The sheet "${howToSheetName}" says how. With the add-in: Home tab, "Social value return".`, { italic: true })],
    [],
  ];
  return {
    name: returnSheetName,
    columnWidths: returnColumns.map(({ width }) => width),
    rows: [...top, headings(), ...contracts.map((contract, index) => returnColumns.map((column) => column.cell(contract, firstRow + index, policy)))],
    rowHeights: new Map([[rows.title, 26], [headingRow, 48]]),
    frozen: { rows: firstRow, columns: 1 },
    tables: [{ name: 'Contracts', area: { top: headingRow, left: 0, bottom: last, right }, style: 'TableStyleLight1' }],
    validations: validationsFor(last, year.from),
    highlights: highlightsFor(last),
    protected: true,
    print: { landscape: true, headingRow, area: { top: 0, left: 0, bottom: last, right }, footerLeft: `Social value return ${shortYear(year)}: ${supplier.replaceAll('&', '&&')}` },
    gridLines: false,
    tabColour: '1F3864',
  };
}

function headings(): readonly MadeCell[] {
  return returnColumns.map(({ heading, entry }) => textCell(heading, { bold: true, wrap: true, vertical: 'center', border: 'BFBFBF', colour: entry ? '1F3864' : 'FFFFFF', fill: entry ? 'FFE699' : '1F3864' }));
}

/** The rows of contracts in one column. */
function under(name: ColumnName, last: number): CellArea {
  return { top: firstRow, left: placeOf(name), bottom: last, right: placeOf(name) };
}

function validationsFor(last: number, from: number): readonly MadeValidation[] {
  const yesOrNo = (name: ColumnName, title: string, prompt: string): MadeValidation => ({
    area: under(name, last),
    allowed: { kind: 'list', values: ['Yes', 'No'] },
    prompt: { title, text: prompt },
    refusal: { title, text: 'Choose Yes or No.' },
  });
  return [
    {
      area: under('delivered', last),
      allowed: { kind: 'number-from', least: 0 },
      prompt: { title: 'Credits delivered', text: 'A number, like 30. Part credits count. If none were delivered, enter 0.' },
      refusal: { title: 'Credits delivered', text: 'Credits delivered must be a number, like 30, and 0 or more.' },
    },
    yesOrNo('recoverable', 'Can it be put right?', 'Below target: can it be put right before the contract ends?'),
    {
      area: under('recoveryDate', last),
      allowed: { kind: 'day-between', earliest: from, latest: lastDay() },
      prompt: { title: 'By when?', text: 'A date on or before the end of the contract, like 30 September 2025.' },
      refusal: { title: 'By when?', text: 'This must be a real date, like 30 September 2025, on or before the end of the contract.' },
    },
    yesOrNo('raised', 'Raised with Fusion21?', 'Only for a contract that has ended below target.'),
  ];
}

/** A contract without an end date sets no limit but Excel's own last day. */
function lastDay(): string {
  const end = `${columnLetters(placeOf('end'))}${firstRow + 1}`;
  return `IF(${end}="",2958465,${end})`;
}

/** Cells that still wait for an answer turn orange, as the pane would ask for them. */
function highlightsFor(last: number): readonly MadeHighlight[] {
  const at = (name: ColumnName): string => `$${columnLetters(placeOf(name))}${firstRow + 1}`;
  const short = `ISNUMBER(${at('delivered')}),${at('delivered')}<${at('target')}`;
  const running = `OR(${at('end')}="",${at('end')}>=TODAY())`;
  const waits = (name: ColumnName, ...when: readonly string[]): MadeHighlight => ({
    area: under(name, last),
    formula: `AND(${[short, ...when, `${at(name)}=""`].join(',')})`,
    fill: 'F8CBAD',
  });
  const yes = `${at('recoverable')}="Yes"`;
  return [
    waits('reason'),
    waits('recoverable', running),
    waits('recoveryPlan', running, `${at('recoverable')}<>""`),
    waits('recoveryDate', running, yes),
    waits('raised', `NOT(${running})`),
  ];
}
