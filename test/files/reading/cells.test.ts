import { openWorkbook } from '../../../src/files/workbook-file';
import { madeWorkbook, partsOf, relationship, type Made } from '../made-workbook';
import { cellAt, formulas, held, read, readMade } from '../opened';
import { zipOf } from '../zip-of';

const values = (data: string, more: Made = {}): Record<string, unknown> => held(readMade({ ...more, sheets: [{ data }] }).sheets[0]);
const refused = (made: Made): string => {
  const opened = openWorkbook(madeWorkbook(made));
  return opened.ok ? 'read' : opened.refusal.name;
};
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('cells, however they are written', () => {
  const strings = '<si><t>first</t></si><si><r><t xml:space="preserve">in </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh><phoneticPr fontId="1"/></si><si><t/></si>';
  test.each<[what: string, data: string, held: Record<string, unknown>]>([
    ['numbers', '<row r="1"><c r="A1"><v>25.5</v></c><c r="B1" t="n"><v>-1E-3</v></c></row>', { A1: 25.5, B1: -0.001 }],
    ['shared texts', '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v> 1 </v></c></row>', { A1: 'first', B1: 'in runs' }],
    ['an empty text is blank', '<row r="1"><c r="A1" t="s"><v>2</v></c></row>', {}],
    ['an empty text that a formula came to is not', '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>', { A1: '' }],
    ['texts in place', '<row r="1"><c r="A1" t="inlineStr"><is><t>here</t></is></c><c r="B1" t="inlineStr"><is><r><t xml:space="preserve">in </t></r><r><t>runs</t></r></is></c></row>', { A1: 'here', B1: 'in runs' }],
    ['what a formula came to', '<row r="1"><c r="A1" t="str"><f>A2</f><v>text</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>A2</f></c></row>', { A1: 'text', B1: 2, C1: '' }],
    ['truths', '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>true</v></c></row>', { A1: true, B1: false, C1: true }],
    ['errors', '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>', { A1: '#N/A' }],
    ['days by ISO 8601', '<row r="1"><c r="A1" t="d"><v>2024-03-31</v></c><c r="B1" t="d"><v>2024-03-31T18:00:00Z</v></c><c r="C1" t="d"><v>1900-01-01</v></c><c r="D1" t="d"><v>12:00:00</v></c></row>', { A1: 45382, B1: 45382.75, C1: 1, D1: 0.5 }],
    ['no addresses', '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', { A1: 1, B1: 2, A2: 3 }],
    ['some addresses', '<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>', { A3: 1, D3: 2, E3: 3, A4: 4 }],
    ['out of order', '<row r="2"><c r="B2"><v>3</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>', { A1: 1, A2: 2, B2: 3 }],
    ['small letters', '<row r="1"><c r="ab1"><v>1</v></c></row>', { AB1: 1 }],
    ['white space kept', '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">  a\n b </t></is></c></row>', { A1: '  a\n b ' }],
    ['white space that is only layout', '<row r="1"><c r="A1" t="inlineStr"><is>\n  <t>\n  a b\n  </t>\n</is></c></row>', { A1: 'a b' }],
    ['escapes', '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_c</t></is></c></row>', { A1: 'a\rb_x000D_c' }],
    ['entities and CDATA', '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;&#163;&#x1F600;&amp;amp;<![CDATA[<&amp;]]></t></is></c></row>', { A1: '<£😀&amp;<&amp;' }],
    ['line ends', '<row r="1"><c r="A1" t="inlineStr"><is><t>a\r\nb\rc&#13;d</t></is></c></row>', { A1: 'a\nb\nc\rd' }],
    ['empty values', '<row r="1"><c r="A1"><v></v></c><c r="B1" t="b"/><c r="C1"><v>1</v></c><c r="D1" t="s"><v/></c></row>', { C1: 1 }],
    ['a style beyond the list', '<row r="1"><c r="A1" s="99"><v>1</v></c></row>', { A1: 1 }],
  ])('%s', (_, data, expected) => {
    expect(values(data, { sharedStrings: strings })).toEqual(expected);
  });

  test('elements with a prefix', () => {
    const root = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    const sheet = readMade({ sheets: [{ root }] }).sheets[0];
    expect(held(sheet)).toEqual({ A1: 2 });
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test('the strict form of the format, which names everything else', () => {
    const parts = partsOf({
      sheets: [{ data: '<row><c t="d"><v>2024-03-31</v></c></row>' }],
      workbookRels: relationship('rIdTheme', 'theme', 'theme/theme1.xml'),
      parts: [{ name: 'xl/theme/theme1.xml', content: '<theme><themeElements><clrScheme><dk1><srgbClr val="010203"/></dk1></clrScheme></themeElements></theme>' }],
    });
    const strict = parts.map((part) => ({ ...part, content: String(part.content).replace(/http:\/\/schemas.openxmlformats.org\/(officeDocument|spreadsheetml)\/2006/g, 'http://purl.oclc.org/ooxml/$1') }));
    expect(String(strict[1]?.content)).toContain('purl.oclc.org');
    const file = read(zipOf(strict));
    expect(held(file.sheets[0])).toEqual({ A1: 45382 });
    expect(file.theme.colours[0]).toBe('#010203');
  });

  test('days that count from 1904', () => {
    const file = readMade({ beforeSheets: '<workbookPr date1904="1"/>', sheets: [{ data: '<row><c t="d"><v>2024-03-31</v></c><c><v>43920</v></c></row>' }] });
    expect(file.date1904).toBe(true);
    expect(held(file.sheets[0])).toEqual({ A1: 43920, B1: 43920 });
  });

  test.each<[what: string, data: string]>([
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'],
    ['a cell in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a cell beyond the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a text by no number', '<row r="1"><c r="A1" t="s"><v>x</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>twelve</v></c></row>'],
    ['a day that is none', '<row r="1"><c r="A1" t="d"><v>soon</v></c></row>'],
    ['tags that cross', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['an end too many', '<row r="1"></row></row>'],
    ['an attribute without quotes', '<row r=1></row>'],
  ])('%s is damaged, and not guessed at', (_, data) => {
    expect(refused({ sheets: [{ data }] })).toBe('damaged');
  });
});

describe('formulas', () => {
  test('that cells share read as they would from each of them', () => {
    const data =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="C2"><f t="shared" si="0"></f><v>1</v></c><c r="D2"><f t="shared" si="9"/><v>5</v></c></row>';
    const sheet = readMade({ sheets: [{ data }] }).sheets[0];
    expect(formulas(sheet)).toEqual({ B1: '=A1*$A$1', C1: '=B1*$A$1', B2: '=A2*$A$1', C2: '=B2*$A$1' });
    expect(held(sheet)).toMatchObject({ D2: 5 });
    expect(sheet && cellAt(sheet, 1, 1)?.sharedFormula).toBe(true);
  });

  test('of arrays have an area, and new functions their plain names', () => {
    const data = '<row r="1"><c r="A1"><f t="array" ref="A1:A3">_xlfn._xlws.FILTER(B1:B9,_xlfn.XLOOKUP(1,C:C,D:D))</f><v>1</v></c><c r="B1"><f> 1 + 1 </f><v>2</v></c></row>';
    const sheet = readMade({ sheets: [{ data }] }).sheets[0];
    expect(sheet && cellAt(sheet, 0, 0)).toMatchObject({ formula: '=FILTER(B1:B9,XLOOKUP(1,C:C,D:D))', formulaArea: { top: 0, left: 0, bottom: 2, right: 0 } });
    expect(formulas(sheet).B1).toBe('= 1 + 1 ');
  });
});

test.each([
  ['names that differ only in case', '<sheet name="SHEET1" sheetId="9" r:id="rId1"/>'],
  ['numbers', '<sheet name="Other" sheetId="1" r:id="rId1"/>'],
  ['parts', '<sheet name="Other" sheetId="9" r:id="rId1"/>'],
])('two sheets of the same %s are damaged', (_, sheetsBefore) => {
  expect(refused({ sheetsBefore })).toBe('damaged');
});

test('an old macro module, which is no part, is a tab without cells', () => {
  const file = readMade({ sheetsBefore: '<sheet name="Module1" sheetId="9" r:id=""/>' });
  expect(file.sheets.map((sheet) => [sheet.name, sheet.kind])).toEqual([['Module1', 'other'], ['Sheet1', 'cells']]);
});

test('a sheet that is not there is damaged', () => {
  expect(refused({ sheetsBefore: '<sheet name="Other" sheetId="9" r:id="none"/>' })).toBe('damaged');
});

test('names that every object has are names like others', () => {
  const file = readMade({
    sheets: [{ name: '__proto__', data: '<row><c t="s"><v>0</v></c></row>' }, { name: 'constructor' }],
    sharedStrings: '<si><t>__proto__</t></si>',
    afterSheets: '<definedNames><definedName name="__proto__">1</definedName></definedNames>',
  });
  expect(file.sheets.map((sheet) => sheet.name)).toEqual(['__proto__', 'constructor']);
  expect(held(file.sheets[0])).toEqual({ A1: '__proto__' });
  expect(file.names[0]).toEqual({ name: '__proto__', formula: '1', hidden: false });
});
