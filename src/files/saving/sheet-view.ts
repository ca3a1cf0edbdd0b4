/** What a sheet shows first: frozen rows and columns, the selection, the top left cell. */
import { addressOf } from '../../sheet/address';
import { areaFrom, areaNames, areasFrom } from './a1';
import { setIfOther, type SheetDraft } from './sheet-draft';
import { movedPieces, movedReference, type Slide } from './shift';
import { attribute, setAttribute } from './xml-attributes';
import { child, children, insertInOrder, newElement, removeChild, type XmlElement } from './xml-tree';

const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];

/** Rows or columns put in or taken out above the line of frozen panes move the line; selections go with their cells. */
export function shiftPanes(root: XmlElement, slide: Slide): void {
  for (const view of children(child(root, 'sheetViews') ?? newElement('none'), 'sheetView')) {
    const pane = child(view, 'pane');
    const frozen = pane && (attribute(pane, 'state') ?? '').startsWith('frozen');
    if (frozen) shiftLine(view, pane, slide);
    for (const selection of children(view, 'selection')) shiftSelection(selection, slide);
  }
}

function shiftLine(view: XmlElement, pane: XmlElement, slide: Slide): void {
  const name = slide.along === 'rows' ? 'ySplit' : 'xSplit';
  const before = Number(attribute(pane, name) ?? 0);
  // A frozen part scrolled away begins further down; its line is counted from there, and Excel itself leaves that alone.
  if (before === 0 || attribute(view, 'topLeftCell') !== undefined) return;
  const after = slide.kind === 'insert' ? (slide.at < before ? before + slide.count : before) : before - inside(slide, before);
  if (after === before) return;
  const rows = slide.along === 'rows' ? after : Number(attribute(pane, 'ySplit') ?? 0);
  const columns = slide.along === 'rows' ? Number(attribute(pane, 'xSplit') ?? 0) : after;
  freezeView(view, rows, columns);
}

/** How many of the first `limit` rows (columns) are taken out. */
function inside(slide: Slide, limit: number): number {
  return Math.max(0, Math.min(limit, slide.at + slide.count) - slide.at);
}

function shiftSelection(selection: XmlElement, slide: Slide): void {
  const active = areaFrom(attribute(selection, 'activeCell') ?? '');
  const pieces = areasFrom(attribute(selection, 'sqref') ?? '').flatMap((area) => movedPieces(slide, area));
  const moved = active && movedReference(slide, active);
  // What was selected is gone: the selection stays where it was, over what came in its place.
  if (!moved || pieces.length === 0) return;
  setIfOther(selection, 'activeCell', addressOf(moved.top, moved.left));
  setIfOther(selection, 'sqref', areaNames(pieces));
}

/** Freezes this many rows and columns; 0 and 0 lets go. */
export function freeze(sheet: SheetDraft, rows: number, columns: number): void {
  const views = sheet.part('sheetViews');
  if (children(views).length === 0) views.content.push(newElement(`${sheet.root.prefix}sheetView`, { workbookViewId: 0 }));
  for (const view of children(views, 'sheetView')) freezeView(view, rows, columns);
}

function freezeView(view: XmlElement, rows: number, columns: number): void {
  const old = child(view, 'pane');
  if (rows === 0 && columns === 0) {
    if (old) removeChild(view, old);
    dropPaneSelections(view, undefined);
    return;
  }
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = old ?? newElement(`${view.prefix}pane`);
  const attributes = {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: addressOf(rows, columns),
    activePane: active,
    state: 'frozen',
  };
  for (const [name, value] of Object.entries(attributes)) setAttribute(pane, name, value);
  if (!old) insertInOrder(view, pane, VIEW_ORDER);
  dropPaneSelections(view, active);
}

/** Selections belong to panes: those of panes that are gone go, and the pane that is now active gets one. */
function dropPaneSelections(view: XmlElement, active: string | undefined): void {
  const panes = active === 'bottomRight' ? ['topRight', 'bottomLeft', 'bottomRight'] : active ? [active] : ['topLeft'];
  const selections = children(view, 'selection');
  const kept = selections.filter((selection) => panes.includes(attribute(selection, 'pane') ?? 'topLeft'));
  if (kept.length > 0 || selections.length === 0) {
    for (const selection of selections) if (!kept.includes(selection)) removeChild(view, selection);
    return;
  }
  const [first, ...rest] = selections;
  for (const selection of rest) removeChild(view, selection);
  if (first) setAttribute(first, 'pane', active);
}
