/**
 * Where cells go when others are put in, taken out or moved on a sheet, and what becomes of an area somebody refers to:
 * plain geometry, without a workbook.
 */
import type { CellArea } from '../../sheet/cells';
import { lastColumn, lastRow } from '../../sheet/address';
import { overlap, shared, within, without } from './a1';

/** Rows or columns (or a stretch of them) put in or taken out. Whole rows are a stretch from the first column to the last. */
export interface Slide {
  readonly kind: 'insert' | 'delete';
  /** What moves: cells down and up a column, or along a row. */
  readonly along: 'rows' | 'columns';
  /** The first row (column) put in or taken out, and how many. */
  readonly at: number;
  readonly count: number;
  /** The columns (rows) it happens in, both included. */
  readonly from: number;
  readonly to: number;
}

/** A block of cells cut out and put down elsewhere on its sheet. */
export interface Move {
  readonly kind: 'move';
  readonly area: CellArea;
  readonly down: number;
  readonly right: number;
}

export type Shift = Slide | Move;

/** A shift of whole rows or of a stretch of cells. */
export function slide(kind: Slide['kind'], along: Slide['along'], area: CellArea): Slide {
  const vertical = along === 'rows';
  return {
    kind,
    along,
    at: vertical ? area.top : area.left,
    count: vertical ? area.bottom - area.top + 1 : area.right - area.left + 1,
    from: vertical ? area.left : area.top,
    to: vertical ? area.right : area.bottom,
  };
}

/** Whole rows, put in or taken out. */
export function rowSlide(kind: Slide['kind'], at: number, count: number): Slide {
  return { kind, along: 'rows', at, count, from: 0, to: lastColumn };
}

/** Whole columns, put in or taken out. */
export function columnSlide(kind: Slide['kind'], at: number, count: number): Slide {
  return { kind, along: 'columns', at, count, from: 0, to: lastRow };
}

/** Whether every cell of the rows (columns) it touches goes along. */
export function isWhole(slide: Slide): boolean {
  return slide.from === 0 && slide.to === (slide.along === 'rows' ? lastColumn : lastRow);
}

/** Where a cell goes; nothing where it is taken out, pushed off the sheet or written over. */
export function movedCell(shift: Shift, row: number, column: number): { readonly row: number; readonly column: number } | undefined {
  const moved = movedWhole(shift, { top: row, left: column, bottom: row, right: column });
  return moved && { row: moved.top, column: moved.left };
}

/** An area that goes or stays as one piece (one cell, or one lying wholly in what moves). */
function movedWhole(shift: Shift, area: CellArea): CellArea | undefined {
  if (shift.kind !== 'move') return slidArea(shift, area);
  if (within(area, shift.area)) return offset(area, shift.down, shift.right);
  return within(area, offset(shift.area, shift.down, shift.right)) ? undefined : area;
}

/**
 * What an area in a formula refers to afterwards, as Excel has it: it grows when cells are put in inside it, shrinks when some
 * are taken out, and is nothing (`#REF!`) when all are. An area of which only a part of the width is moved stays.
 */
export function movedReference(shift: Shift, area: CellArea): CellArea | undefined {
  if (shift.kind !== 'move') return slidArea(shift, area);
  return movedWhole(shift, area) && (movedEdge(shift, area) ?? movedWhole(shift, area));
}

/** Cutting a whole edge row of an area and putting it further out stretches the area to it; likewise an edge column. */
function movedEdge(move: Move, area: CellArea): CellArea | undefined {
  const cut = shared(area, move.area);
  if (!cut || within(area, move.area)) return undefined;
  if (move.right === 0 && cut.left === area.left && cut.right === area.right) {
    if (cut.bottom === area.bottom && move.down > 0) return { ...area, bottom: area.bottom + move.down };
    if (cut.top === area.top && move.down < 0) return { ...area, top: area.top + move.down };
  }
  if (move.down === 0 && cut.top === area.top && cut.bottom === area.bottom) {
    if (cut.right === area.right && move.right > 0) return { ...area, right: area.right + move.right };
    if (cut.left === area.left && move.right < 0) return { ...area, left: area.left + move.right };
  }
  return undefined;
}

/** What becomes of an area that may come apart: a format, a validation. The pieces, in reading order. */
export function movedPieces(shift: Shift, area: CellArea): CellArea[] {
  if (shift.kind !== 'move') return slidPieces(shift, area);
  const target = offset(shift.area, shift.down, shift.right);
  const cut = shared(area, shift.area);
  if (!cut && !overlap(area, target)) return [area];
  const stay = without(area, shift.area).flatMap((piece) => without(piece, target));
  return [...(cut ? [offset(cut, shift.down, shift.right)] : []), ...stay];
}

function slidPieces(slide: Slide, area: CellArea): CellArea[] {
  const [low, high] = slide.along === 'rows' ? [area.left, area.right] : [area.top, area.bottom];
  const last = slide.along === 'rows' ? area.bottom : area.right;
  if (last < slide.at || high < slide.from || low > slide.to) return [area];
  const across = (from: number, to: number): CellArea =>
    slide.along === 'rows' ? { ...area, left: from, right: to } : { ...area, top: from, bottom: to };
  const pieces: CellArea[] = [];
  if (low < slide.from) pieces.push(across(low, slide.from - 1));
  const middle = slidArea(slide, across(Math.max(low, slide.from), Math.min(high, slide.to)));
  if (middle) pieces.push(middle);
  if (high > slide.to) pieces.push(across(slide.to + 1, high));
  return pieces;
}

function slidArea(slide: Slide, area: CellArea): CellArea | undefined {
  if (slide.along === 'rows') {
    if (area.left < slide.from || area.right > slide.to) return area;
    const line = slidLine(slide, area.top, area.bottom, lastRow);
    return line && { ...area, top: line[0], bottom: line[1] };
  }
  if (area.top < slide.from || area.bottom > slide.to) return area;
  const line = slidLine(slide, area.left, area.right, lastColumn);
  return line && { ...area, left: line[0], right: line[1] };
}

function slidLine(slide: Slide, first: number, last: number, limit: number): readonly [number, number] | undefined {
  const { at, count } = slide;
  if (slide.kind === 'insert') {
    const from = first >= at ? first + count : first;
    return from > limit ? undefined : [from, Math.min(limit, last >= at ? last + count : last)];
  }
  const end = at + count;
  if (first >= at && last < end) return undefined;
  const shrunk = (line: number, inside: number): number => (line < at ? line : line < end ? inside : line - count);
  return [shrunk(first, at), shrunk(last, at - 1)];
}

/** An area further down and to the right. */
export function offset(area: CellArea, down: number, right: number): CellArea {
  return { top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right };
}
