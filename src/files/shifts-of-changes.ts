/** What a change of the journal moves on its sheet. */
import { lastColumn, lastRow } from '../sheet/address';
import type { WorkbookChange } from './changes';
import { columnSlide, rowSlide, slide, type Shift } from './saving/shift';

/** One after the other; none for a change that moves nothing. */
export function shiftsOf(change: WorkbookChange): readonly Shift[] {
  switch (change.kind) {
    case 'rows-inserted':
    case 'rows-deleted':
      return [rowSlide(change.kind === 'rows-inserted' ? 'insert' : 'delete', change.at, change.count)];
    case 'columns-inserted':
    case 'columns-deleted':
      return [columnSlide(change.kind === 'columns-inserted' ? 'insert' : 'delete', change.at, change.count)];
    case 'cells-inserted':
      return [slide('insert', change.shift === 'down' ? 'rows' : 'columns', change.area)];
    case 'cells-deleted':
      return [slide('delete', change.shift === 'up' ? 'rows' : 'columns', change.area)];
    case 'cells-moved':
      return [{ kind: 'move', area: change.area, down: change.toRow - change.area.top, right: change.toColumn - change.area.left }];
    case 'rows-moved':
    case 'columns-moved':
      return linesMoved(change);
    default:
      return [];
  }
}

/** Room is made, the lines go there, and the gap they leave is closed. */
function linesMoved({ kind, at, count, to }: Extract<WorkbookChange, { kind: 'rows-moved' | 'columns-moved' }>): readonly Shift[] {
  if (to >= at && to <= at + count) return [];
  const from = at >= to ? at + count : at;
  const rows = kind === 'rows-moved';
  const line = rows ? rowSlide : columnSlide;
  const area = rows ? { top: from, bottom: from + count - 1, left: 0, right: lastColumn } : { top: 0, bottom: lastRow, left: from, right: from + count - 1 };
  const move: Shift = { kind: 'move', area, down: rows ? to - from : 0, right: rows ? 0 : to - from };
  return [line('insert', to, count), move, line('delete', from, count)];
}
