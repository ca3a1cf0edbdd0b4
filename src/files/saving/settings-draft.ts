/** What an add-in keeps in a workbook: the properties of its web extension part. */
import type { AddInReference } from '../changes';
import type { WorkbookDraft } from './workbook-draft';
import { attribute, prefixFor, setAttribute } from './xml-attributes';
import { appendChild, child, children, descendants, insertInOrder, newElement, removeChild, writeElement, type XmlElement } from './xml-tree';

const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASKPANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EXTENSION_RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const TASKPANES_RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
const TASKPANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const EXTENSION_ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

/** Makes these the add-in's settings, and the only ones; each value is JSON text. The parts are made where the workbook has none. */
export function setSettings(workbook: WorkbookDraft, addIn: AddInReference, settings: ReadonlyMap<string, string>): void {
  const found = extensionParts(workbook).find((part) => belongsTo(workbook.package.root(part), addIn));
  if (!found && settings.size === 0) return;
  const root = workbook.package.root(found ?? addExtension(workbook, addIn));
  const list = child(root, 'properties') ?? insertProperties(root);
  const left = new Map(settings);
  for (const property of children(list, 'property')) {
    const name = attribute(property, 'name') ?? '';
    const value = left.get(name);
    if (value === undefined) removeChild(list, property);
    else if (attribute(property, 'value') !== value) setAttribute(property, 'value', value);
    left.delete(name);
  }
  for (const [name, value] of left) appendChild(list, newElement(`${root.prefix}property`, { name, value }));
}

function insertProperties(root: XmlElement): XmlElement {
  const list = newElement(`${root.prefix}properties`);
  insertInOrder(root, list, EXTENSION_ORDER);
  return list;
}

/** The add-in is named by its own reference or by another it is also known by (a store's asset id). */
function belongsTo(root: XmlElement, addIn: AddInReference): boolean {
  return [...descendants(root)].some((element) => element.local === 'reference' && bare(attribute(element, 'id')) === bare(addIn.id));
}

function bare(id: string | undefined): string {
  return (id ?? '').replace(/[{}]/g, '').toLowerCase();
}

/** Producers hang the list of task panes on the package or on the workbook; both are looked at. */
function taskpaneParts(workbook: WorkbookDraft): string[] {
  return ['', workbook.part].flatMap((owner) => workbook.package.related(owner, 'webextensiontaskpanes').map(({ target }) => target));
}

function extensionParts(workbook: WorkbookDraft): string[] {
  return taskpaneParts(workbook)
    .flatMap((part) => workbook.package.related(part, 'webextension').map(({ target }) => target))
    .filter((part) => workbook.package.has(part));
}

/** A web extension part, and a task pane for it that stays shut until somebody opens it. */
function addExtension(workbook: WorkbookDraft, addIn: AddInReference): string {
  const { package: parts } = workbook;
  const part = parts.freeName('xl/webextensions/webextension{n}.xml');
  const id = addIn.id.replace(/[{}]/g, '');
  const reference = newElement('we:reference', { id, version: addIn.version, store: addIn.store, storeType: addIn.storeType });
  const snapshot = newElement('we:snapshot', { 'xmlns:r': RELATIONSHIPS });
  const pieces = [reference, newElement('we:alternateReferences'), newElement('we:properties'), newElement('we:bindings'), snapshot];
  const root = newElement('we:webextension', { 'xmlns:we': EXTENSION, id: `{${id.toUpperCase()}}` }, pieces);
  parts.add(part, writeElement(root), EXTENSION_TYPE);
  const panes = taskpaneParts(workbook)[0] ?? addTaskpanes(workbook);
  const relationship = parts.relate(panes, EXTENSION_RELATIONSHIP, part);
  const list = parts.root(panes);
  const pane = newElement(`${list.prefix}taskpane`, { dockstate: 'right', visibility: 0, width: 350, row: 4 + children(list).length });
  const link = newElement(`${list.prefix}webextensionref`);
  const prefix = prefixFor(link, RELATIONSHIPS, 'r');
  setAttribute(link, `${prefix}id`, relationship);
  pane.content.push(link);
  appendChild(list, pane);
  return part;
}

function addTaskpanes(workbook: WorkbookDraft): string {
  const part = workbook.package.freeName('xl/webextensions/taskpanes.xml');
  workbook.package.add(part, writeElement(newElement('wetp:taskpanes', { 'xmlns:wetp': TASKPANES })), TASKPANES_TYPE);
  workbook.package.relate('', TASKPANES_RELATIONSHIP, part);
  return part;
}
