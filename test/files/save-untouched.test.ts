import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage, type Package, type ZipEntry } from '../../src/files/gate';
import { saveEdits, saveWorkbook } from '../../src/files/save';
import type { WorkbookChange } from '../../src/files/changes';

const workbooks = join(__dirname, '../workbooks');

function open(bytes: Uint8Array): Package {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.package;
}

function read(name: string): Package {
  return open(new Uint8Array(readFileSync(join(workbooks, name))));
}

/** The entry as it lies in the file: local header, extra field, compressed bytes. */
function stored(pkg: Package, entry: ZipEntry): Uint8Array {
  return pkg.bytes.subarray(entry.localHeaderOffset, entry.dataOffset + entry.compressedSize);
}

/** The names of parts that are not the same bytes, compressed, in both; and those only in one. */
function differing(before: Package, after: Package): string[] {
  const names = new Set([...before.entries, ...after.entries].map(({ name }) => name));
  return [...names]
    .filter((name) => {
      const one = before.entry(name);
      const other = after.entry(name);
      return !one || !other || !Buffer.from(stored(before, one)).equals(Buffer.from(stored(after, other)));
    })
    .sort();
}

const files = ['rich.xlsxwriter.xlsx', 'rich.openpyxl.xlsx', 'rich.libreoffice.xlsx', 'messy.xlsx', 'table.libreoffice.xlsx', 'texty.xlsx'];

describe('saving without changes', () => {
  it.each(files)('%s: the same bytes', (name) => {
    const pkg = read(name);
    expect(saveWorkbook(pkg, [])).toBe(pkg.bytes);
    expect(saveWorkbook(pkg, [], new Map())).toBe(pkg.bytes);
  });
});

describe('saving one edited cell', () => {
  it.each(files)('%s: only the sheet and the workbook part differ', (name) => {
    const pkg = read(name);
    const sheet = /<(?:\w+:)?sheet [^>]*?name="([^"]*)"/.exec(pkg.text('xl/workbook.xml'))?.[1] ?? '';
    const after = open(saveEdits(pkg, [{ sheet, row: 40, column: 20, value: 'typed' }]));
    const asked = pkg.text('xl/workbook.xml').includes('fullCalcOnLoad="1"') ? [] : ['xl/workbook.xml'];
    expect(differing(pkg, after)).toEqual([...asked, 'xl/worksheets/sheet1.xml']);
    expect(after.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(after.entries.map((entry) => entry.name)).toEqual(pkg.entries.map((entry) => entry.name));
    expect(after.entries.map(({ time, date }) => [time, date])).toEqual(pkg.entries.map(({ time, date }) => [time, date]));
  });
});

describe('what a change touches', () => {
  const addIn = { id: '11111111-2222-4333-8444-555555555555', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };
  const cases: readonly (readonly [string, WorkbookChange, readonly string[]])[] = [
    ['a sized row', { kind: 'rows-sized', sheet: 'Lists', from: 0, to: 0, height: 30 }, ['xl/worksheets/sheet4.xml']],
    ['a custom property', { kind: 'custom-property', name: 'Call', value: 'Tuesday' }, ['docProps/custom.xml']],
    ['a document property', { kind: 'document-property', property: 'title', value: 'Another' }, ['docProps/core.xml']],
    [
      'another add-in keeping settings',
      { kind: 'settings', addIn, settings: new Map([['sign-off', '"done"']]) },
      ['[Content_Types].xml', 'xl/webextensions/_rels/taskpanes.xml.rels', 'xl/webextensions/taskpanes.xml', 'xl/webextensions/webextension2.xml'],
    ],
    [
      'a custom XML part',
      { kind: 'custom-xml', id: '{01234567-89AB-CDEF-0123-456789ABCDEF}', xml: '<notes xmlns="urn:n"/>' },
      ['[Content_Types].xml', 'customXml/_rels/item2.xml.rels', 'customXml/item2.xml', 'customXml/itemProps2.xml', 'xl/_rels/workbook.xml.rels'],
    ],
  ];
  it.each(cases)('%s: these parts and no others', (_, change, parts) => {
    const pkg = read('rich.xlsxwriter.xlsx');
    expect(differing(pkg, open(saveWorkbook(pkg, [change])))).toEqual(parts);
  });

  it('a settings value in the add-in’s own part, and nothing where the settings are the same', () => {
    const pkg = read('rich.xlsxwriter.xlsx');
    const part = pkg.text('xl/webextensions/webextension1.xml');
    const id = /<we:reference[^>]*?id="([^"]*)"/.exec(part)?.[1] ?? '';
    const before = [...part.matchAll(/<we:property name="([^"]*)" value="([^"]*)"/g)].map((match): [string, string] => [match[1] ?? '', (match[2] ?? '').replace(/&quot;/g, '"').replace(/&amp;/g, '&')]);
    const own = { ...addIn, id };
    expect(saveWorkbook(pkg, [{ kind: 'settings', addIn: own, settings: new Map(before) }])).toBe(pkg.bytes);
    const after = open(saveWorkbook(pkg, [{ kind: 'settings', addIn: own, settings: new Map([...before, ['call', '{"on":"Tuesday"}']]) }]));
    expect(differing(pkg, after)).toEqual(['xl/webextensions/webextension1.xml']);
    expect(after.text('xl/webextensions/webextension1.xml')).toContain('name="call" value="{&quot;on&quot;:&quot;Tuesday&quot;}"');
  });
});
