import type { Cell, CellStyle, ConditionalRule, DataValidation, TableDefinition, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { areaAddress } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import type { WorkbookChange } from '../changes';
import { packageOf } from '../package';
import { saveWorkbook } from '../save';
import { qualifierText } from '../saving/formula-tokens';
import { cellSpelling } from '../saving/xml-text';
import type { AllowedInput, CellLook, MadeBarChart, MadeCell, MadeDataBar, MadeHighlight, MadePrint, MadeSheet, MadeTable, MadeValidation, MadeWorkbook } from './made-workbook';

/** The bytes of a new .xlsx. The same workbook gives the same bytes: entries carry no time, and what says when it was made is given. */
export async function makeWorkbook(workbook: MadeWorkbook): Promise<Uint8Array> {
  const { title, author, madeOn, names, customProperties } = workbook;
  const bytes = await writeXlsx({
    properties: { title, creator: author, created: madeOn, modified: madeOn, ...(customProperties && { custom: { ...customProperties } }) },
    defaultFont: { name: fontName, size: fontSize },
    namedRanges: (names ?? []).map(({ name, refersTo }) => ({ name, range: refersTo })),
    sheets: workbook.sheets.map(sheetOf),
  });
  return saveWorkbook(packageOf(bytes), workbook.sheets.flatMap(printNames));
}

/** What is printed of a sheet, and the row and column on every page: names of Excel's own. hucre writes them without quoting the sheet's name. */
function printNames({ name, print }: MadeSheet): WorkbookChange[] {
  const sheet = qualifierText(name);
  const { headingRow, area, pagesAcross = 1 } = print ?? {};
  const set = (builtIn: string, refersTo: string): WorkbookChange => ({ kind: 'name-set', name: `_xlnm.${builtIn}`, scope: name, refersTo });
  return [
    ...(area ? [set('Print_Area', `${sheet}${absolute(area)}`)] : []),
    ...(headingRow === undefined ? [] : [set('Print_Titles', `${pagesAcross > 1 ? `${sheet}$A:$A,` : ''}${sheet}$${headingRow + 1}:$${headingRow + 1}`)]),
  ];
}

const fontName = 'Calibri';
const fontSize = 11;

function sheetOf(sheet: MadeSheet): WriteSheet {
  const { frozen, merges, tables, validations, print, tabColour, gridLines } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    cells: cellsOf(sheet),
    rowDefs: new Map([...(sheet.fitsText ? fittingHeights(sheet) : []), ...(sheet.rowHeights ?? [])].map(([row, height]) => [row, { height }])),
    ...(frozen && { freezePane: { rows: frozen.rows, columns: frozen.columns } }),
    merges: (merges ?? []).map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    tables: (tables ?? []).map((table) => tableOf(table, sheet)),
    dataValidations: (validations ?? []).map(validationOf),
    conditionalRules: [...(sheet.dataBars ?? []).map(dataBarOf), ...(sheet.highlights ?? []).map(highlightOf)].map((rule, index) => ({ ...rule, priority: index + 1 })),
    charts: (sheet.charts ?? []).map(chartOf),
    ...(sheet.protected && { protection: { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true, autoFilter: true } }),
    ...printOf(print),
    view: { ...(gridLines === false && { showGridLines: false }), ...(tabColour !== undefined && { tabColor: { rgb: tabColour } }) },
  };
}

function cellsOf({ rows }: MadeSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => row.forEach((cell, column) => cells.set(`${at},${column}`, cellOf(cell))));
  return cells;
}

const lineHeight = 15;
/** Excel's own limit, in points. */
const highestRow = 409;

/** Heights of rows whose wrapped text takes more than a line: programs that do not work this out show the text cut off. */
function fittingHeights({ rows, columnWidths }: MadeSheet): [number, number][] {
  return rows.flatMap((row, at): [number, number][] => {
    const lines = Math.max(1, ...row.map((cell, column) => (cell.kind === 'text' && cell.look?.wrap ? linesOf(cell.text, columnWidths[column] ?? 8) : 1)));
    return lines > 1 ? [[at, Math.min(highestRow, lines * lineHeight)]] : [];
  });
}

/** A little more than letters by width, as words are not broken. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
}

function cellOf(cell: MadeCell): Partial<Cell> {
  const dressed = { ...(cell.look && { style: styleOf(cell.look) }), ...(cell.link !== undefined && { hyperlink: { target: cell.link } }) };
  switch (cell.kind) {
    case 'blank':
      return { value: null, ...dressed };
    case 'text':
      return { value: cellSpelling(cell.text), type: 'string', ...dressed };
    case 'number':
      return { value: cell.value, type: 'number', ...dressed };
    case 'formula':
      return { value: null, formula: cell.formula, formulaResult: typeof cell.result === 'string' ? cellSpelling(cell.result) : cell.result, ...dressed };
  }
}

const styles = new WeakMap<CellLook, CellStyle>();

/** Cells that share their look share their style. */
function styleOf(look: CellLook): CellStyle {
  let style = styles.get(look);
  if (!style) styles.set(look, (style = styleAfresh(look)));
  return style;
}

function styleAfresh(look: CellLook): CellStyle {
  const { bold, italic, size = fontSize, colour, fill, format, wrap, horizontal, vertical, indent, border, unlocked } = look;
  const side = border === undefined ? undefined : ({ style: 'thin', color: { rgb: border } } as const);
  return {
    font: { name: fontName, size, ...(bold && { bold }), ...(italic && { italic }), ...(colour !== undefined && { color: { rgb: colour } }) },
    ...(fill !== undefined && { fill: solid(fill) }),
    ...(format !== undefined && { numFmt: format }),
    ...((wrap ?? horizontal ?? vertical) && { alignment: { ...(wrap && { wrapText: true }), ...(horizontal && { horizontal }), ...(vertical && { vertical }), ...(indent !== undefined && { indent }) } }),
    ...(side && { border: { top: side, right: side, bottom: side, left: side } }),
    ...(unlocked && { protection: { locked: false } }),
  };
}

function solid(colour: string): CellStyle['fill'] & object {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour } };
}

/** Excel wants a table's headings to be the texts of their cells, letter for letter. */
function tableOf({ name, area, style }: MadeTable, { rows }: MadeSheet): TableDefinition {
  const headings = (rows[area.top] ?? []).slice(area.left, area.right + 1);
  return { name, range: areaAddress(area), style, columns: headings.map((cell) => ({ name: cell.kind === 'text' ? cell.text : '' })) };
}

function validationOf({ area, allowed, prompt, refusal }: MadeValidation): DataValidation {
  return {
    range: areaAddress(area),
    allowBlank: true,
    ...allowedOf(allowed),
    ...(prompt && { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text }),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: refusal.title,
    errorMessage: refusal.text,
  };
}

function allowedOf(allowed: AllowedInput): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> {
  switch (allowed.kind) {
    case 'list':
      return { type: 'list', values: [...allowed.values] };
    case 'number-from':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(allowed.least) };
    case 'day-between':
      return { type: 'date', operator: 'between', formula1: String(allowed.earliest), formula2: allowed.latest };
  }
}

function dataBarOf({ area, colour, full }: MadeDataBar): Omit<ConditionalRule, 'priority'> {
  const end = full === undefined ? ({ type: 'max' } as const) : ({ type: 'num', value: String(full) } as const);
  return { type: 'dataBar', range: areaAddress(area), dataBar: { cfvo: [{ type: 'num', value: '0' }, end], color: `FF${colour}` } };
}

/** A fill of a conditional format is its background, unlike a cell's. */
function highlightOf({ area, formula, fill }: MadeHighlight): Omit<ConditionalRule, 'priority'> {
  return { type: 'expression', range: areaAddress(area), formula, style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } } } };
}

function chartOf({ title, place, categories, series }: MadeBarChart): NonNullable<WriteSheet['charts']>[number] {
  return {
    type: 'bar',
    title,
    anchor: { from: { row: place.top, col: place.left }, to: { row: place.bottom, col: place.right } },
    series: series.map(({ name, values, colour }) => ({ name, values: areaAddress(values), categories: areaAddress(categories), color: colour })),
    legend: 'bottom',
    gapWidth: 60,
    // The first category on top, as in its table; whole credits along the axis.
    axes: { x: { reverse: true, majorTickMark: 'none' }, y: { numberFormat: { formatCode: '#,##0' }, minorTickMark: 'none', gridlines: { major: true } } },
  };
}

function printOf(print: MadePrint | undefined): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  if (!print) return {};
  const { landscape, footerLeft, pagesAcross = 1 } = print;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: pagesAcross,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `${footerLeft === undefined ? '' : `&L${footerLeft}`}&RPage &P of &N` },
  };
}

/** "$A$1:$N$20". */
function absolute(area: CellArea): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
