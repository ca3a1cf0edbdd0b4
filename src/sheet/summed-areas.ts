import { parseArea } from './address';
import type { CellArea, TableArea } from './cells';
import type { Grid } from './grid';
import { headingKey } from './heading';

/** The cell that a formula is in. */
export interface FormulaPlace {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}

/** The areas of the formula's own sheet that a formula's sums go over, in the order written; empty where it sums nothing. */
export function summedAreas(formula: string, place: FormulaPlace): CellArea[] {
  const plain = formula.replace(/\$/g, '');
  if (!/^=\s*\+?\s*(?:(?:SUM|SUBTOTAL|AGGREGATE|ROUND)\s*\(|[A-Z]{1,3}\d+\s*[+])/i.test(plain) || /[-/!]|\*/.test(plain)) return [];
  const areas: CellArea[] = [];
  for (const found of plain.matchAll(/[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?/gi)) {
    const area = parseArea(found[0]);
    if (area) areas.push(area);
  }
  for (const found of plain.matchAll(/(\w*)\[(?:#Data\],\s*\[)?([^[\]#]+)\]/g)) {
    const area = tableColumn(place, found[1] ?? '', found[2] ?? '');
    if (area) areas.push(area);
  }
  return areas;
}

/** The body of a table's column, by heading; `name` may be empty inside the table itself. */
export function tableColumn({ grid, row, column }: FormulaPlace, name: string, heading: string): CellArea | undefined {
  const inside = (table: TableArea): boolean =>
    table.left <= column && column <= table.right && table.top <= row && row <= table.bottom;
  const table = grid.sheet.tables.find((one) => (name === '' ? inside(one) : one.name.toLowerCase() === name.toLowerCase()));
  if (!table?.hasHeadings) return undefined;
  for (let at = table.left; at <= table.right; at += 1) {
    if (headingKey(grid.at(table.top, at).text) !== headingKey(heading)) continue;
    return { top: table.top + 1, left: at, bottom: table.bottom - (table.hasTotals ? 1 : 0), right: at };
  }
  return undefined;
}
