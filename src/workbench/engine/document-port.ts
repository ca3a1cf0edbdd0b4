import type { AddInReference, WorkbookChange } from '../../files/changes';
import type { WorkbookFile } from '../../files/workbook-file-types';
import type { CustomXmlPart, DocumentPort, EngineEvent } from './port';

type Value = string | number | boolean | Date;

/** What the workbook holds beside its cells: settings, properties, custom XML. It has no undo, as in Excel. */
export function documentPort(
  file: WorkbookFile,
  name: string,
  addIn: AddInReference,
  record: (change: WorkbookChange) => void,
  tell: (event: EngineEvent) => void,
): DocumentPort {
  let settings: ReadonlyMap<string, string> = settingsIn(file, addIn);
  const own = new Map<string, string>(Object.entries(file.coreProperties));
  const properties = new Map<string, Value>(file.customProperties.map((property) => [property.name, property.value]));
  const parts = new Map<string, CustomXmlPart>(file.customXmlParts.map(({ id, namespace, xml }) => [id, { id, namespace, xml }]));
  const put = (id: string, xml: string | undefined) => {
    if (xml === undefined) parts.delete(id);
    else parts.set(id, { id, namespace: namespaceOf(xml), xml });
    record({ kind: 'custom-xml', id, xml });
  };
  return {
    workbookName: () => name,
    settings: () => settings,
    saveSettings: async (kept) => {
      settings = new Map(kept);
      record({ kind: 'settings', addIn, settings });
      tell({ type: 'settings-changed' });
    },
    properties: () => Object.fromEntries(own),
    setProperty: async (property, value) => {
      own.set(property, value);
      record({ kind: 'document-property', property, value });
    },
    customProperties: () => properties,
    setCustomProperty: async (key, value) => {
      if (value === undefined) properties.delete(key);
      else properties.set(key, value);
      record({ kind: 'custom-property', name: key, value });
    },
    customXmlParts: () => [...parts.values()],
    addCustomXmlPart: async (xml) => {
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      put(id, xml);
      return id;
    },
    setCustomXmlPart: async (id, xml) => put(id, xml),
    deleteCustomXmlPart: async (id) => put(id, undefined),
  };
}

function settingsIn(file: WorkbookFile, addIn: AddInReference): ReadonlyMap<string, string> {
  const kept = file.webExtensions.find(({ reference }) => reference.id.toLowerCase() === addIn.id.toLowerCase());
  return new Map(kept?.properties.map(({ name, value }) => [name, value]));
}

/** The namespace of the root element; "" where it has none. Comments and declarations before it are passed over. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\s[^>]*)?>/.exec(xml);
  if (!root) return '';
  const prefix = root[1]?.slice(0, -1);
  const declaration = prefix ? `xmlns:${prefix}` : 'xmlns';
  return new RegExp(`\\s${declaration}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? '')?.[1] ?? '';
}
