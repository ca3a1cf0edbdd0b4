import type { WorkbookChange } from '../../src/files/changes';
import { canKeep } from '../../src/files/can-keep';
import { openWorkbook, type WorkbookFile } from '../../src/files/workbook-file';
import { CannotSave, saveEdits, saveWorkbook } from '../../src/files/save';
import { madeWorkbook, partsOf, relationship, relationships, type Made } from './made-workbook';
import { opened, savedFrom, sheetAfter } from './saved-parts';
import { zipOf } from './zip-of';

function readBack(made: Made, changes: readonly WorkbookChange[]): WorkbookFile {
  const read = openWorkbook(saveWorkbook(opened(madeWorkbook(made)), changes));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.file;
}

const three: Made = {
  sheets: [
    { name: 'One', data: "<row r=\"1\"><c r=\"A1\"><f>SUM('One:Two 2'!A1)+'Two 2'!B1</f></c><c r=\"B1\"><f>Three!A1</f></c></row>" },
    { name: 'Two 2', xml: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>' },
    { name: 'Three', xml: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><f>\'Two 2\'!A1</f></c></row></sheetData>' },
  ],
  beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>',
  afterSheets: "<definedNames><definedName name=\"Local\" localSheetId=\"2\">Three!$A$1</definedName><definedName name=\"All\">'Two 2'!$A$1</definedName></definedNames>",
  rootRels: relationship('rId9', 'extended-properties', 'docProps/app.xml'),
  parts: [
    {
      name: 'docProps/app.xml',
      content: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="v"><HeadingPairs/><TitlesOfParts><vt:vector><vt:lpstr>One</vt:lpstr><vt:lpstr>Two 2</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
    },
  ],
};

describe('a part that is named in another way than it is called', () => {
  const bytes = (target: string): Uint8Array =>
    zipOf(partsOf({}).map((part) => (part.name === 'xl/_rels/workbook.xml.rels' ? { ...part, content: String(part.content).replace('worksheets/sheet1.xml', target) } : part)));

  it.each(['./worksheets/sheet1.xml', 'worksheets//sheet1.xml', '/xl//worksheets/../worksheets/sheet1.xml', 'work%73heets/sheet%31.xml', 'WORKSHEETS/Sheet1.xml', 'worksheets/sheet1.xml#a'])(
    'is saved as it is read: %s',
    (target) => {
      const saved = openWorkbook(saveEdits(opened(bytes(target)), [{ sheet: 'Sheet1', row: 0, column: 0, value: 7 }]));
      expect(saved.ok && saved.file.sheets[0]?.rows[0]?.cells[0]?.value).toBe(7);
    },
  );

  it('is found again where cells move', () => {
    const made = { sheets: [{ xml: '<sheetData/><tableParts count="1"><tablePart r:id="t"/></tableParts>', rels: relationship('t', 'table', '../t%61bles//table1.xml') }], parts: [{ name: 'xl/tables/table1.xml', content: '<table id="1" name="T" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>' }] };
    expect(savedFrom(made, [{ kind: 'rows-inserted', sheet: 'Sheet1', at: 0, count: 1 }]).text('xl/tables/table1.xml')).toContain('ref="A2:A3"');
  });
});

describe('a part that nobody reads until cells move', () => {
  const withDrawing = (content: string | Uint8Array | undefined): Made => ({
    sheets: [{ rels: relationship('d', 'drawing', '../drawings/drawing1.xml') }],
    parts: content === undefined ? [] : [{ name: 'xl/drawings/drawing1.xml', content }],
  });
  const inserted: WorkbookChange = { kind: 'rows-inserted', sheet: 'Sheet1', at: 0, count: 1 };

  it.each<[string, string | Uint8Array | undefined]>([
    ['is no XML', '<wsDr><a></wsDr>'],
    ['is nested without end', '<wsDr>'.repeat(200_000) + '</wsDr>'.repeat(200_000)],
    ['is cut short', '<wsDr/><'],
    ['is no text', Uint8Array.of(60, 97, 62, 255, 254, 60, 47, 97, 62)],
    ['is not there', undefined],
  ])('and %s: said before anything is done, and in a sentence where it is saved', (_, content) => {
    const pkg = opened(madeWorkbook(withDrawing(content)));
    expect(canKeep(pkg, 'rows-inserted', 'Sheet1')).toMatch(/xl\/drawings\/drawing1\.xml .*damaged.*Excel/);
    expect(canKeep(pkg, 'cells', 'Sheet1')).toBe(true);
    expect(() => saveWorkbook(pkg, [inserted])).toThrow(CannotSave);
    expect(saveEdits(pkg, [{ sheet: 'Sheet1', row: 0, column: 0, value: 1 }]).length).toBeGreaterThan(0);
  });
});

describe('sheets', () => {
  const sheets = (...changes: WorkbookChange[]): string => /<sheets>(.*)<\/sheets>/s.exec(savedFrom(three, changes).text('xl/workbook.xml'))?.[1] ?? '';
  const workbook = (...changes: WorkbookChange[]): string => savedFrom(three, changes).text('xl/workbook.xml');

  it('renamed, in every formula, name and title', () => {
    const saved = savedFrom(three, [{ kind: 'sheet-renamed', sheet: 'two 2', name: "It's <2>" }]);
    expect(saved.text('xl/worksheets/sheet1.xml')).toContain("<f>SUM('One:It''s &lt;2&gt;'!A1)+'It''s &lt;2&gt;'!B1</f>");
    expect(saved.text('xl/workbook.xml')).toContain('name="It\'s &lt;2&gt;" sheetId="2"');
    expect(saved.text('xl/workbook.xml')).toContain(">'It''s &lt;2&gt;'!$A$1<");
    expect(saved.text('docProps/app.xml')).toContain("<vt:lpstr>One</vt:lpstr><vt:lpstr>It's &lt;2&gt;</vt:lpstr>");
  });

  it.each(['', 'x'.repeat(32), 'a/b', "'a", 'one'])('is not called "%s"', (name) => {
    expect(() => workbook({ kind: 'sheet-renamed', sheet: 'Three', name })).toThrow(CannotSave);
    expect(() => workbook({ kind: 'sheet-added', name, at: 0 })).toThrow(CannotSave);
  });

  it('may be renamed to the same letters in another case', () => {
    expect(workbook({ kind: 'sheet-renamed', sheet: 'Three', name: 'THREE' })).toContain('name="THREE"');
  });

  it('added where it is wanted; names keep to their sheets and the same tab stays on top', () => {
    const saved = savedFrom(three, [{ kind: 'sheet-added', name: 'New', at: 1 }, { kind: 'cells', sheet: 'New', cells: [{ row: 1, column: 1, content: { kind: 'number', value: 7 } }] }]);
    expect(saved.text('xl/workbook.xml')).toMatch(/<sheet name="One"[^>]*\/><sheet name="New" sheetId="4" r:id="rId\d+"\/><sheet name="Two 2"/);
    expect(saved.text('xl/workbook.xml')).toContain('name="Local" localSheetId="3"');
    expect(saved.text('xl/workbook.xml')).toContain('<workbookView activeTab="2"/>');
    expect(saved.text('xl/worksheets/sheet4.xml')).toContain('<sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData>');
    expect(saved.text('docProps/app.xml')).not.toContain('TitlesOfParts');
    const file = readBack(three, [{ kind: 'sheet-added', name: 'New', at: 9 }]);
    expect(file.sheets.map(({ name }) => name)).toEqual(['One', 'Two 2', 'Three', 'New']);
  });

  it('added in the namespaces the workbook is written in', () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = partsOf({}).map((each) => ({ ...each, content: String(each.content).replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', main).replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', office) }));
    const saved = opened(saveWorkbook(opened(zipOf(parts)), [{ kind: 'sheet-added', name: 'New', at: 1 }]));
    expect(saved.text('xl/worksheets/sheet2.xml')).toContain(`<worksheet xmlns="${main}">`);
    expect(saved.text('xl/_rels/workbook.xml.rels')).toContain(`Type="${office}/worksheet" Target="worksheets/sheet2.xml"`);
    expect(saved.text('xl/workbook.xml')).toMatch(/name="New" sheetId="2" r:id="rId\d+"/);
  });

  it('moved', () => {
    expect(sheets({ kind: 'sheet-moved', sheet: 'Three', to: 0 })).toMatch(/Three.*One.*Two 2/);
    expect(workbook({ kind: 'sheet-moved', sheet: 'Three', to: 0 })).toContain('localSheetId="0"');
    expect(workbook({ kind: 'sheet-moved', sheet: 'Three', to: 0 })).toContain('activeTab="2"');
  });

  it('deleted, with its part, its names and what is related to it alone', () => {
    const saved = savedFrom(three, [{ kind: 'sheet-deleted', sheet: 'Three' }]);
    expect(saved.has('xl/worksheets/sheet3.xml')).toBe(false);
    expect(saved.text('[Content_Types].xml')).not.toContain('sheet3');
    expect(saved.text('xl/_rels/workbook.xml.rels')).not.toContain('sheet3');
    expect(saved.text('xl/workbook.xml')).not.toContain('Local');
    expect(saved.text('xl/worksheets/sheet1.xml')).toContain('<f>#REF!</f>');
  });

  it('is not deleted at the end of a row of sheets in a formula, nor as the last one shown', () => {
    expect(() => sheets({ kind: 'sheet-deleted', sheet: 'Two 2' })).toThrow(/end of a row of sheets/);
    expect(() => savedFrom({}, [{ kind: 'sheet-deleted', sheet: 'Sheet1' }])).toThrow(/at least one sheet/);
  });

  it('what is left of a module of macros keeps its place, and is counted where sheets are', () => {
    const made = { ...three, sheetsBefore: '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>', beforeSheets: '', afterSheets: '' };
    const saved = (...changes: WorkbookChange[]): string => savedFrom(made, changes).text('xl/workbook.xml');
    expect(saved({ kind: 'name-set', name: 'Own', scope: 'One', refersTo: 'One!$A$1' })).toContain('<definedName name="Own" localSheetId="1">');
    expect(saved({ kind: 'sheet-activated', sheet: 'Two 2' })).toContain('activeTab="2"');
    expect(saved({ kind: 'sheet-moved', sheet: 'Three', to: 1 })).toMatch(/Module1.*Three.*One.*Two 2/);
    expect(saved({ kind: 'sheet-deleted', sheet: 'Three' })).toMatch(/Module1.*One.*Two 2/);
    expect(saved({ kind: 'sheet-activated', sheet: 'One' }, { kind: 'sheet-shown', sheet: 'One', visibility: 'hidden' })).toContain('activeTab="2"');
  });

  it('hidden, very hidden, shown; another comes on top', () => {
    expect(sheets({ kind: 'sheet-shown', sheet: 'Three', visibility: 'very-hidden' })).toContain('state="veryHidden"');
    expect(sheets({ kind: 'sheet-shown', sheet: 'Three', visibility: 'hidden' }, { kind: 'sheet-shown', sheet: 'Three', visibility: 'visible' })).not.toContain('state');
    const saved = savedFrom(three, [{ kind: 'sheet-shown', sheet: 'Two 2', visibility: 'hidden' }]);
    expect(saved.text('xl/workbook.xml')).toContain('<workbookView/>');
    expect(saved.text('xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
  });

  it('brought to the front: it alone is selected', () => {
    const saved = savedFrom(three, [{ kind: 'sheet-activated', sheet: 'Three' }]);
    expect(saved.text('xl/workbook.xml')).toContain('<workbookView activeTab="2"/>');
    expect(saved.text('xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
    expect(saved.text('xl/worksheets/sheet3.xml')).toContain('tabSelected="1"');
  });

  const on = { sheet: 'Sheet1' };
  it.each<[string, string, WorkbookChange[], string]>([
    ['a tab colour', '<sheetPr filterMode="0"><pageSetUpPr/></sheetPr><sheetData/>', [{ kind: 'tab-coloured', ...on, colour: '#00b050' }], '<sheetPr filterMode="0"><tabColor rgb="FF00B050"/><pageSetUpPr/></sheetPr><sheetData/>'],
    ['no tab colour', '<sheetPr><tabColor theme="1"/></sheetPr><sheetData/>', [{ kind: 'tab-coloured', ...on, colour: undefined }], '<sheetPr></sheetPr><sheetData/>'],
    ['frozen panes', '<sheetFormatPr/><sheetData/>', [{ kind: 'panes-frozen', ...on, rows: 2, columns: 0 }], '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr/><sheetData/>'],
    ['panes let go', '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews><sheetData/>', [{ kind: 'panes-frozen', ...on, rows: 0, columns: 0 }], '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews><sheetData/>'],
    ['protection', '<sheetData/><mergeCells/>', [{ kind: 'sheet-protected', ...on, allowed: ['sort', 'selectLockedCells', 'selectUnlockedCells'] }], '<sheetData/><sheetProtection sheet="1" objects="1" scenarios="1" sort="0"/><mergeCells/>'],
    ['no protection', '<sheetData/><sheetProtection sheet="1" password="daa7"/>', [{ kind: 'sheet-unprotected', ...on }], '<sheetData/>'],
    ['hidden rows', '<sheetData><row r="2"/></sheetData>', [{ kind: 'rows-hidden', ...on, from: 1, to: 2, hidden: true }], '<sheetData><row r="2" hidden="1"/><row r="3" hidden="1"/></sheetData>'],
    ['rows shown again', '<sheetData><row r="2" hidden="true"/></sheetData>', [{ kind: 'rows-hidden', ...on, from: 0, to: 9, hidden: false }], '<sheetData><row r="2"/></sheetData>'],
    ['a row’s height', '<sheetData/>', [{ kind: 'rows-sized', ...on, from: 0, to: 0, height: 31.5 }], '<sheetData><row r="1" ht="31.5" customHeight="1"/></sheetData>'],
    ['columns’ width and hiding', '<cols><col min="2" max="4" width="9" style="1"/></cols><sheetData/>', [{ kind: 'columns-sized', ...on, from: 2, to: 4, width: 20.5 }, { kind: 'columns-hidden', ...on, from: 0, to: 0, hidden: true }], '<cols><col min="1" max="1" hidden="1" width="9.140625"/><col min="2" max="2" width="9" style="1"/><col min="3" max="4" width="20.5" style="1" customWidth="1"/><col min="5" max="5" width="20.5" customWidth="1"/></cols><sheetData/>'],
    ['columns shown again', '<cols><col min="1" max="2" width="9" hidden="1"/></cols><sheetData/>', [{ kind: 'columns-hidden', ...on, from: 0, to: 0, hidden: false }], '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="9" hidden="1"/></cols><sheetData/>'],
    ['a filter', '<sheetData/>', [{ kind: 'filter-set', ...on, area: { top: 0, left: 0, bottom: 9, right: 2 }, criteria: [{ column: 1, texts: ['a & b', '10'], blanks: true }] }], '<sheetPr filterMode="1"/><sheetData/><autoFilter ref="A1:C10"><filterColumn colId="1"><filters blank="1"><filter val="a &amp; b"/><filter val="10"/></filters></filterColumn></autoFilter>'],
    ['no filter', '<sheetPr filterMode="1"/><sheetData/><autoFilter ref="A1:B2"/>', [{ kind: 'filter-removed', ...on }], '<sheetPr/><sheetData/>'],
  ])('%s', (_, before, changes, expected) => {
    expect(sheetAfter(before, changes)).toBe(expected);
  });

  it('a million rows are not hidden one by one', () => {
    expect(() => sheetAfter('<sheetData/>', [{ kind: 'rows-hidden', ...on, from: 9, to: 1_048_575, hidden: true }])).toThrow(/More than 100,000 rows/);
  });

  it('a filter’s area is kept in the hidden name Excel keeps it in', () => {
    const filter: WorkbookChange = { kind: 'filter-set', sheet: 'Two 2', area: { top: 0, left: 0, bottom: 9, right: 2 }, criteria: [] };
    expect(workbook(filter)).toContain("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"1\" hidden=\"1\">'Two 2'!$A$1:$C$10</definedName>");
    expect(workbook(filter, { kind: 'filter-removed', sheet: 'Two 2' })).not.toContain('_FilterDatabase');
  });
});

describe('names', () => {
  const names = (...changes: WorkbookChange[]): string => /<definedNames>(.*)<\/definedNames>/s.exec(savedFrom(three, changes).text('xl/workbook.xml'))?.[1] ?? '';
  const local = '<definedName name="Local" localSheetId="2">Three!$A$1</definedName>';
  const all = "<definedName name=\"All\">'Two 2'!$A$1</definedName>";
  it.each<[string, WorkbookChange, string]>([
    ['added', { kind: 'name-set', name: 'Rate', refersTo: '=0.2', comment: 'a "rate"' }, `${local}${all}<definedName name="Rate" comment="a &quot;rate&quot;">0.2</definedName>`],
    ['of a sheet, beside the workbook’s own', { kind: 'name-set', name: 'All', scope: 'One', refersTo: 'One!$A$1' }, `${local}${all}<definedName name="All" localSheetId="0">One!$A$1</definedName>`],
    ['changed', { kind: 'name-set', name: 'all', refersTo: 'One!$A$1', visible: false }, `${local}<definedName name="All" hidden="1">One!$A$1</definedName>`],
    ['deleted', { kind: 'name-deleted', name: 'Local', scope: 'Three' }, all],
    ['not deleted for another sheet', { kind: 'name-deleted', name: 'Local' }, local + all],
  ])('%s', (_, change, expected) => {
    expect(names(change)).toBe(expected);
  });
});

describe('what a workbook keeps beside its cells', () => {
  const addIn = { id: '5F2C1B7E-6D1C-4A61-9B3B-2C9A0C1D7E11', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };
  const settings = new Map([['Office.AutoShowTaskpaneWithDocument', 'true'], ['note', '"a <b> & \\"c\\"\\n"']]);

  it('an add-in’s settings in a workbook that had none, as Excel reads them', () => {
    const saved = savedFrom({}, [{ kind: 'settings', addIn, settings }]);
    expect(saved.text('_rels/.rels')).toContain('Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"');
    expect(saved.text('xl/webextensions/_rels/taskpanes.xml.rels')).toContain('Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"');
    expect(saved.text('[Content_Types].xml')).toContain('PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"');
    expect(saved.text('xl/webextensions/taskpanes.xml')).toContain('<wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane>');
    expect(saved.text('xl/webextensions/webextension1.xml')).toContain('<we:reference id="5F2C1B7E-6D1C-4A61-9B3B-2C9A0C1D7E11" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>');
    const [extension] = readBack({}, [{ kind: 'settings', addIn, settings }]).webExtensions;
    expect(new Map(extension?.properties.map(({ name, value }) => [name, value]))).toEqual(settings);
  });

  it('settings changed, and taken away', () => {
    const changed = readBack({}, [{ kind: 'settings', addIn, settings }, { kind: 'settings', addIn: { ...addIn, id: `{${addIn.id.toLowerCase()}}` }, settings: new Map([['note', '1']]) }]);
    expect(changed.webExtensions.map(({ properties }) => properties)).toEqual([[{ name: 'note', value: '1' }]]);
    expect(savedFrom({}, [{ kind: 'settings', addIn, settings: new Map() }]).has('xl/webextensions/taskpanes.xml')).toBe(false);
  });

  it('custom properties of every type, changed and taken away', () => {
    const values: readonly (readonly [string, string | number | boolean | Date])[] = [
      ['Text', 'a & b'], ['Whole', -3], ['Large', 3_000_000_000], ['Part', 0.5], ['Yes', true], ['When', new Date('2024-04-08T09:30:00Z')],
    ];
    const set = values.map(([name, value]): WorkbookChange => ({ kind: 'custom-property', name, value }));
    expect(readBack({}, set).customProperties.map(({ name, value }) => [name, value])).toEqual(values);
    const later = readBack({}, [...set, { kind: 'custom-property', name: 'text', value: 'c' }, { kind: 'custom-property', name: 'Whole', value: undefined }, { kind: 'custom-property', name: 'Part', value: 'now text' }]);
    expect(later.customProperties.map(({ name, value }) => [name, value])).toEqual([['Text', 'c'], ['Large', 3_000_000_000], ['Part', 'now text'], ['Yes', true], ['When', new Date('2024-04-08T09:30:00Z')]]);
    expect(savedFrom({}, set).text('docProps/custom.xml')).toContain('pid="2" name="Text"><vt:lpwstr>a &amp; b</vt:lpwstr>');
  });

  it('document properties, in a workbook that has none and in one that does', () => {
    const changes: WorkbookChange[] = [
      { kind: 'document-property', property: 'title', value: 'A <return>' },
      { kind: 'document-property', property: 'keywords', value: 'k' },
      { kind: 'document-property', property: 'company', value: 'Wren & Sons' },
    ];
    expect(readBack({}, changes).coreProperties).toMatchObject({ title: 'A <return>', keywords: 'k' });
    expect(savedFrom(three, changes).text('docProps/app.xml')).toContain('<Company>Wren &amp; Sons</Company></Properties>');
  });

  it('custom XML parts added, changed and taken away', () => {
    const id = '{01234567-89AB-CDEF-0123-456789ABCDEF}';
    const add: WorkbookChange = { kind: 'custom-xml', id, xml: '<n:notes xmlns:n="urn:notes">a &amp; b</n:notes>' };
    expect(readBack({}, [add]).customXmlParts).toMatchObject([{ id, namespace: 'urn:notes', schemas: ['urn:notes'], xml: '<n:notes xmlns:n="urn:notes">a &amp; b</n:notes>' }]);
    expect(readBack({}, [add, { kind: 'custom-xml', id, xml: '<m/>' }]).customXmlParts).toMatchObject([{ id, xml: '<m/>' }]);
    const gone = savedFrom({}, [add, { kind: 'custom-xml', id, xml: undefined }]);
    expect(gone.entries.filter(({ name }) => name.startsWith('customXml'))).toEqual([]);
    expect(gone.text('xl/_rels/workbook.xml.rels')).not.toContain('customXml');
    expect(() => savedFrom({}, [{ ...add, xml: '<a><b></a>' }])).toThrow(CannotSave);
  });
});

describe('the simple case', () => {
  it('edits: text, number, boolean and clearing, on several sheets', () => {
    const bytes = madeWorkbook({ sheets: [{ data: '<row r="1"><c r="A1" s="0"><v>1</v></c></row>' }, {}] });
    const read = openWorkbook(
      saveEdits(opened(bytes), [
        { sheet: 'Sheet1', row: 0, column: 0, value: '' },
        { sheet: 'Sheet2', row: 0, column: 0, value: 'twelve' },
        { sheet: 'Sheet1', row: 1, column: 0, value: 12.5 },
        { sheet: 'Sheet1', row: 1, column: 1, value: true },
      ]),
    );
    if (!read.ok) throw new Error(read.refusal.message);
    expect(read.file.sheets.map(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value)))).toEqual([[12.5, true], ['twelve']]);
  });

  it('a sheet or table that is not there is a fault of the caller', () => {
    const pkg = opened(madeWorkbook({}));
    expect(() => saveEdits(pkg, [{ sheet: 'Nowhere', row: 0, column: 0, value: 1 }])).toThrow(RangeError);
    expect(() => saveWorkbook(pkg, [{ kind: 'table-renamed', table: 'T', name: 'U' }])).toThrow(RangeError);
  });
});

describe('what cannot be kept', () => {
  const withParts = (rels: string, parts: Made['parts'] = []): Made => ({ sheets: [{ rels }, {}], parts });
  it.each<[string, Made, WorkbookChange['kind'], RegExp]>([
    ['rows on a sheet with a pivot table', withParts(relationship('rId1', 'pivotTable', '../pivotTables/p.xml')), 'rows-inserted', /Sheet1 holds a pivot table/],
    ['columns beside buttons', withParts(relationship('rId1', 'ctrlProp', '../ctrlProps/c.xml')), 'columns-deleted', /buttons or boxes/],
    ['rows where boxes elsewhere are linked to cells', { sheets: [{}, {}], parts: [{ name: 'xl/drawings/v.vml', content: '<x:FmlaLink>Sheet1!$A$1</x:FmlaLink>' }] }, 'rows-deleted', /linked to/],
    ['rows on a sheet with scenarios', { sheets: [{ xml: '<sheetData/><scenarios/>' }] }, 'rows-moved', /scenarios/],
    ['rows in a row of sheets', { sheets: [{}, { data: '<row r="1"><c r="A1"><f>SUM(Sheet1:Sheet2!A1)</f></c></row>' }] }, 'rows-inserted', /several sheets/],
    ['the end of a row of sheets', { sheets: [{}, { data: '<row r="1"><c r="A1"><f>SUM(Sheet1:Sheet2!A1)</f></c></row>' }] }, 'sheet-deleted', /several sheets/],
    ['a table with slicers', withParts(relationship('rId1', 'slicer', '../slicers/s.xml')), 'table-resized', /slicers/],
    ['a table filled from elsewhere', withParts(relationship('rId1', 'table', '../tables/t.xml'), [{ name: 'xl/tables/t.xml', content: '<table/>' }, { name: 'xl/tables/_rels/t.xml.rels', content: relationships(relationship('rId1', 'queryTable', '../q.xml')) }]), 'table-deleted', /filled from elsewhere/],
    ['anything in a signed workbook', { parts: [{ name: '_xmlsignatures/sig1.xml', content: '<x/>' }] }, 'cells', /signed/],
  ])('%s', (_, made, kind, why) => {
    expect(canKeep(opened(madeWorkbook(made)), kind, 'Sheet1')).toEqual(expect.stringMatching(why));
  });

  it.each<[WorkbookChange['kind'], string | undefined]>([['cells', 'Sheet1'], ['rows-sorted', 'Sheet1'], ['rows-inserted', 'Sheet2'], ['rows-inserted', 'Added since'], ['settings', undefined]])(
    'all else can: %s on %s',
    (kind, sheet) => {
      expect(canKeep(opened(madeWorkbook(withParts(relationship('rId1', 'pivotTable', '../pivotTables/p.xml')))), kind, sheet)).toBe(true);
    },
  );
});
