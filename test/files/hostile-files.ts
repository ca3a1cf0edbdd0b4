import { deflateRawSync } from 'node:zlib';
import { crcOf } from '../../src/files/crc';
import { madeWorkbook, partsOf, relationship, relationships, type Made } from './made-workbook';
import { zipOf, type MadePart } from './zip-of';

/** What comes of a file: it is read, or refused by this name. */
export type Fate = 'read' | 'dangerous' | 'too-large' | 'damaged';

export interface HostileFile {
  readonly what: string;
  readonly fate: Fate;
  make(): Uint8Array;
}

const MB = 1024 * 1024;
const sheet = (xml: string, more: Partial<Made> = {}): Uint8Array => madeWorkbook({ sheets: [{ xml }], ...more });
const many = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join('');

const fortyThousandAreas = 'A1 '.repeat(40_000);

function sheets(count: number, one: () => NonNullable<Made['sheets']>[number]): Uint8Array {
  return madeWorkbook({ sheets: Array.from({ length: count }, one) });
}

/** An XML element of spaces, deflated as far as it goes: `size` bytes of it. */
function spaces(size: number): NonNullable<MadePart['deflated']> {
  const content = Buffer.alloc(size, ' ');
  content.write('<a>');
  content.write('</a>', size - 4);
  return { bytes: new Uint8Array(deflateRawSync(content)), size, crc: crcOf(content) };
}

/** Files that would cost a naive reader its time, its memory or its prototype. */
export const hostileFiles: readonly HostileFile[] = [
  {
    what: 'a bomb that says how large it is: 4 parts of 19 MB',
    fate: 'read',
    make: () => {
      const deflated = spaces(19 * MB);
      return zipOf([...partsOf({}), ...bombs(4, (index) => ({ name: `xl/bomb${index}.xml`, content: '', deflated }))]);
    },
  },
  {
    what: 'a bomb that says how large it is: 5 parts of 20 MB',
    fate: 'too-large',
    make: () => {
      const deflated = spaces(20 * MB);
      return zipOf([...partsOf({}), ...bombs(5, (index) => ({ name: `xl/bomb${index}.xml`, content: '', deflated }))]);
    },
  },
  {
    what: 'a bomb that says how large it is: 20 MB as the sheet',
    fate: 'read',
    make: () => zipOf(partsOf({}).map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { ...part, deflated: spaces(20 * MB) } : part))),
  },
  {
    what: 'a bomb that lies: 1 KB that come to 200 MB',
    fate: 'dangerous',
    make: () => zipOf([...partsOf({}), { name: 'xl/bomb.xml', content: '', deflated: { ...spaces(200 * MB), size: 1024 } }]),
  },
  {
    what: 'a bomb that lies: 20 MB that come to 200 MB',
    fate: 'dangerous',
    make: () => zipOf([...partsOf({}), { name: 'xl/bomb.xml', content: '', deflated: { ...spaces(200 * MB), size: 20 * MB } }]),
  },
  {
    what: 'a bomb in a bomb',
    fate: 'read',
    make: () => zipOf([...partsOf({}), { name: 'xl/media/in.zip', content: zipOf([{ name: 'a', content: '', deflated: spaces(200 * MB) }]) }]),
  },
  { what: 'a million laughs', fate: 'dangerous', make: () => sheetPart(`<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${many(9, (n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`)}]><worksheet>&j;</worksheet>`) },
  { what: 'an entity that was never defined', fate: 'damaged', make: () => sheet('<sheetData><row r="1"><c r="A1" t="str"><v>&lol;</v></c></row></sheetData>') },
  { what: 'elements nested a million deep', fate: 'dangerous', make: () => sheetPart('<a>'.repeat(1_000_000)) },
  { what: 'elements nested deep in a cell', fate: 'dangerous', make: () => sheet(`<sheetData><row><c>${'<v>'.repeat(500_000)}`) },
  { what: 'an element with a million attributes', fate: 'dangerous', make: () => sheetPart(`<worksheet ${many(1_000_000, (n) => `a${n}="" `)}/>`) },
  { what: 'an attribute of 19 MB', fate: 'read', make: () => sheet(`<sheetData><row r="1" spans="${'x'.repeat(19_000_000)}"><c r="A1"><v>1</v></c></row></sheetData>`) },
  { what: 'a text of 19 MB', fate: 'read', make: () => madeWorkbook({ sheets: [{ data: '<row><c t="s"><v>0</v></c></row>' }], sharedStrings: `<si><t>${'long '.repeat(3_800_000)}</t></si>` }) },
  { what: 'a text of 3 million entities', fate: 'read', make: () => madeWorkbook({ sheets: [{ data: '<row><c t="s"><v>0</v></c></row>' }], sharedStrings: `<si><t>${'&amp;'.repeat(3_000_000)}</t></si>` }) },
  { what: 'a text of a million runs', fate: 'too-large', make: () => madeWorkbook({ sheets: [{ data: '<row><c t="s"><v>0</v></c></row>' }], sharedStrings: `<si>${'<r><t>a</t></r>'.repeat(1_000_000)}</si>` }) },
  { what: 'a text of as many runs as may be', fate: 'read', make: () => madeWorkbook({ sheets: [{ data: '<row><c t="s"><v>0</v></c></row>' }], sharedStrings: `<si>${'<r><t>a</t></r>'.repeat(32_767)}</si>` }) },
  { what: 'two million texts', fate: 'too-large', make: () => madeWorkbook({ sharedStrings: '<si/>'.repeat(2_000_000) }) },
  { what: 'a million comments in the XML', fate: 'read', make: () => sheet(`${'<!---->'.repeat(1_000_000)}<sheetData/>`) },
  { what: 'four million cells', fate: 'too-large', make: () => sheet(`<sheetData>${`<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`.repeat(1200)}</sheetData>`) },
  { what: 'as many cells as may be', fate: 'read', make: () => sheet(`<sheetData>${`<row>${'<c><v>1</v></c>'.repeat(500)}</row>`.repeat(990)}</sheetData>`) },
  { what: 'cells at both ends of the sheet', fate: 'read', make: () => sheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>') },
  { what: 'cells strewn from corner to corner', fate: 'read', make: () => sheet(`<sheetData>${many(16_000, (n) => `<row r="${n * 64 + 1}"><c r="${letters(n)}${n * 64 + 1}"><v>1</v></c></row>`)}</sheetData>`) },
  { what: 'a million rows with a height', fate: 'too-large', make: () => sheet(`<sheetData>${'<row ht="20"/>'.repeat(900_000)}</sheetData>`) },
  { what: '250,000 rows with a height', fate: 'read', make: () => sheet(`<sheetData>${'<row ht="20"/>'.repeat(250_000)}</sheetData>`) },
  { what: 'rows beyond the last', fate: 'damaged', make: () => sheet(`<sheetData>${'<row/>'.repeat(1_100_000)}</sheetData>`) },
  { what: 'every row hidden', fate: 'read', make: () => sheet(`<sheetFormatPr zeroHeight="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>`) },
  { what: 'a merge over the whole sheet', fate: 'read', make: () => sheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') },
  { what: '200,000 merges over each other', fate: 'read', make: () => sheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000)}</mergeCells>`) },
  { what: '600,000 merges', fate: 'too-large', make: () => sheet(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(600_000)}</mergeCells>`) },
  { what: '100,000 validations', fate: 'too-large', make: () => sheet(`<sheetData/><dataValidations>${'<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>'.repeat(100_000)}</dataValidations>`) },
  { what: '40,000 validations', fate: 'read', make: () => sheet(`<sheetData/><dataValidations>${'<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>'.repeat(40_000)}</dataValidations>`) },
  { what: 'a validation of a million areas', fate: 'too-large', make: () => sheet(`<sheetData/><dataValidations><dataValidation sqref="${'A1 '.repeat(1_000_000)}"/></dataValidations>`) },
  { what: 'a list of two million commas', fate: 'read', make: () => sheet(`<sheetData/><dataValidations><dataValidation type="list" sqref="A1"><formula1>"${','.repeat(2_000_000)}"</formula1></dataValidation></dataValidations>`) },
  { what: '100,000 names', fate: 'too-large', make: () => madeWorkbook({ afterSheets: `<definedNames>${many(100_000, (n) => `<definedName name="n${n}">Sheet1!$A$1</definedName>`)}</definedNames>` }) },
  { what: '100,000 conditional formats', fate: 'too-large', make: () => sheet(`<sheetData/>${'<conditionalFormatting sqref="A:XFD"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>'.repeat(100_000)}`) },
  { what: '40,000 conditional formats', fate: 'read', make: () => sheet(`<sheetData/>${'<conditionalFormatting sqref="A:XFD"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>'.repeat(40_000)}`) },
  { what: '40,000 names', fate: 'read', make: () => madeWorkbook({ afterSheets: `<definedNames>${many(40_000, (n) => `<definedName name="n${n}">Sheet1!$A$1</definedName>`)}</definedNames>` }) },
  { what: 'a rule of a million formulas', fate: 'read', make: () => sheet(`<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression">${'<formula/>'.repeat(1_000_000)}</cfRule></conditionalFormatting>`) },
  { what: '100,000 links and their relationships', fate: 'too-large', make: () => madeWorkbook({ sheets: [{ xml: `<sheetData/><hyperlinks>${many(100_000, (n) => `<hyperlink ref="A1" r:id="l${n}"/>`)}</hyperlinks>`, rels: many(100_000, (n) => relationship(`l${n}`, 'hyperlink', 'http://a/', ' TargetMode="External"')) }] }) },
  { what: '100,000 tables, all of one part', fate: 'damaged', make: () => madeWorkbook({ sheets: [{ xml: `<sheetData/><tableParts>${'<tablePart r:id="t"/>'.repeat(100_000)}</tableParts>`, rels: relationship('t', 'table', '../tables/table1.xml') }], parts: [{ name: 'xl/tables/table1.xml', content: `<table ref="A1:B2" displayName="T">${' '.repeat(1_000_000)}</table>` }] }) },
  { what: 'a thousand sheets of one part of 10 MB', fate: 'damaged', make: () => sharedSheets(1000) },
  { what: 'a million shared formulas of 8,000 letters', fate: 'too-large', make: () => sheet(`<sheetData><row><c><f t="shared" ref="A1:A9" si="0">${'A1+'.repeat(2600)}A1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(16_000)}</row></sheetData>`) },
  { what: 'brackets that never close, in a shared formula', fate: 'read', make: () => sheet(`<sheetData><row><c><f t="shared" ref="A1:B1" si="0">${'[\'"('.repeat(160_000)}</f></c><c><f t="shared" si="0"/></c></row></sheetData>`) },
  { what: 'a formula of 19 MB', fate: 'read', make: () => sheet(`<sheetData><row><c><f t="shared" ref="A1:B1" si="0">${'A1:B2,'.repeat(2_500_000)}</f></c></row></sheetData>`) },
  { what: 'a million styles', fate: 'too-large', make: () => madeWorkbook({ styles: `<cellXfs>${'<xf/>'.repeat(1_000_000)}</cellXfs>` }) },
  { what: 'a number format of 10 MB', fate: 'read', make: () => madeWorkbook({ styles: `<numFmts><numFmt numFmtId="200" formatCode="${'0;'.repeat(5_000_000)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`, sheets: [{ data: '<row><c s="1"><v>1</v></c></row>' }] }) },
  { what: 'a number format of many brackets', fate: 'read', make: () => madeWorkbook({ styles: `<numFmts><numFmt numFmtId="200" formatCode="${'[$'.repeat(100)}${'?/'.repeat(60)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`, sheets: [{ data: '<row><c s="1"><v>1.5</v></c></row>' }] }) },
  { what: '100,000 comments of 50,000 authors', fate: 'too-large', make: () => commentsOf(100_000) },
  { what: 'custom properties and names called __proto__', fate: 'read', make: protoNames },
  { what: 'a number with a million digits', fate: 'damaged', make: () => sheet(`<sheetData><row><c><v>${'9'.repeat(1_000_000)}</v></c></row></sheetData>`) },
  { what: 'an address with a million letters', fate: 'damaged', make: () => sheet(`<sheetData><row r="1"><c r="${'A'.repeat(1_000_000)}1"><v>1</v></c></row></sheetData>`) },
  { what: 'a cell that stands there twice', fate: 'damaged', make: () => sheet('<sheetData><row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>') },
  { what: 'a shared formula of three million references', fate: 'too-large', make: () => sheet(`<sheetData><row><c><f t="shared" ref="A1:B1" si="0">${'A1,'.repeat(3_000_000)}</f></c><c><f t="shared" si="0"/></c></row></sheetData>`) },
  { what: '8,000 shared formulas of 1,500 letters', fate: 'too-large', make: () => sheet(`<sheetData><row>${many(8000, (n) => `<c><f t="shared" si="${n}">${'A1,'.repeat(500)}</f></c><c><f t="shared" si="${n}"/></c>`)}</row></sheetData>`) },
  { what: 'a million lists of columns', fate: 'damaged', make: () => sheet(`${'<cols><col/></cols>'.repeat(1_000_000)}<sheetData/>`) },
  { what: '160 validations of 40,000 areas', fate: 'too-large', make: () => sheet(`<sheetData/><dataValidations>${`<dataValidation sqref="${fortyThousandAreas}"/>`.repeat(160)}</dataValidations>`) },
  { what: '160 conditional formats of 40,000 areas', fate: 'too-large', make: () => sheet(`<sheetData/>${`<conditionalFormatting sqref="${fortyThousandAreas}"><cfRule/></conditionalFormatting>`.repeat(160)}`) },
  { what: '160 open ranges of 40,000 areas', fate: 'too-large', make: () => sheet(`<sheetData/><protectedRanges>${`<protectedRange sqref="${fortyThousandAreas}"/>`.repeat(160)}</protectedRanges>`) },
  { what: '19 sheets of 190,000 merges', fate: 'too-large', make: () => sheets(19, () => ({ xml: `<sheetData/><mergeCells>${'<mergeCell ref="A1"/>'.repeat(190_000)}</mergeCells>` })) },
  { what: '20 sheets of 39,000 links', fate: 'too-large', make: () => sheets(20, () => ({ xml: `<sheetData/><hyperlinks>${'<hyperlink ref="A1"/>'.repeat(39_000)}</hyperlinks>` })) },
  { what: '20 sheets of 39,000 relationships', fate: 'too-large', make: () => sheets(20, () => ({ xml: '<sheetData/>', rels: '<Relationship/>'.repeat(39_000) })) },
  { what: 'a table of 40,000 columns', fate: 'too-large', make: () => madeWorkbook({ sheets: [{ xml: '<sheetData/><tableParts><tablePart r:id="t"/></tableParts>', rels: relationship('t', 'table', '../tables/table1.xml') }], parts: [{ name: 'xl/tables/table1.xml', content: `<table ref="A1:B2" displayName="T"><tableColumns>${'<tableColumn/>'.repeat(40_000)}</tableColumns></table>` }] }) },
  { what: 'three million fonts', fate: 'too-large', make: () => madeWorkbook({ styles: `<fonts>${'<font/>'.repeat(2_800_000)}</fonts>` }) },
  { what: 'two million borders', fate: 'too-large', make: () => madeWorkbook({ styles: `<borders>${'<border/>'.repeat(2_200_000)}</borders>` }) },
  { what: 'three million formats of conditional formats', fate: 'too-large', make: () => madeWorkbook({ styles: `<dxfs>${'<dxf/>'.repeat(3_300_000)}</dxfs>` }) },
  { what: 'half a million number formats', fate: 'too-large', make: () => madeWorkbook({ styles: `<numFmts>${many(500_000, (n) => `<numFmt numFmtId="${n}" formatCode="0"/>`)}</numFmts>` }) },
  { what: 'a number format that is none, in 20,000 cells', fate: 'read', make: () => madeWorkbook({ styles: '<numFmts><numFmt numFmtId="200" formatCode="0;0;0;0"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>', sheets: [{ data: `<row>${'<c s="1"><v>1.5</v></c>'.repeat(10_000)}</row>`.repeat(2) }] }) },
  { what: 'a text of two million escapes', fate: 'read', make: () => madeWorkbook({ sheets: [{ data: '<row><c t="s"><v>0</v></c></row>' }], sharedStrings: `<si><t>${'_x000D_'.repeat(2_000_000)}</t></si>` }) },
  { what: 'half a million threads', fate: 'too-large', make: () => madeWorkbook({ sheets: [{ xml: '<sheetData/>', rels: relationship('c', 'comments', '../comments1.xml') + relationship('t', 'threadedComment', '../threads.xml') }], parts: [{ name: 'xl/comments1.xml', content: '<comments/>' }, { name: 'xl/threads.xml', content: `<ThreadedComments>${many(500_000, (n) => `<threadedComment ref="${n}"/>`)}</ThreadedComments>` }] }) },
  { what: 'kinds of 700,000 parts', fate: 'too-large', make: () => madeWorkbook({ types: many(700_000, (n) => `<Override PartName="${n}"/>`) }) },
  { what: 'a part that begins with 19 MB of white space', fate: 'read', make: () => madeWorkbook({ parts: [{ name: 'xl/blank.xml', content: `${' '.repeat(19_000_000)}<a/>` }] }) },
  { what: 'settings of 19 MB', fate: 'read', make: () => settingsOf(19_000_000) },
];

function bombs(count: number, one: (index: number) => MadePart): MadePart[] {
  return Array.from({ length: count }, (_, index) => one(index));
}

function sheetPart(root: string): Uint8Array {
  return madeWorkbook({ sheets: [{ root }] });
}

function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function sharedSheets(count: number): Uint8Array {
  const parts = partsOf({ sheets: [{ xml: `<sheetData/>${' '.repeat(10_000_000)}` }] });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const book = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${many(count, (n) => `<sheet name="s${n}" sheetId="${n + 1}" r:id="rId1"/>`)}</sheets></workbook>`;
  return zipOf(parts.map((part) => (part.name === 'xl/workbook.xml' ? { ...part, content: book } : part)));
}

function commentsOf(count: number): Uint8Array {
  const authors = many(count / 2, (n) => `<author>a${n}</author>`);
  const comments = many(count, (n) => `<comment ref="A${n + 1}" authorId="${n % (count / 2)}"><text><t>x</t></text></comment>`);
  return madeWorkbook({
    sheets: [{ xml: '<sheetData/>', rels: relationship('c', 'comments', '../comments1.xml') }],
    parts: [{ name: 'xl/comments1.xml', content: `<comments><authors>${authors}</authors><commentList>${comments}</commentList></comments>` }],
  });
}

function protoNames(): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return madeWorkbook({
    sheets: [{ name: '__proto__', data: '<row><c t="s"><v>0</v></c><c s="1" t="inlineStr"><is><t>constructor</t></is></c></row>' }, { name: 'constructor' }],
    sharedStrings: '<si><t>__proto__</t></si>',
    styles: '<numFmts><numFmt numFmtId="200" formatCode="__proto__"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>',
    afterSheets: '<definedNames><definedName name="__proto__">1</definedName><definedName name="hasOwnProperty">2</definedName></definedNames>',
    rootRels: `<Relationship Id="__proto__" Type="${office}/custom-properties" Target="docProps/custom.xml"/>`,
    parts: [
      {
        name: 'docProps/custom.xml',
        content: '<Properties><property name="__proto__"><lpwstr>polluted</lpwstr></property><property name="toString"><__proto__>x</__proto__></property></Properties>',
      },
    ],
  });
}

function settingsOf(size: number): Uint8Array {
  const microsoft = 'http://schemas.microsoft.com/office/2011/relationships';
  return madeWorkbook({
    rootRels: `<Relationship Id="p" Type="${microsoft}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`,
    parts: [
      { name: 'xl/webextensions/taskpanes.xml', content: '<taskpanes/>' },
      { name: 'xl/webextensions/_rels/taskpanes.xml.rels', content: relationships(`<Relationship Id="w" Type="${microsoft}/webextension" Target="webextension1.xml"/>`) },
      { name: 'xl/webextensions/webextension1.xml', content: `<webextension id="1"><properties><property name="a" value="${'x'.repeat(size)}"/></properties></webextension>` },
    ],
  });
}
