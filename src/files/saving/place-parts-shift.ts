/** Parts beside a sheet's own that say where on it they lie: comments, their boxes, drawings. */
import { addressOf, areaAddress, parseAddress } from '../../sheet/address';
import { areaFrom } from './a1';
import { setIfOther } from './sheet-draft';
import { movedCell, movedReference, type Shift } from './shift';
import type { DraftSheet, WorkbookDraft } from './workbook-draft';
import { attribute } from './xml-attributes';
import { child, children, descendants, removeChild, setText, textIn, type XmlElement } from './xml-tree';

/** Where a cell goes; nothing where it is taken out. */
export type CellPlaces = (row: number, column: number) => { readonly row: number; readonly column: number } | undefined;

/** Comments go with their cells, and with them the boxes they are shown in (VML) and the threads they belong to. */
export function shiftNotes(workbook: WorkbookDraft, sheet: DraftSheet, shift: Shift): void {
  placeNotes(workbook, sheet, (row, column) => movedCell(shift, row, column));
}

export function placeNotes(workbook: WorkbookDraft, sheet: DraftSheet, places: CellPlaces): void {
  const { package: parts } = workbook;
  for (const { target } of parts.related(sheet.part, 'comments')) {
    const list = child(parts.root(target), 'commentList');
    if (list) placeComments(list, places);
  }
  for (const { target } of parts.related(sheet.part, 'threadedComment')) placeComments(parts.root(target), places);
  for (const { target } of parts.related(sheet.part, 'vmlDrawing')) {
    const before = parts.text(target);
    const after = placedBoxes(before, places);
    if (after !== before) parts.setText(target, after);
  }
}

function placeComments(list: XmlElement, places: CellPlaces): void {
  for (const comment of children(list)) {
    const cell = parseAddress(attribute(comment, 'ref') ?? '');
    if (!cell) continue;
    const place = places(cell.row, cell.column);
    if (!place) removeChild(list, comment);
    else setIfOther(comment, 'ref', addressOf(place.row, place.column));
  }
}

/** VML is not always well-formed XML, so the boxes of notes are found and changed as text. */
function placedBoxes(vml: string, places: CellPlaces): string {
  return vml.replace(/<v:shape\b(?:(?!<v:shape\b)[\s\S])*?<\/v:shape>/g, (shape) => {
    const row = numberIn(shape, 'Row');
    const column = numberIn(shape, 'Column');
    if (!/ObjectType="Note"/.test(shape) || row === undefined || column === undefined) return shape;
    const place = places(row, column);
    if (!place) return '';
    if (place.row === row && place.column === column) return shape;
    return movedBox(shape, place.row - row, place.column - column)
      .replace(/(<x:Row>\s*)\d+/, `$1${place.row}`)
      .replace(/(<x:Column>\s*)\d+/, `$1${place.column}`);
  });
}

/** `x:Anchor` is left column, its offset, top row, its offset, right column, its offset, bottom row, its offset. */
function movedBox(shape: string, down: number, right: number): string {
  return shape.replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (whole, open: string, anchor: string, close: string) => {
    const numbers = anchor.split(',').map(Number);
    if (numbers.length !== 8 || numbers.some(Number.isNaN)) return whole;
    const moved = numbers.map((number, at) => (at % 4 === 0 ? Math.max(0, number + right) : at % 4 === 2 ? Math.max(0, number + down) : number));
    return open + moved.join(', ') + close;
  });
}

function numberIn(shape: string, name: string): number | undefined {
  const match = new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape);
  return match ? Number(match[1]) : undefined;
}

/** Pictures and charts move and grow with the cells they are fixed to; those fixed to the page stay. */
export function shiftDrawings(workbook: WorkbookDraft, sheet: DraftSheet, shift: Shift): void {
  if (shift.kind === 'move') return;
  for (const { target } of workbook.package.related(sheet.part, 'drawing')) {
    // What older Excels cannot show stands in mc:AlternateContent, anchor and all.
    for (const anchor of descendants(workbook.package.root(target))) if (anchor.local.endsWith('Anchor')) shiftAnchor(anchor, shift);
  }
}

function shiftAnchor(anchor: XmlElement, shift: Shift): void {
  const from = child(anchor, 'from');
  const to = child(anchor, 'to') ?? from;
  if (!from || !to || attribute(anchor, 'editAs') === 'absolute') return;
  const first = cornerOf(from);
  const last = cornerOf(to);
  if (!first || !last) return;
  const area = { top: first.row, left: first.column, bottom: Math.max(first.row, last.row), right: Math.max(first.column, last.column) };
  const moved = attribute(anchor, 'editAs') === 'oneCell' ? movedRigid(area, shift) : movedReference(shift, area);
  // What lay on deleted cells alone is left beside them, as small as it then is: a picture is never thrown away here.
  if (!moved) return;
  setCorner(from, moved.top, moved.left);
  if (to !== from) setCorner(to, moved.bottom, moved.right);
}

/** "Move but don't size with cells": all of it goes where its first cell goes. */
function movedRigid(area: Parameters<typeof movedReference>[1], shift: Shift): ReturnType<typeof movedReference> {
  const first = movedCell(shift, area.top, area.left);
  return first && { top: first.row, left: first.column, bottom: area.bottom + first.row - area.top, right: area.right + first.column - area.left };
}

function cornerOf(corner: XmlElement): { row: number; column: number } | undefined {
  const row = Number(textIn(child(corner, 'row') ?? corner));
  const column = Number(textIn(child(corner, 'col') ?? corner));
  return Number.isInteger(row) && Number.isInteger(column) ? { row, column } : undefined;
}

function setCorner(corner: XmlElement, row: number, column: number): void {
  for (const [name, value] of [['row', row], ['col', column]] as const) {
    const element = child(corner, name);
    if (element && textIn(element) !== String(value)) setText(element, String(value));
  }
}

/** Single-cell links go where their cells go (a sort); others stay. */
export function placeHyperlinks(list: XmlElement, places: CellPlaces): void {
  for (const link of children(list, 'hyperlink')) {
    const area = areaFrom(attribute(link, 'ref') ?? '');
    if (!area || area.top !== area.bottom || area.left !== area.right) continue;
    const place = places(area.top, area.left);
    if (place) setIfOther(link, 'ref', areaAddress({ top: place.row, left: place.column, bottom: place.row, right: place.column }));
  }
}
