import type { FileSheet } from '../../../src/files/workbook-file';
import { relationship, type Made } from '../made-workbook';
import { readMade } from '../opened';

function sheetOf(xml: string, more: Partial<Made> & { rels?: string } = {}): FileSheet {
  const { rels, ...made } = more;
  const [sheet] = readMade({ ...made, sheets: [{ xml, ...(rels !== undefined && { rels }) }] }).sheets;
  if (!sheet) throw new Error('No sheet');
  return sheet;
}
const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe('validations', () => {
  const validation = (xml: string) => sheetOf(`<sheetData/><dataValidations>${xml}</dataValidations>`).validations[0];

  test.each([
    ['"Yes,No"', ['Yes', 'No']],
    ['"Yes, No ,Not sure"', ['Yes', 'No', 'Not sure']],
    ['"say ""so"",no"', ['say "so"', 'no']],
    ['Lists!$A$1:$A$4', undefined],
    ['INDIRECT("a")', undefined],
  ])('a list of %s', (formula, items) => {
    expect(validation(`<dataValidation type="list" sqref="A1"><formula1>${formula.replace(/"/g, '&quot;')}</formula1></dataValidation>`)?.items).toEqual(items);
  });

  test('an arrow that is hidden', () => {
    expect(validation('<dataValidation type="list" showDropDown="1" sqref="A1"/>')?.showDropDown).toBe(false);
  });

  test('several areas, messages with escapes', () => {
    expect(validation('<dataValidation type="whole" operator="lessThan" sqref="A1:B2 D4  E:E" prompt="a_x000a_b" errorTitle="&lt;"><formula1>3</formula1></dataValidation>')).toMatchObject({
      type: 'whole', operator: 'lessThan', areas: [area(0, 0, 1, 1), area(3, 3), area(0, 4, 1_048_575, 4)], prompt: 'a\nb', errorTitle: '<',
    });
  });

  test('in the extension list, where lists of other sheets stand', () => {
    const sheet = sheetOf(
      '<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="x" xmlns:xm="y" count="1"><x14:dataValidation type="list" allowBlank="1">' +
        '<x14:formula1><xm:f>Lists!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>C2:C9 E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    expect(sheet.validations).toEqual([
      expect.objectContaining({ type: 'list', formula1: 'Lists!$A$1:$A$4', areas: [area(1, 2, 8, 2), area(1, 4)], extension: true }),
    ]);
  });

  test('written for newer and older Excel: the older is read', () => {
    const xml =
      '<dataValidation type="list" sqref="A1"><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x12ac"><x12ac:list>a,"b,c"</x12ac:list></mc:Choice>' +
      '<mc:Fallback><formula1>"a,b"</formula1></mc:Fallback></mc:AlternateContent></dataValidation>';
    expect(validation(xml)?.items).toEqual(['a', 'b']);
  });
});

describe('conditional formats', () => {
  const dxfs = '<dxfs><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>';

  test('of the extension list add to those before, and repeat none', () => {
    const sheet = sheetOf(
      '<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
        '<extLst><ext><x14:id>{1}</x14:id></ext></extLst></cfRule></conditionalFormatting><extLst><ext><x14:conditionalFormattings>' +
        '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="autoMin"/></x14:dataBar></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting>' +
        '<x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{2}"><xm:f>Lists!$A$1=A1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>B1 C2</xm:sqref></x14:conditionalFormatting>' +
        '</x14:conditionalFormattings></ext></extLst>',
    );
    expect(sheet.conditionalFormats).toEqual([
      expect.objectContaining({ type: 'dataBar', bar: { points: [{ type: 'min' }, { type: 'max' }], colour: '#638EC6', showValue: true, gradient: true } }),
      expect.objectContaining({ type: 'expression', formulas: ['Lists!$A$1=A1'], areas: [area(0, 1), area(1, 2)], format: { fill: { pattern: 'solid', colour: '#00FF00' } } }),
    ]);
  });

  test.each([
    ['<cfRule type="top10" dxfId="0" priority="1" rank="3" bottom="1"/>', { rank: { count: 3, percent: false, bottom: true }, format: { font: { colour: '#FF0000' } } }],
    ['<cfRule type="aboveAverage" priority="1" aboveAverage="0" stdDev="2"/>', { average: { above: false, orEqual: false, deviations: 2 } }],
    ['<cfRule type="timePeriod" priority="1" timePeriod="lastMonth"><formula>A1</formula></cfRule>', { timePeriod: 'lastMonth', formulas: ['A1'] }],
    ['<cfRule type="cellIs" operator="between" priority="4" stopIfTrue="1"><formula>1</formula><formula>2</formula></cfRule>', { operator: 'between', formulas: ['1', '2'], priority: 4, stopIfTrue: true }],
    ['<cfRule type="beginsWith" text="a" priority="1" dxfId="99"/>', { text: 'a' }],
  ])('%s', (rule, expected) => {
    expect(sheetOf(`<sheetData/><conditionalFormatting sqref="A1">${rule}</conditionalFormatting>`, { styles: dxfs }).conditionalFormats[0]).toMatchObject(expected);
  });
});

describe('protection', () => {
  test.each([
    ['<sheetProtection sheet="1"/>', { hasPassword: false, allow: expect.objectContaining({ selectLockedCells: true, formatCells: false, autoFilter: false }) }],
    ['<sheetProtection sheet="1" hashValue="x" algorithmName="SHA-512" selectLockedCells="1" insertRows="0"/>', { hasPassword: true, allow: expect.objectContaining({ selectLockedCells: false, insertRows: true }) }],
    ['<sheetProtection sheet="1"/><protectedRanges><protectedRange name="a" sqref="A1:A2 C3"/><protectedRange name="b" sqref="B1" password="CC1A"/></protectedRanges>', { openAreas: [area(0, 0, 1, 0), area(2, 2)] }],
  ])('%s', (xml, expected) => {
    expect(sheetOf(`<sheetData/>${xml}`).protection).toMatchObject(expected);
  });

  test('that is set up but not on is none', () => {
    expect(sheetOf('<sheetData/><sheetProtection sheet="0" password="CC1A"/>').protection).toBeUndefined();
  });
});

test('a thread of comments says its first words, not what older Excel is told of it', () => {
  const parts = [
    { name: 'xl/comments1.xml', content: '<comments><authors><author>tc={1}</author><author>Ann</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment] Your version of Excel…</t></text></comment><comment ref="B2" authorId="1"><text><r><t xml:space="preserve">Ann: </t></r><r><t>note</t></r></text></comment></commentList></comments>' },
    { name: 'xl/threadedComments/threadedComment1.xml', content: '<ThreadedComments><threadedComment ref="A1" id="{1}"><text>Is this right?</text></threadedComment><threadedComment ref="A1" id="{2}" parentId="{1}"><text>Yes</text></threadedComment></ThreadedComments>' },
  ];
  const rels = relationship('c', 'comments', '../comments1.xml') + relationship('t', 'threadedComment', '../threadedComments/threadedComment1.xml');
  expect(sheetOf('<sheetData/>', { rels, parts }).comments).toEqual([
    { row: 0, column: 0, author: '', text: 'Is this right?', threaded: true },
    { row: 1, column: 1, author: 'Ann', text: 'Ann: note', threaded: false },
  ]);
});

test('a table, its columns, totals and style', () => {
  const table =
    '<table id="3" name="T" displayName="Contracts" ref="B3:D9" totalsRowCount="1"><autoFilter ref="B3:D8"><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn><filterColumn colId="2" hiddenButton="1"/></autoFilter>' +
    '<tableColumns count="3"><tableColumn id="1" name="Ref"/><tableColumn id="2" name="Two_x000a_lines" totalsRowLabel="Total"/><tableColumn id="7" name="Sum" totalsRowFunction="custom"><calculatedColumnFormula>Contracts[[#This Row],[Ref]]*2</calculatedColumnFormula><totalsRowFormula>SUM(D4:D8)</totalsRowFormula></tableColumn></tableColumns>' +
    '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';
  const sheet = sheetOf('<sheetData/><tableParts><tablePart r:id="t"/></tableParts>', { rels: relationship('t', 'table', '/xl/tables/table1.xml'), parts: [{ name: 'xl/tables/table1.xml', content: table }] });
  expect(sheet.tables).toEqual([{
    ...area(2, 1, 8, 3), path: 'xl/tables/table1.xml', relationshipId: 't', id: 3, name: 'Contracts', hasHeadings: true, hasTotals: true,
    columns: [
      { id: 1, name: 'Ref' },
      { id: 2, name: 'Two\nlines', totalsLabel: 'Total' },
      { id: 7, name: 'Sum', totalsFunction: 'custom', calculatedFormula: 'Contracts[[#This Row],[Ref]]*2', totalsFormula: 'SUM(D4:D8)' },
    ],
    autoFilter: { area: area(2, 1, 7, 3), filteredColumns: [1], sorted: false },
    style: { name: 'TableStyleMedium2', firstColumn: false, lastColumn: false, rowStripes: true, columnStripes: false },
  }]);
});

test('views: frozen panes, and panes that are only split', () => {
  expect(sheetOf('<sheetViews><sheetView zoomScale="85" showGridLines="0"><pane xSplit="2" ySplit="7" state="frozen"/><selection activeCell="C8"/></sheetView></sheetViews><sheetData/>').view).toMatchObject({
    frozenRows: 7, frozenColumns: 2, zoom: 85, gridLines: false, activeCell: { row: 7, column: 2 },
  });
  expect(sheetOf('<sheetViews><sheetView><pane xSplit="2400" ySplit="900"/></sheetView></sheetViews><sheetData/>').view).toMatchObject({ frozenRows: 0, frozenColumns: 0, zoom: 100 });
});

test.each([
  ['<sheetFormatPr defaultColWidth="12.5" defaultRowHeight="18"/>', { defaultColumnWidth: 12.5, defaultRowHeight: 18, rowsHiddenByDefault: false }],
  ['<sheetFormatPr baseColWidth="10" zeroHeight="true"/>', { defaultColumnWidth: 10 + 5 / 7, rowsHiddenByDefault: true }],
])('%s', (xml, expected) => {
  expect(sheetOf(`${xml}<sheetData/>`)).toMatchObject(expected);
});

test('a chart sheet is a tab without cells', () => {
  const file = readMade({
    sheets: [{ name: 'Cells' }],
    sheetsBefore: '<sheet name="Chart" sheetId="9" r:id="ch"/>',
    workbookRels: relationship('ch', 'chartsheet', 'chartsheets/sheet1.xml'),
    parts: [{ name: 'xl/chartsheets/sheet1.xml', content: '<chartsheet/>' }],
  });
  expect(file.sheets.map((sheet) => [sheet.name, sheet.kind, sheet.sheetId])).toEqual([['Chart', 'other', 9], ['Cells', 'cells', 1]]);
});
