import type { Package } from '../package';
import type { CustomXmlPart, Relationship, WebExtension } from '../workbook-file-types';
import { XmlReader } from '../xml';
import { given } from './attributes';
import { addTo } from './listed';
import { relationshipsOf } from './relationships';

/** The custom XML items that these relationships lead to, each once. */
export function readCustomXmlParts(pkg: Package, relationships: readonly Relationship[]): CustomXmlPart[] {
  const paths = new Set(relationships.filter((one) => one.type === 'customXml' && pkg.has(one.target)).map((one) => one.target));
  return [...paths].map((path) => {
    const properties = relationshipsOf(pkg, path).find((one) => one.type === 'customXmlProps' && pkg.has(one.target));
    const found = properties ? readItemProperties(pkg, properties.target) : { id: '', schemas: [] };
    return {
      path,
      ...found,
      namespace: rootNamespace(pkg.text(path), path),
      /** Read when it is asked for: few are, and they may be large. */
      get xml() {
        return pkg.text(path);
      },
    };
  });
}

function readItemProperties(pkg: Package, path: string): { id: string; schemas: string[] } {
  const reader = new XmlReader(pkg.text(path), path);
  const schemas: string[] = [];
  reader.next();
  const id = reader.prefixedAttribute('itemID') ?? reader.attribute('itemID') ?? '';
  while (reader.next()) {
    if (reader.kind === 'open' && reader.name === 'schemaRef') {
      addTo(schemas, reader.prefixedAttribute('uri') ?? reader.attribute('uri') ?? '', 'schemas of a custom part');
    }
  }
  return { id, schemas };
}

function rootNamespace(xml: string, path: string): string {
  const reader = new XmlReader(xml, path);
  reader.next();
  const declaration = reader.prefix === '' ? 'xmlns' : `xmlns:${reader.prefix.slice(0, -1)}`;
  return reader.attributes().find((attribute) => attribute.name === declaration)?.value ?? '';
}

const WEB_EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';

/** The web extension parts: those of task panes in their order, then those that stand in a sheet. */
export function readWebExtensions(pkg: Package, root: readonly Relationship[], contentType: (part: string) => string | undefined): WebExtension[] {
  const panes = root.filter((one) => one.type === 'webextensiontaskpanes');
  const paths = new Set<string>();
  for (const path of new Set(panes.map((pane) => pane.target))) {
    for (const one of relationshipsOf(pkg, path)) if (one.type === 'webextension' && pkg.has(one.target)) paths.add(one.target);
  }
  for (const { name } of pkg.entries) if (contentType(name) === WEB_EXTENSION_TYPE) paths.add(name);
  return [...paths].map((path) => readWebExtension(pkg, path));
}

function readWebExtension(pkg: Package, path: string): WebExtension {
  const reader = new XmlReader(pkg.text(path), path);
  reader.next();
  const id = reader.attribute('id') ?? '';
  const properties: { name: string; value: string }[] = [];
  let reference: WebExtension['reference'] = { id: '' };
  reader.children((part) => {
    if (part === 'reference') reference = readReference(reader);
    if (part !== 'properties') return;
    reader.children((name) => {
      if (name === 'property') addTo(properties, { name: reader.attribute('name') ?? '', value: reader.attribute('value') ?? '' }, 'settings');
    });
  });
  return { path, id, reference, properties };
}

function readReference(reader: XmlReader): WebExtension['reference'] {
  return {
    id: reader.attribute('id') ?? '',
    ...given('version', reader.attribute('version')),
    ...given('store', reader.attribute('store')),
    ...given('storeType', reader.attribute('storeType')),
  };
}
