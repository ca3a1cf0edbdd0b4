import type { Engine } from '../engine/engine';
import type { Area } from '../engine/port';

/** What a sort of the column with the active cell would put in order: rows without their headings and totals. */
export interface Sortable {
  readonly area: Area;
  readonly column: number;
}

/** The table the active cell lies in, or the block of filled cells around it; nothing where there is nothing to sort. */
export function sortableAround(engine: Engine): Sortable | undefined {
  const { sheet, activeCell } = engine.selection();
  const table = engine.tables().find((one) => one.sheet === sheet && holds(one.area, activeCell));
  const block = table?.area ?? blockAround(engine, sheet, activeCell);
  if (!block) return undefined;
  const headings = table ? table.hasHeadings : looksLikeHeadings(engine, sheet, block);
  const area = { ...block, top: block.top + (headings ? 1 : 0), bottom: block.bottom - (table?.hasTotals ? 1 : 0) };
  return area.bottom > area.top ? { area, column: activeCell.column } : undefined;
}

function holds({ top, left, bottom, right }: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The filled cells around a cell, up to an empty row and an empty column on each side, as Excel finds them. */
function blockAround(engine: Engine, sheet: string, cell: { readonly row: number; readonly column: number }): Area | undefined {
  const used = engine.usedArea(sheet, true);
  if (!used || !holds(used, cell)) return undefined;
  const kinds = engine.kinds(sheet, used);
  const filled = (row: number, column: number): boolean => {
    const kind = kinds[row - used.top]?.[column - used.left];
    return kind !== undefined && kind !== 'blank';
  };
  let block: Area = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  for (;;) {
    const wider = grown(block, used, filled);
    if (wider === block) return block;
    block = wider;
  }
}

function grown(block: Area, used: Area, filled: (row: number, column: number) => boolean): Area {
  const rowFilled = (row: number): boolean => span(block.left - 1, block.right + 1).some((column) => filled(row, column));
  const columnFilled = (column: number): boolean => span(block.top - 1, block.bottom + 1).some((row) => filled(row, column));
  if (block.top > used.top && rowFilled(block.top - 1)) return { ...block, top: block.top - 1 };
  if (block.bottom < used.bottom && rowFilled(block.bottom + 1)) return { ...block, bottom: block.bottom + 1 };
  if (block.left > used.left && columnFilled(block.left - 1)) return { ...block, left: block.left - 1 };
  if (block.right < used.right && columnFilled(block.right + 1)) return { ...block, right: block.right + 1 };
  return block;
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The first row is text throughout, and the second is not or looks otherwise. */
function looksLikeHeadings(engine: Engine, sheet: string, block: Area): boolean {
  if (block.bottom === block.top) return false;
  const two = { ...block, bottom: block.top + 1 };
  const [first = [], second = []] = engine.kinds(sheet, two);
  const [above = [], below = []] = engine.styles(sheet, two);
  const allText = first.every((kind) => kind === 'text' || kind === 'blank');
  const otherwise = second.some((kind, index) => kind !== 'text' || above[index]?.bold !== below[index]?.bold || above[index]?.fill !== below[index]?.fill);
  return allText && otherwise;
}
