/** A workbook's properties: those every workbook has, and those somebody gave it. */
import type { KeptBesideTheCells } from '../changes';
import { sameName } from './formula-rewrite';
import type { WorkbookDraft } from './workbook-draft';
import { attribute, prefixFor, setAttribute } from './xml-attributes';
import { appendChild, child, children, newElement, removeChild, setText, textIn, writeElement, type XmlElement } from './xml-tree';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CUSTOM = `${OFFICE}/custom-properties`;
const EXTENDED = `${OFFICE}/extended-properties`;
const VALUES = `${OFFICE}/docPropsVTypes`;
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const CORE_RELATIONSHIP = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
/** The format id of properties somebody gave a document (MS-OSHARED 2.3.3.2). */
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

type DocumentProperty = Extract<KeptBesideTheCells, { kind: 'document-property' }>['property'];
type CustomValue = Extract<KeptBesideTheCells, { kind: 'custom-property' }>['value'];

/** Where each lies: the part's element and its namespace. */
const CORE_ELEMENTS: Readonly<Record<Exclude<DocumentProperty, 'manager' | 'company'>, readonly [string, string, string]>> = {
  title: ['title', DUBLIN_CORE, 'dc'],
  subject: ['subject', DUBLIN_CORE, 'dc'],
  author: ['creator', DUBLIN_CORE, 'dc'],
  comments: ['description', DUBLIN_CORE, 'dc'],
  keywords: ['keywords', CORE, 'cp'],
  category: ['category', CORE, 'cp'],
  lastAuthor: ['lastModifiedBy', CORE, 'cp'],
};

export function setDocumentProperty(workbook: WorkbookDraft, property: DocumentProperty, value: string): void {
  if (property === 'manager' || property === 'company') {
    const part = partFor(workbook, 'extended-properties', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml', `<Properties xmlns="${EXTENDED}"/>`, 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
    const root = workbook.package.root(part);
    return setLine(root, property === 'manager' ? 'Manager' : 'Company', root.prefix, value);
  }
  const empty = `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}"/>`;
  const part = partFor(workbook, 'core-properties', CORE_RELATIONSHIP, 'docProps/core.xml', empty, 'application/vnd.openxmlformats-package.core-properties+xml');
  const root = workbook.package.root(part);
  const [local, namespace, wanted] = CORE_ELEMENTS[property];
  setLine(root, local, prefixOf(root, namespace, wanted), value);
}

/** The part's own default namespace needs no prefix. */
function prefixOf(root: XmlElement, namespace: string, wanted: string): string {
  return attribute(root, 'xmlns') === namespace ? '' : prefixFor(root, namespace, wanted);
}

function setLine(root: XmlElement, local: string, prefix: string, value: string): void {
  const found = child(root, local);
  if (found) return setText(found, value);
  if (value === '') return;
  const made = newElement(prefix + local);
  setText(made, value);
  appendChild(root, made);
}

function partFor(workbook: WorkbookDraft, lastWord: string, relationship: string, name: string, empty: string, contentType: string): string {
  const found = workbook.package.related('', lastWord).find(({ target }) => workbook.package.has(target));
  if (found) return found.target;
  workbook.package.add(name, empty, contentType);
  workbook.package.relate('', relationship, name);
  return name;
}

/** Sets a custom property; nothing takes it away. Its type stays where the new value fits it. */
export function setCustomProperty(workbook: WorkbookDraft, name: string, value: CustomValue): void {
  const known = workbook.package.related('', 'custom-properties').some(({ target }) => workbook.package.has(target));
  if (!known && value === undefined) return;
  const empty = writeElement(newElement('Properties', { xmlns: CUSTOM, 'xmlns:vt': VALUES }));
  const part = partFor(workbook, 'custom-properties', `${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml', empty, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
  const root = workbook.package.root(part);
  const found = children(root, 'property').find((property) => sameName(attribute(property, 'name') ?? '', name));
  if (value === undefined) {
    if (found) removeChild(root, found);
    return;
  }
  const property = found ?? newProperty(root, name);
  const written = typedValue(prefixFor(root, VALUES, 'vt'), value);
  const before = child(property, written.local);
  if (before && textIn(before) === textIn(written)) return;
  property.content = [written];
  setAttribute(property, 'linkTarget', undefined);
}

/** Properties are numbered from 2 (MS-OLEPS: 0 and 1 are reserved). */
function newProperty(root: XmlElement, name: string): XmlElement {
  const pid = Math.max(1, ...children(root, 'property').map((property) => Number(attribute(property, 'pid')))) + 1;
  const made = newElement(`${root.prefix}property`, { fmtid: CUSTOM_FORMAT, pid, name });
  appendChild(root, made);
  return made;
}

function typedValue(prefix: string, value: Exclude<CustomValue, undefined>): XmlElement {
  const [type, text] = typed(value);
  const element = newElement(prefix + type);
  setText(element, text);
  return element;
}

function typed(value: Exclude<CustomValue, undefined>): readonly [string, string] {
  if (typeof value === 'boolean') return ['bool', String(value)];
  if (value instanceof Date) return ['filetime', value.toISOString().replace(/\.\d+Z$/, 'Z')];
  if (typeof value === 'string') return ['lpwstr', value];
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? ['i4', String(value)] : ['r8', String(value)];
}
