/** Custom XML parts: an item, the part that gives it its id, and what relates the workbook to it. */
import { CannotSave } from './cannot-save';
import type { WorkbookDraft } from './workbook-draft';
import { attribute, attributeByLocal } from './xml-attributes';
import { newElement, parseXml, writeElement } from './xml-tree';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

interface CustomItem {
  readonly owner: string;
  readonly part: string;
  readonly properties: string;
}

/** Adds the part of this id ("{GUID}"), or puts this XML in the place of its own; nothing takes the part away. */
export function setCustomXml(workbook: WorkbookDraft, id: string, xml: string | undefined): void {
  const found = items(workbook).find((item) => sameId(idOf(workbook, item), id));
  if (xml === undefined) {
    if (found) removeItem(workbook, found);
    return;
  }
  const root = refuseUnlessXml(xml);
  if (!found) return addItem(workbook, id, xml, root);
  workbook.package.setText(found.part, xml);
}

function refuseUnlessXml(xml: string): string {
  try {
    const { root } = parseXml(xml);
    return attribute(root, root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`) ?? '';
  } catch (cause) {
    throw new CannotSave('A custom XML part must hold well-formed XML.', cause);
  }
}

function items(workbook: WorkbookDraft): CustomItem[] {
  const { package: parts } = workbook;
  return ['', workbook.part].flatMap((owner) =>
    parts.related(owner, 'customXml').flatMap(({ target }) => {
      const properties = parts.related(target, 'customXmlProps').find((each) => parts.has(each.target));
      return properties && parts.has(target) ? [{ owner, part: target, properties: properties.target }] : [];
    }),
  );
}

function idOf(workbook: WorkbookDraft, item: CustomItem): string {
  return attributeByLocal(workbook.package.root(item.properties), 'itemID') ?? '';
}

function sameId(one: string, other: string): boolean {
  const bare = (id: string): string => id.replace(/[{}]/g, '').toLowerCase();
  return bare(one) === bare(other);
}

function removeItem(workbook: WorkbookDraft, item: CustomItem): void {
  const { package: parts } = workbook;
  for (const relationship of parts.related(item.owner, 'customXml')) {
    if (relationship.target === item.part) parts.unrelate(item.owner, relationship);
  }
  parts.remove(item.properties);
  parts.remove(item.part);
}

function addItem(workbook: WorkbookDraft, id: string, xml: string, namespace: string): void {
  const { package: parts } = workbook;
  const part = parts.freeName('customXml/item{n}.xml');
  const properties = part.replace('/item', '/itemProps');
  parts.add(part, xml, undefined);
  if (parts.contentType(part) === undefined) parts.add(part, xml, 'application/xml');
  // As it was given, without a declaration of ours: programs compare what they put in with what they get back.
  parts.setText(part, xml);
  const schemas = namespace === '' ? [] : [newElement('ds:schemaRef', { 'ds:uri': namespace })];
  const bare = id.replace(/[{}]/g, '').toUpperCase();
  const item = newElement('ds:datastoreItem', { 'ds:itemID': `{${bare}}`, 'xmlns:ds': CUSTOM_XML }, [newElement('ds:schemaRefs', {}, schemas)]);
  parts.add(properties, writeElement(item), PROPERTIES_TYPE);
  parts.relate(part, `${RELATIONSHIPS}/customXmlProps`, properties);
  parts.relate(workbook.part, `${RELATIONSHIPS}/customXml`, part);
}
