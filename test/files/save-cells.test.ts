import type { CellChange, CellContent, CellFormat, FormulaResult, WorkbookChange } from '../../src/files/changes';
import { openWorkbook } from '../../src/files/workbook-file';
import { CannotSave, saveWorkbook } from '../../src/files/save';
import { madeWorkbook, partsOf } from './made-workbook';
import { dataAfter, opened, savedFrom, sheetAfter } from './saved-parts';
import { zipOf } from './zip-of';

function set(row: number, column: number, content: CellContent): WorkbookChange {
  return { kind: 'cells', sheet: 'Sheet1', cells: [{ row, column, content }] };
}

const number = (value: number): CellContent => ({ kind: 'number', value });
const text = (value: string): CellContent => ({ kind: 'text', text: value });
const formula = (value: string): CellContent => ({ kind: 'formula', formula: value });
const blank: CellContent = { kind: 'blank' };

describe('a cell set', () => {
  it.each<[string, string, WorkbookChange, string]>([
    ['a number keeps the style', '<row r="1"><c r="A1" s="3"><v>1</v></c></row>', set(0, 0, number(2.5)), '<row r="1"><c r="A1" s="3"><v>2.5</v></c></row>'],
    ['a shared string gives way', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', set(0, 0, number(1)), '<row r="1"><c r="A1"><v>1</v></c></row>'],
    ['text goes into the cell', '<row r="1"><c r="A1"/></row>', set(0, 0, text('a & <b>')), '<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; &lt;b&gt;</t></is></c></row>'],
    ['text like a formula is text', '<row r="1"/>', set(0, 0, text('=A1')), '<row r="1"><c r="A1" t="inlineStr"><is><t>=A1</t></is></c></row>'],
    ['blanks are preserved', '<row r="1"/>', set(0, 0, text(' a ')), '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>'],
    ['what XML cannot hold', '<row r="1"/>', set(0, 0, text('\u0001\r_x0041_')), '<row r="1"><c r="A1" t="inlineStr"><is><t>_x0001__x000D__x005F_x0041_</t></is></c></row>'],
    ['half an emoji', '<row r="1"/>', set(0, 0, text('\ud83d.')), '<row r="1"><c r="A1" t="inlineStr"><is><t>_xD83D_.</t></is></c></row>'],
    ['a boolean', '<row r="1"/>', set(0, 0, { kind: 'boolean', value: true }), '<row r="1"><c r="A1" t="b"><v>1</v></c></row>'],
    ['an error', '<row r="1"/>', set(0, 0, { kind: 'error', error: '#N/A' }), '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'],
    ['no number at all', '<row r="1"/>', set(0, 0, number(Number.POSITIVE_INFINITY)), '<row r="1"><c r="A1" t="e"><v>#NUM!</v></c></row>'],
    ['a very small one', '<row r="1"/>', set(0, 0, number(1e-7)), '<row r="1"><c r="A1"><v>1E-7</v></c></row>'],
    ['a formula, with its = or without', '<row r="1"/>', set(0, 0, formula('=IF(B1<2,"a","b")')), '<row r="1"><c r="A1"><f>IF(B1&lt;2,&quot;a&quot;,&quot;b&quot;)</f></c></row>'],
    ['metadata of what was there goes', '<row r="1"><c r="A1" cm="1" vm="2" s="1" t="str"><f t="array" ref="A1">X()</f><v>a</v></c></row>', set(0, 0, number(1)), '<row r="1"><c r="A1" s="1"><v>1</v></c></row>'],
    ['cleared, its style stays', '<row r="1"><c r="A1" s="3"><v>1</v></c></row>', set(0, 0, blank), '<row r="1"><c r="A1" s="3"></c></row>'],
    ['cleared without a style, it goes', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>', set(0, 0, blank), '<row r="1"><c r="B1"/></row>'],
    ['cleared where there is none: nothing', '<row r="1"/>', set(4, 4, blank), '<row r="1"/>'],
    ['a new cell in its place', '<row r="1"><c r="A1"/><c r="C1"/></row>', set(0, 1, number(1)), '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><c r="C1"/></row>'],
    ['a new row in its place', '<row r="1"/><row r="3"/>', set(1, 0, number(1)), '<row r="1"/><row r="2"><c r="A2"><v>1</v></c></row><row r="3"/>'],
    ['rows and cells without addresses', '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', set(0, 1, number(9)), '<row><c><v>1</v></c><c><v>9</v></c></row><row><c><v>3</v></c></row>'],
    ['one put before what has no address', '<row><c r="B1"/><c/></row><row><c/></row>', set(0, 0, number(9)), '<row><c r="A1"><v>9</v></c><c r="B1"/><c/></row><row><c/></row>'],
    ['spans that hold stay', '<row r="1" spans="1:3"><c r="A1"/></row>', set(0, 1, number(1)), '<row r="1" spans="1:3"><c r="A1"/><c r="B1"><v>1</v></c></row>'],
    ['spans that would not hold go', '<row r="1" spans="1:3"><c r="A1"/></row>', set(0, 3, number(1)), '<row r="1"><c r="A1"/><c r="D1"><v>1</v></c></row>'],
    ['the row’s style is the new cell’s', '<row r="1" s="4" customFormat="1"/>', set(0, 0, number(1)), '<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>1</v></c></row>'],
    ['what else a cell holds stays', '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="u"/></extLst></c></row>', set(0, 0, number(2)), '<row r="1"><c r="A1"><v>2</v><extLst><ext uri="u"/></extLst></c></row>'],
    ['the first of a shared formula', '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>', set(0, 0, number(5)), '<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2</f><v>2</v></c></row>'],
    ['another of a shared formula', '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>', set(1, 0, number(5)), '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>'],
  ])('%s', (_, before, change, expected) => {
    expect(dataAfter(before, [change])).toBe(expected);
  });

  it('keeps the line ends, comments and prefixes the sheet was written with', () => {
    const root = '<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\r\n<!-- a > b -->\r\n<x:dimension ref="A1"/>\r\n<x:sheetData>\r\n  <x:row r="1">\r\n    <x:c r=\'A1\' ><x:v>1</x:v></x:c>\r\n  </x:row>\r\n</x:sheetData>\r\n<x:unknown a=\'1>2\'>\r\n</x:unknown></x:worksheet>\r\n';
    const saved = savedFrom({ sheets: [{ root }] }, [set(0, 1, text('x')), set(2, 0, number(1))]).text('xl/worksheets/sheet1.xml');
    expect(saved).toBe(
      root
        .replace('ref="A1"', 'ref="A1:B3"')
        .replace("</x:c>\r\n  </x:row>", '</x:c><x:c r="B1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c>\r\n  </x:row><x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c></x:row>'),
    );
  });

  it('reads UTF-16 and writes UTF-8', () => {
    const root = '<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...root].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    const saved = opened(saveWorkbook(opened(madeWith(utf16)), [set(0, 0, text('é😀'))]));
    expect(saved.text('xl/worksheets/sheet1.xml')).toBe(root.replace('UTF-16', 'UTF-8').replace('<sheetData/>', '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>é😀</t></is></c></row></sheetData>'));
    expect(saved.part('xl/worksheets/sheet1.xml')[0]).toBe('<'.charCodeAt(0));
  });

  it.each<[string, WorkbookChange, RegExp]>([
    ['a text over 32,767 characters', set(0, 0, text('x'.repeat(32_768))), /at most 32,767 characters; this text has 32,768/],
    ['a formula over 8,192 characters', set(0, 0, formula(`1${'+1'.repeat(4_096)}`)), /at most 8,192 characters/],
    ['a cell beyond the sheet', set(1_048_576, 0, number(1)), /ends at row 1,048,576/],
  ])('refuses %s', (_, change, why) => {
    const save = (): Uint8Array => saveWorkbook(opened(madeWorkbook({})), [change]);
    expect(save).toThrow(CannotSave);
    expect(save).toThrow(why);
  });

  it('holds a text of 32,767 characters, and any text comes back as it was', () => {
    const long = 'é'.repeat(32_767);
    const read = openWorkbook(saveWorkbook(opened(madeWorkbook({})), [set(0, 0, text(long)), set(1, 0, text('_x000D_\r\n\t😀'))]));
    if (!read.ok) throw new Error(read.refusal.message);
    const rows = read.file.sheets[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual([long, '_x000D_\r\n\t😀']);
  });
});

function madeWith(sheet: Uint8Array): Uint8Array {
  const parts = partsOf({}).map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: sheet } : part));
  return zipOf(parts);
}

describe('the results of formulas', () => {
  const before = '<row r="1"><c r="A1" s="2" t="str"><f>B1</f><v>old</v></c><c r="B1"><v>5</v></c></row>';
  const at = (result: Omit<FormulaResult, 'row' | 'column'>, column = 0): ReadonlyMap<string, FormulaResult[]> => new Map([['sheet1', [{ row: 0, column, ...result }]]]);
  it.each<[string, ReadonlyMap<string, FormulaResult[]>, string]>([
    ['a number', at({ kind: 'number', value: 0.1 }), '<c r="A1" s="2"><f>B1</f><v>0.1</v></c>'],
    ['text', at({ kind: 'text', value: ' a\n' }), '<c r="A1" s="2" t="str"><f>B1</f><v xml:space="preserve"> a&#10;</v></c>'],
    ['a boolean', at({ kind: 'boolean', value: false }), '<c r="A1" s="2" t="b"><f>B1</f><v>0</v></c>'],
    ['an error', at({ kind: 'error', value: '#DIV/0!' }), '<c r="A1" s="2" t="e"><f>B1</f><v>#DIV/0!</v></c>'],
    ['nothing', at({ kind: 'blank', value: '' }), '<c r="A1" s="2" t="str"><f>B1</f><v></v></c>'],
  ])('%s', (_, results, expected) => {
    expect(dataAfter(before, [], results).replace('<v/>', '<v></v>')).toBe(`<row r="1">${expected}<c r="B1"><v>5</v></c></row>`);
  });

  it('belong to formulas only', () => {
    expect(dataAfter(before, [], at({ kind: 'number', value: 9 }, 1))).toBe(before);
  });

  it('that only say a function is not known leave what is there', () => {
    expect(dataAfter(before, [], at({ kind: 'error', value: '#NAME?' }))).toBe(before);
    const none = '<row r="1"><c r="A1"><f>B1</f></c></row>';
    expect(dataAfter(none, [], at({ kind: 'error', value: '#NAME?' }))).toContain('<v>#NAME?</v>');
  });

  it('belong to the cells an array formula fills, too', () => {
    const array = '<row r="1"><c r="A1"><f t="array" ref="A1:B1">X</f><v>1</v></c><c r="B1"><v>2</v></c></row>';
    expect(dataAfter(array, [], at({ kind: 'number', value: 9 }, 1))).toBe(array.replace('<v>2</v>', '<v>9</v>'));
  });

  it('that are the same change no byte', () => {
    const same = '<row r="1"><c r="A1"><f>B1</f><v>1.50</v></c></row>';
    const pkg = opened(madeWorkbook({ sheets: [{ data: same }] }));
    expect(saveWorkbook(pkg, [], at({ kind: 'number', value: 1.5 }))).toBe(pkg.bytes);
  });
});

describe('a look', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="9"/><color theme="1"/><name val="Arial"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="2" fontId="1" fillId="0" borderId="0" applyFont="1"><protection locked="0"/></xf></cellXfs><dxfs count="0"/>';

  function stylesAfter(format: CellFormat, data = '<row r="1"><c r="A1" s="1"/></row>'): { styles: string; data: string } {
    const cell: CellChange = { row: 0, column: 0, format };
    const saved = savedFrom({ styles, sheets: [{ data }] }, [{ kind: 'cells', sheet: 'Sheet1', cells: [cell] }]);
    return { styles: saved.text('xl/styles.xml'), data: saved.text('xl/worksheets/sheet1.xml') };
  }

  it.each<[string, CellFormat, string, string]>([
    ['a fill', { fill: '#ff0000' }, '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor indexed="64"/></patternFill></fill></fills>', '<xf numFmtId="2" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1"><protection locked="0"/></xf></cellXfs>'],
    ['italics keep the rest of the font', { italic: true }, '<font><b/><i/><sz val="9"/><color theme="1"/><name val="Arial"/><family val="2"/></font></fonts>', '<xf numFmtId="2" fontId="2" fillId="0" borderId="0" applyFont="1"><protection locked="0"/></xf></cellXfs>'],
    ['another font', { fontName: 'Aptos', fontSize: 12, bold: false, underline: 'double', fontColour: '#00ff00' }, '<font><u val="double"/><sz val="12"/><color rgb="FF00FF00"/><name val="Aptos"/></font></fonts>', 'fontId="2"'],
    ['a number format of its own', { numberFormat: '"£"0' }, '<numFmt numFmtId="171" formatCode="&quot;£&quot;0"/></numFmts>', 'numFmtId="171"'],
    ['a number format that is there', { numberFormat: '0.000' }, '<numFmts count="1">', '<xf numFmtId="170"'],
    ['a number format every file has', { numberFormat: '#,##0.00' }, '<numFmts count="1">', '<xf numFmtId="4"'],
    ['alignment before protection', { wrap: true, horizontal: 'center', vertical: 'top', indent: 2 }, 'applyAlignment="1"', '<alignment horizontal="center" vertical="top" wrapText="1" indent="2"/><protection locked="0"/></xf>'],
    ['locked again', { locked: true }, 'applyProtection="1"', '<protection/></xf></cellXfs>'],
    ['a border', { borders: { top: { style: 'thin', colour: '#000000' }, left: null } }, '<border><left/><right/><top style="thin"><color rgb="FF000000"/></top><bottom/><diagonal/></border></borders>', 'borderId="1"'],
  ])('%s', (_, format, inStyles, inXfs) => {
    const after = stylesAfter(format);
    expect(after.styles).toContain(inStyles);
    expect(after.styles).toContain(inXfs);
    expect(after.styles).toContain('<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="2" fontId="1" fillId="0" borderId="0" applyFont="1"><protection locked="0"/></xf>');
    expect(after.data).toContain('<c r="A1" s="2"/>');
  });

  it('is made once for many cells, and not at all where it is there', () => {
    const area = { top: 0, left: 0, bottom: 3, right: 3 };
    const saved = savedFrom({ styles, sheets: [{ data: '' }] }, [
      { kind: 'formatted', sheet: 'Sheet1', area, format: { fill: '#FF0000' } },
      { kind: 'formatted', sheet: 'Sheet1', area, format: { fill: '#FF0000' } },
    ]);
    expect(saved.text('xl/styles.xml')).toContain('<cellXfs count="3">');
    expect(saved.text('xl/worksheets/sheet1.xml').match(/ s="2"/g)).toHaveLength(16);
  });

  it('of whole columns is theirs and their cells’, and new cells take it on', () => {
    const xml = sheetAfter('<cols><col min="1" max="4" width="20" customWidth="1"/></cols><sheetData><row r="1"><c r="B1" s="0"/></row></sheetData>', [
      { kind: 'formatted', sheet: 'Sheet1', area: { top: 0, bottom: 1_048_575, left: 1, right: 2 }, format: { bold: true } },
      set(4, 2, number(1)),
    ]);
    expect(xml).toBe(
      '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="3" width="20" customWidth="1" style="1"/><col min="4" max="4" width="20" customWidth="1"/></cols>' +
        '<sheetData><row r="1"><c r="B1" s="1"/></row><row r="5"><c r="C5" s="1"><v>1</v></c></row></sheetData>',
    );
  });

  it.each<[string, 'contents' | 'formats' | 'all', string]>([
    ['contents', 'contents', '<row r="1"><c r="A1" s="1"></c><c r="C1"><v>3</v></c></row>'],
    ['formats', 'formats', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'],
    ['all', 'all', '<row r="1"><c r="C1"><v>3</v></c></row>'],
  ])('cleared: %s', (_, what, expected) => {
    const before = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>';
    expect(dataAfter(before, [{ kind: 'cleared', sheet: 'Sheet1', area: { top: 0, left: 0, bottom: 5, right: 1 }, what }])).toBe(expected);
  });
});
