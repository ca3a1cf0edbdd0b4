import { compareVersions, fullName } from '../../../src/workbench/host/api-sets';
import type { ObjectType } from '../../../src/workbench/host/object-type';
import { objectTypes } from '../../../src/workbench/host/registry';
import { madeSheet } from '../engine/made-workbook';
import { documentedClasses } from './documented';
import { failureOf, hosted, ledger, type Hosted } from './hosted';

let host: Hosted | undefined;
const open = async (apiSet: string) => {
  host = hosted({ apiSet }, [ledger(), madeSheet('Other one', [])]);
  const { engine } = host;
  await engine.addTable('sheet-1', { top: 0, left: 0, bottom: 2, right: 2 }, true);
  await engine.setName({ name: 'Total', formula: '=Ledger!$C$4', visible: true, comment: '' });
  await engine.saveSettings(new Map([['key', '1']]));
  await engine.setCustomProperty('Sent', 'F21');
  await engine.addCustomXmlPart('<a xmlns="urn:a"/>');
};
afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** One object of each type, as an add-in comes by it. */
const samples: Readonly<Record<string, (workbook: Excel.Workbook) => object>> = {
  Workbook: (workbook) => workbook,
  WorkbookProtection: ({ protection }) => protection,
  Application: ({ application }) => application,
  Runtime: ({ context }) => context.runtime,
  WorksheetCollection: ({ worksheets }) => worksheets,
  Worksheet: ({ worksheets }) => worksheets.getItem('Ledger'),
  WorksheetProtection: ({ worksheets }) => worksheets.getItem('Ledger').protection,
  WorksheetFreezePanes: ({ worksheets }) => worksheets.getItem('Ledger').freezePanes,
  AutoFilter: ({ worksheets }) => worksheets.getItem('Ledger').autoFilter,
  Range: ({ worksheets }) => worksheets.getItem('Ledger').getRange('A1:B2'),
  RangeAreas: ({ worksheets }) => worksheets.getItem('Ledger').getRanges('A1,B2'),
  RangeCollection: ({ worksheets }) => worksheets.getItem('Ledger').getRanges('A1,B2').areas,
  RangeFormat: ({ worksheets }) => worksheets.getItem('Ledger').getRange('A1').format,
  RangeFill: ({ worksheets }) => worksheets.getItem('Ledger').getRange('A1').format.fill,
  RangeFont: ({ worksheets }) => worksheets.getItem('Ledger').getRange('A1').format.font,
  FormatProtection: ({ worksheets }) => worksheets.getItem('Ledger').getRange('A1').format.protection,
  ConditionalFormatCollection: ({ worksheets }) => worksheets.getItem('Ledger').getRange('A1').conditionalFormats,
  DataValidation: ({ worksheets }) => worksheets.getItem('Ledger').getRange('A1').dataValidation,
  TableCollection: ({ tables }) => tables,
  TableScopedCollection: ({ worksheets }) => worksheets.getItem('Ledger').getRange('A1').getTables(),
  Table: ({ tables }) => tables.getItemAt(0),
  TableColumnCollection: ({ tables }) => tables.getItemAt(0).columns,
  TableColumn: ({ tables }) => tables.getItemAt(0).columns.getItemAt(0),
  TableRowCollection: ({ tables }) => tables.getItemAt(0).rows,
  TableRow: ({ tables }) => tables.getItemAt(0).rows.getItemAt(0),
  NamedItemCollection: ({ names }) => names,
  NamedItem: ({ names }) => names.getItem('Total'),
  SettingCollection: ({ settings }) => settings,
  Setting: ({ settings }) => settings.getItem('key'),
  CustomXmlPartCollection: ({ customXmlParts }) => customXmlParts,
  CustomXmlPartScopedCollection: ({ customXmlParts }) => customXmlParts.getByNamespace('urn:a'),
  CustomXmlPart: ({ customXmlParts }) => customXmlParts.getByNamespace('urn:a').getOnlyItem(),
  DocumentProperties: ({ properties }) => properties,
  CustomPropertyCollection: ({ properties }) => properties.custom,
  CustomProperty: ({ properties }) => properties.custom.getItem('Sent'),
};

/** Loads the property, or calls the method with nothing. Whether office.js itself has it in this version is another matter. */
function use(object: object, member: string): 'used' | 'unknown' {
  if (!(member in object)) return 'unknown';
  const method: unknown = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(object), member)?.value;
  if (typeof method === 'function') Reflect.apply(method, object, []);
  else Reflect.apply(Reflect.get(object, 'load'), object, [member]);
  return 'used';
}

const named = (type: ObjectType) => [...type.members.values()].filter(({ name }) => !name.startsWith('_'));

async function refusalOf(type: string, member: string): Promise<unknown> {
  let known = 'unknown';
  const failure = await failureOf(async (context) => {
    known = use(samples[type]?.(context.workbook) ?? {}, member);
    await context.sync();
  });
  return known === 'unknown' ? 'not in this office.js' : { member, code: failure?.code, says: failure?.message.includes(`${type}.${member}`), at: failure?.location };
}

const refused = (type: string, member: string) => ({ member, code: 'ApiNotFound', says: true, at: `${type}.${member}` });

test('every type has a sample', () => {
  expect(Object.keys(samples).sort()).toEqual(objectTypes.map(({ name }) => name).sort());
});

test('what Excel documents and this host does not have is refused by name', async () => {
  await open('1.20');
  const classes = documentedClasses();
  let count = 0;
  for (const type of objectTypes) {
    const missing = (classes.get(type.name) ?? []).filter(({ name, kind }) => kind !== 'event' && !type.members.has(name));
    for (const { name } of missing) {
      const refusal = await refusalOf(type.name, name);
      if (refusal === 'not in this office.js') continue;
      count += 1;
      expect(refusal).toEqual(refused(type.name, name));
    }
  }
  expect(count).toBeGreaterThan(100);
}, 60_000);

test.each(['1.9', '1.14'])('members of later sets are refused by a host that declares ExcelApi %s', async (declared) => {
  await open(declared);
  const isLater = (set: string): boolean => set !== 'internal' && (!fullName(set as '1.1').startsWith('ExcelApi ') || compareVersions(set, declared) > 0);
  const later = objectTypes.flatMap((type) => named(type).filter(({ since }) => isLater(since)).map(({ name }) => [type.name, name] as const));
  for (const [type, name] of later) {
    // Objects that themselves came later cannot be come by at all.
    const refusal = await refusalOf(type, name);
    expect(refusal === 'not in this office.js' || refusal).toEqual(refusal === 'not in this office.js' ? true : refused(type, name));
  }
  expect(later.length).toBeGreaterThan(0);
}, 60_000);

test('an event of a later set is refused, one of an earlier is not', async () => {
  await open('1.9');
  const listen = (event: 'onChanged' | 'onProtectionChanged') =>
    failureOf(async (context) => {
      context.workbook.worksheets.getItem('Ledger')[event].add(async () => undefined);
      await context.sync();
    });
  expect(await listen('onChanged')).toBeUndefined();
  expect(await listen('onProtectionChanged')).toMatchObject({ code: 'ApiNotFound' });
});
