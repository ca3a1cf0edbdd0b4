/** What a table's total row says, told a second time in the table's own part. */
import { formulaOf } from './cell-grid';
import { sameName } from './formula-rewrite';
import { tokensOf } from './formula-tokens';
import { columnsOf, headingOf, type DraftTable } from './tables';
import { shownText } from './shown-text';
import type { WorkbookDraft } from './workbook-draft';
import { setAttribute } from './xml-attributes';
import { child, insertInOrder, newElement, removeChild, setText, textIn, type XmlElement } from './xml-tree';

const COLUMN_ORDER = ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'];

/** SUBTOTAL's numbers for the functions a total row offers, as the table part names them. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['101', 'average'], ['102', 'countNums'], ['103', 'count'], ['104', 'max'], ['105', 'min'], ['107', 'stdDev'], ['109', 'sum'], ['110', 'var'],
]);

/** Sets right what the table part says of those cells of its total row that changed. */
export function alignTotals(workbook: WorkbookDraft, table: DraftTable, changed: (row: number, column: number) => boolean): void {
  if (!table.hasTotals) return;
  const { grid } = workbook.cellsOf(table.sheet);
  columnsOf(table.root).forEach((column, at) => {
    const place = table.area.left + at;
    if (!changed(table.area.bottom, place)) return;
    for (const name of ['totalsRowLabel', 'totalsRowFunction']) setAttribute(column, name, undefined);
    const old = child(column, 'totalsRowFormula');
    if (old) removeChild(column, old);
    const cell = grid.cell(table.area.bottom, place);
    const formula = cell && formulaOf(cell);
    if (formula) return setTotal(column, table, textIn(formula));
    const shown = cell ? shownText(workbook, cell.element) : undefined;
    if (shown?.isText && shown.text !== '') setAttribute(column, 'totalsRowLabel', shown.text);
  });
}

function setTotal(column: XmlElement, table: DraftTable, formula: string): void {
  const known = functionOf(column, table, formula);
  setAttribute(column, 'totalsRowFunction', known ?? 'custom');
  if (known !== undefined) return;
  const element = newElement(`${column.prefix}totalsRowFormula`);
  setText(element, formula);
  insertInOrder(column, element, COLUMN_ORDER);
}

/** `SUBTOTAL(109,Contracts[Spend])` in the column Spend of Contracts is its sum. */
function functionOf(column: XmlElement, table: DraftTable, formula: string): string | undefined {
  const [name, opening, reference, closing, more] = tokensOf(formula);
  const number = /^\(\s*(\d+)\s*,\s*$/.exec(opening?.text ?? '')?.[1] ?? '';
  if (name?.text.toUpperCase() !== 'SUBTOTAL' || reference?.kind !== 'table' || closing?.text.trim() !== ')' || more) return undefined;
  const heading = reference.inner.slice(1, -1).replace(/'(.)/gs, '$1');
  return sameName(reference.table, table.name) && sameName(heading, headingOf(column)) ? FUNCTIONS.get(number) : undefined;
}
