import type { WorkbookChange } from '../../src/files/changes';
import { CannotSave, saveWorkbook } from '../../src/files/save';
import { madeWorkbook, relationship, relationships, type Made } from './made-workbook';
import { dataAfter, opened, savedFrom, sheetAfter } from './saved-parts';

const on = { sheet: 'Sheet1' };
const twoRowsBefore5: WorkbookChange = { kind: 'rows-inserted', ...on, at: 4, count: 2 };
const rows5And6Out: WorkbookChange = { kind: 'rows-deleted', ...on, at: 4, count: 2 };
const columnBefore3: WorkbookChange = { kind: 'columns-inserted', ...on, at: 2, count: 1 };
const column3Out: WorkbookChange = { kind: 'columns-deleted', ...on, at: 2, count: 1 };

describe('what says where it lies', () => {
  it.each<[string, string, WorkbookChange, string]>([
    ['merges grow', '<sheetData/><mergeCells count="2"><mergeCell ref="A4:B5"/><mergeCell ref="A1:B1"/></mergeCells>', twoRowsBefore5, '<sheetData/><mergeCells count="2"><mergeCell ref="A4:B7"/><mergeCell ref="A1:B1"/></mergeCells>'],
    ['merges go when all of them goes, and when one cell is left', '<sheetData/><mergeCells count="2"><mergeCell ref="A5:B6"/><mergeCell ref="D4:D6"/></mergeCells>', rows5And6Out, '<sheetData/>'],
    ['validations, with their formulas', '<sheetData/><dataValidations count="1"><dataValidation type="custom" sqref="A5:A9 C1"><formula1>B5&gt;Sheet1!$B$9</formula1></dataValidation></dataValidations>', twoRowsBefore5, '<sheetData/><dataValidations count="1"><dataValidation type="custom" sqref="A7:A11 C1"><formula1>B7&gt;Sheet1!$B$11</formula1></dataValidation></dataValidations>'],
    ['a validation whose first cell goes', '<sheetData/><dataValidations count="1"><dataValidation type="custom" sqref="A5:A9"><formula1>B5&gt;1</formula1></dataValidation></dataValidations>', rows5And6Out, '<sheetData/><dataValidations count="1"><dataValidation type="custom" sqref="A5:A7"><formula1>B5&gt;1</formula1></dataValidation></dataValidations>'],
    ['a validation that goes', '<sheetData/><dataValidations count="2"><dataValidation sqref="A5:A6"/><dataValidation sqref="B1"/></dataValidations>', rows5And6Out, '<sheetData/><dataValidations count="1"><dataValidation sqref="B1"/></dataValidations>'],
    ['conditional formats', '<sheetData/><conditionalFormatting sqref="A5:A9"><cfRule type="expression" priority="1"><formula>$B5="x"</formula></cfRule></conditionalFormatting>', twoRowsBefore5, '<sheetData/><conditionalFormatting sqref="A7:A11"><cfRule type="expression" priority="1"><formula>$B7=&quot;x&quot;</formula></cfRule></conditionalFormatting>'],
    ['a conditional format that goes', '<sheetData/><conditionalFormatting sqref="A5"><cfRule/></conditionalFormatting><conditionalFormatting sqref="A1"><cfRule/></conditionalFormatting>', rows5And6Out, '<sheetData/><conditionalFormatting sqref="A1"><cfRule/></conditionalFormatting>'],
    ['the ends of a scale', '<sheetData/><conditionalFormatting sqref="A1"><cfRule><colorScale><cfvo type="formula" val="$B$5"/><cfvo type="num" val="5"/></colorScale></cfRule></conditionalFormatting>', twoRowsBefore5, '<sheetData/><conditionalFormatting sqref="A1"><cfRule><colorScale><cfvo type="formula" val="$B$7"/><cfvo type="num" val="5"/></colorScale></cfRule></conditionalFormatting>'],
    ['what later Excels keep apart', '<sheetData/><extLst><ext uri="u"><x14:dataValidations xmlns:x14="x" count="1"><x14:dataValidation><x14:formula1><xm:f xmlns:xm="m">Sheet1!$A$5</xm:f></x14:formula1><xm:sqref xmlns:xm="m">B5:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>', twoRowsBefore5, '<sheetData/><extLst><ext uri="u"><x14:dataValidations xmlns:x14="x" count="1"><x14:dataValidation><x14:formula1><xm:f xmlns:xm="m">Sheet1!$A$7</xm:f></x14:formula1><xm:sqref xmlns:xm="m">B7:B11</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>'],
    ['what later Excels keep apart goes with its cells', '<sheetData/><extLst><ext uri="u"><x14:dataValidations xmlns:x14="x" count="1"><x14:dataValidation><xm:sqref xmlns:xm="m">B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>', rows5And6Out, '<sheetData/>'],
    ['links, with where they lead', '<sheetData/><hyperlinks><hyperlink ref="A5" location="Sheet1!B9"/></hyperlinks>', twoRowsBefore5, '<sheetData/><hyperlinks><hyperlink ref="A7" location="Sheet1!B11"/></hyperlinks>'],
    ['the filter', '<sheetData/><autoFilter ref="A1:D9"><filterColumn colId="2"/><filterColumn colId="3"/><sortState ref="A2:D9"><sortCondition ref="D2:D9"/></sortState></autoFilter>', column3Out, '<sheetData/><autoFilter ref="A1:C9"><filterColumn colId="2"/><sortState ref="A2:C9"><sortCondition ref="C2:C9"/></sortState></autoFilter>'],
    ['ranges that may be edited, ignored errors', '<sheetData/><protectedRanges><protectedRange sqref="B5 C1"/></protectedRanges><ignoredErrors><ignoredError sqref="A4:A6"/></ignoredErrors>', rows5And6Out, '<sheetData/><protectedRanges><protectedRange sqref="C1"/></protectedRanges><ignoredErrors><ignoredError sqref="A4"/></ignoredErrors>'],
    ['page breaks', '<sheetData/><rowBreaks count="3" manualBreakCount="3"><brk id="3" man="1"/><brk id="5" man="1"/><brk id="9" man="1"/></rowBreaks>', rows5And6Out, '<sheetData/><rowBreaks count="3" manualBreakCount="3"><brk id="3" man="1"/><brk id="4" man="1"/><brk id="7" man="1"/></rowBreaks>'],
    ['frozen panes grow with rows put in above their line', '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="6" topLeftCell="B7" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B7" sqref="B7"/></sheetView></sheetViews><sheetData/>', twoRowsBefore5, '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="8" topLeftCell="B9" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B9" sqref="B9"/></sheetView></sheetViews><sheetData/>'],
    ['columns that are alike', '<cols><col min="1" max="5" width="9"/><col min="7" max="7" width="3"/></cols><sheetData/>', columnBefore3, '<cols><col min="1" max="2" width="9"/><col min="4" max="6" width="9"/><col min="8" max="8" width="3"/></cols><sheetData/>'],
    ['columns that are alike, in two lists', '<cols><col min="1" max="2" width="9"/></cols><cols><col min="4" max="5" width="3"/></cols><sheetData/>', columnBefore3, '<cols><col min="1" max="2" width="9"/><col min="5" max="6" width="3"/></cols><sheetData/>'],
    ['what later versions say of a row, which is no cell', '<sheetData><row r="1"><c r="A1"><v>1</v></c><extLst><ext uri="u"/></extLst></row></sheetData>', { kind: 'cells', ...on, cells: [{ row: 0, column: 1, content: { kind: 'number', value: 2 } }] }, '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><extLst><ext uri="u"/></extLst></row></sheetData>'],
    ['columns that go', '<cols><col min="3" max="3" width="9"/><col min="4" max="5" width="3"/></cols><sheetData/>', column3Out, '<cols><col min="3" max="4" width="3"/></cols><sheetData/>'],
    ['the dimension', '<dimension ref="A1:B5"/><sheetData><row r="1"><c r="A1"/></row><row r="5"><c r="B5"/></row></sheetData>', twoRowsBefore5, '<dimension ref="A1:B7"/><sheetData><row r="1"><c r="A1"/></row><row r="7"><c r="B7"/></row></sheetData>'],
    ['a stretch of cells, which takes a piece of a validation along', '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><dataValidations count="1"><dataValidation sqref="A1:B2"/></dataValidations>', { kind: 'cells-inserted', ...on, area: { top: 0, left: 0, bottom: 0, right: 0 }, shift: 'down' }, '<sheetData><row r="1"><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><dataValidations count="1"><dataValidation sqref="A2:A3 B1:B2"/></dataValidations>'],
    ['cells taken out, the rest coming from the right', '<sheetData><row r="1" spans="1:3"><c r="A1"/><c r="B1"/><c r="C1"><v>3</v></c></row></sheetData>', { kind: 'cells-deleted', ...on, area: { top: 0, left: 0, bottom: 0, right: 1 }, shift: 'left' }, '<sheetData><row r="1" spans="1:3"><c r="A1"><v>3</v></c></row></sheetData>'],
    ['cells cut and pasted over others', '<sheetData><row r="1"><c r="A1" s="1"><f>B1</f></c></row><row r="2"><c r="C2"><v>9</v></c></row><row r="3"><c r="D3"><f>A1+C2</f></c></row></sheetData>', { kind: 'cells-moved', ...on, area: { top: 0, left: 0, bottom: 0, right: 0 }, toRow: 1, toColumn: 2 }, '<sheetData><row r="1"></row><row r="2"><c r="C2" s="1"><f>B1</f></c></row><row r="3"><c r="D3"><f>C2+#REF!</f></c></row></sheetData>'],
    ['array formulas', '<sheetData><row r="5"><c r="A5"><f t="array" ref="A5:B6">C5:D6</f></c></row></sheetData>', twoRowsBefore5, '<sheetData><row r="7"><c r="A7"><f t="array" ref="A7:B8">C7:D8</f></c></row></sheetData>'],
    ['shared formulas, each for itself', '<sheetData><row r="4"><c r="B4"><f t="shared" ref="B4:B6" si="0">A4+$A$5</f><v>1</v></c></row><row r="5"><c r="B5"><f t="shared" si="0"/><v>2</v></c></row><row r="6"><c r="B6"><f t="shared" si="0"/></c></row></sheetData>', twoRowsBefore5, '<sheetData><row r="4"><c r="B4"><f>A4+$A$7</f><v>1</v></c></row><row r="7"><c r="B7"><f>A7+$A$7</f><v>2</v></c></row><row r="8"><c r="B8"><f>A8+$A$7</f></c></row></sheetData>'],
  ])('%s', (_, before, change, expected) => {
    expect(sheetAfter(before, [change])).toBe(expected);
  });

  it('new rows look like the one above', () => {
    const row = '<row r="4" ht="30" customHeight="1" hidden="1"><c r="A4" s="2"><v>1</v></c><c r="B4"><v>2</v></c></row>';
    expect(dataAfter(row, [{ kind: 'rows-inserted', ...on, at: 4, count: 1, formatFrom: 'above' }])).toBe(`${row}<row r="5" ht="30" customHeight="1"><c r="A5" s="2"/></row>`);
  });

  it('new columns look like the one to the left', () => {
    const before = '<cols><col min="1" max="1" width="30"/></cols><sheetData><row r="1"><c r="A1" s="2"><v>1</v></c></row></sheetData>';
    const after = '<cols><col min="1" max="1" width="30"/><col min="2" max="2" width="30"/></cols><sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="2"/></row></sheetData>';
    expect(sheetAfter(before, [{ kind: 'columns-inserted', ...on, at: 1, count: 1, formatFrom: 'left' }])).toBe(after);
  });

  it('rows cut and put in further up, with what refers to them', () => {
    const before = '<row r="1"><c r="A1"><f>SUM(A2:A4)+A4</f></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4" ht="40" customHeight="1"><c r="A4"><v>4</v></c></row>';
    expect(dataAfter(before, [{ kind: 'rows-moved', ...on, at: 3, count: 1, to: 2 }])).toBe(
      '<row r="1"><c r="A1"><f>SUM(A2:A4)+A3</f></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3" ht="40" customHeight="1"><c r="A3"><v>4</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>',
    );
  });

  it('sorted rows: styles, links and notes go along, heights and what points here stay', () => {
    const xml =
      '<sheetData><row r="1" ht="9"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1*2+$A$1+A2</f></c><c r="C1"><v>c</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>A2*2</f></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f></c></row></sheetData><hyperlinks><hyperlink ref="A1"/></hyperlinks>';
    expect(sheetAfter(xml, [{ kind: 'rows-sorted', ...on, area: { top: 0, left: 0, bottom: 1, right: 1 }, order: [1, 0] }])).toBe(
      '<sheetData><row r="1" ht="9"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><v>c</v></c></row><row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2"><f>A2*2+$A$1+A3</f></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f></c></row></sheetData><hyperlinks><hyperlink ref="A2"/></hyperlinks>',
    );
  });

  it('rows with merged cells are not sorted, nor in an order that is none', () => {
    const made = { sheets: [{ xml: '<sheetData/><mergeCells><mergeCell ref="A1:A2"/></mergeCells>' }] };
    const area = { top: 0, left: 0, bottom: 1, right: 0 };
    expect(() => savedFrom(made, [{ kind: 'rows-sorted', ...on, area, order: [1, 0] }])).toThrow(CannotSave);
    expect(() => savedFrom({}, [{ kind: 'rows-sorted', ...on, area, order: [1, 1] }])).toThrow(RangeError);
  });

  it('merging keeps the first cell only, and takes the place of merges it covers', () => {
    const xml = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B1:B2"/></mergeCells><pageMargins/>';
    expect(sheetAfter(xml, [{ kind: 'merged', ...on, area: { top: 0, left: 0, bottom: 1, right: 1 } }])).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><pageMargins/>',
    );
    expect(sheetAfter(xml, [{ kind: 'unmerged', ...on, area: { top: 0, left: 1, bottom: 0, right: 1 } }])).not.toContain('mergeCell');
  });
});

describe('parts that point to a sheet', () => {
  const vml =
    '<xml><v:shape id="a"><br><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 3, 2, 3, 31, 7, 1</x:Anchor><x:Row>4</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>' +
    '<v:shape id="b"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 31, 4, 1</x:Anchor><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
  const drawing =
    '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>3</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>6</xdr:row></xdr:to><xdr:sp textlink="Sheet1!$A$5"/></xdr:twoCellAnchor></xdr:wsDr>';
  const made: Made = {
    sheets: [
      {
        data: '<row r="5"><c r="A5"><v>1</v></c></row>',
        rels: relationship('rId1', 'comments', '../comments1.xml') + relationship('rId2', 'vmlDrawing', '../drawings/vml1.vml') + relationship('rId3', 'drawing', '/xl/drawings/drawing1.xml') + relationship('rId4', 'table', '../tables/table1.xml'),
        root: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>One</t></is></c><c r="B2" t="inlineStr"><is><t>Two</t></is></c><c r="C2" t="inlineStr"><is><t>Three</t></is></c></row></sheetData><tableParts count="1"><tablePart r:id="rId4"/></tableParts></worksheet>',
      },
      { name: 'Other one', data: '<row r="1"><c r="A1"><f>Sheet1!A5+T[Two]+A5</f><v>1</v></c></row>' },
    ],
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$C$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A:$B,Sheet1!$4:$5</definedName><definedName name="Kept" localSheetId="1">\'Other one\'!$A$5</definedName></definedNames><calcPr calcId="1"/>',
    workbookRels: relationship('rId9', 'calcChain', 'calcChain.xml'),
    types: '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    parts: [
      { name: 'xl/calcChain.xml', content: '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="2"/></calcChain>' },
      { name: 'xl/comments1.xml', content: '<comments xmlns="m"><commentList><comment ref="A5" authorId="0"><text><t>x</t></text></comment><comment ref="B1" authorId="0"/></commentList></comments>' },
      { name: 'xl/drawings/vml1.vml', content: vml },
      { name: 'xl/drawings/drawing1.xml', content: drawing },
      { name: 'xl/drawings/_rels/drawing1.xml.rels', content: relationships(relationship('rId1', 'chart', '../charts/chart1.xml')) },
      { name: 'xl/charts/chart1.xml', content: '<c:chartSpace xmlns:c="c"><c:f>Sheet1!$A$5:$A$9</c:f><c:f>\'Other one\'!$A$5</c:f></c:chartSpace>' },
      { name: 'xl/tables/table1.xml', content: '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A2:C6" totalsRowCount="1"><autoFilter ref="A2:C5"><filterColumn colId="2"/></autoFilter><tableColumns count="3"><tableColumn id="1" name="One"/><tableColumn id="2" name="Two"><calculatedColumnFormula>T[[#This Row],[Three]]+Sheet1!$A$9</calculatedColumnFormula></tableColumn><tableColumn id="3" name="Three"/></tableColumns></table>' },
    ],
  };
  const part = (name: string, ...changes: WorkbookChange[]): string => savedFrom(made, changes).text(name);

  it('comments and their boxes', () => {
    expect(part('xl/comments1.xml', twoRowsBefore5)).toContain('<comment ref="A7"');
    expect(part('xl/drawings/vml1.vml', twoRowsBefore5)).toBe(vml.replace('1, 15, 3, 2, 3, 31, 7, 1', '1, 15, 5, 2, 3, 31, 9, 1').replace('<x:Row>4', '<x:Row>6'));
    expect(part('xl/comments1.xml', rows5And6Out)).toBe('<comments xmlns="m"><commentList><comment ref="B1" authorId="0"/></commentList></comments>');
    expect(part('xl/drawings/vml1.vml', rows5And6Out)).not.toContain('id="a"');
    expect(part('xl/comments1.xml', { kind: 'rows-sorted', ...on, area: { top: 3, left: 0, bottom: 4, right: 3 }, order: [1, 0] })).toContain('<comment ref="A4"');
  });

  it('drawings, and what their charts and shapes show', () => {
    expect(part('xl/drawings/drawing1.xml', twoRowsBefore5)).toBe(drawing.replace('<xdr:row>6', '<xdr:row>8').replace('$A$5', '$A$7'));
    expect(part('xl/charts/chart1.xml', twoRowsBefore5)).toContain("<c:f>Sheet1!$A$7:$A$11</c:f><c:f>'Other one'!$A$5</c:f>");
    expect(part('xl/charts/chart1.xml', { kind: 'sheet-renamed', ...on, name: 'New name' })).toContain("<c:f>'New name'!$A$5:$A$9</c:f>");
  });

  it('drawings that older Excels are given otherwise', () => {
    const both = `<xdr:wsDr xmlns:xdr="x" xmlns:mc="m"><mc:AlternateContent><mc:Choice>${/<xdr:twoCell.*Anchor>/.exec(drawing)?.[0]}</mc:Choice></mc:AlternateContent></xdr:wsDr>`;
    const parts = made.parts?.map((each) => (each.name === 'xl/drawings/drawing1.xml' ? { ...each, content: both } : each)) ?? [];
    expect(savedFrom({ ...made, parts }, [twoRowsBefore5]).text('xl/drawings/drawing1.xml')).toBe(both.replace('<xdr:row>6', '<xdr:row>8').replace('$A$5', '$A$7'));
  });

  it('names, print areas and titles', () => {
    expect(part('xl/workbook.xml', twoRowsBefore5)).toContain('>Sheet1!$A$1:$C$11<');
    expect(part('xl/workbook.xml', twoRowsBefore5)).toContain('>Sheet1!$A:$B,Sheet1!$4:$7<');
    expect(part('xl/workbook.xml', twoRowsBefore5)).toContain(">'Other one'!$A$5<");
    expect(part('xl/workbook.xml', twoRowsBefore5)).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });

  it('a name that means a place beside the cell it is used in stays as it is', () => {
    const names = (refersTo: string, ...changes: WorkbookChange[]): string => /name="N">(.*?)</.exec(savedFrom({ afterSheets: `<definedNames><definedName name="N">${refersTo}</definedName></definedNames>` }, changes).text('xl/workbook.xml'))?.[1] ?? '';
    expect(names('Sheet1!A9', twoRowsBefore5)).toBe('Sheet1!A9');
    expect(names('Sheet1!$D9', twoRowsBefore5, columnBefore3)).toBe('Sheet1!$E9');
    expect(names('SUM(Sheet1!D$1:D$9)', twoRowsBefore5, columnBefore3)).toBe('SUM(Sheet1!D$1:D$11)');
    expect(names('Sheet1!A1', { kind: 'cells-moved', ...on, area: { top: 0, left: 0, bottom: 0, right: 0 }, toRow: 3, toColumn: 3 })).toBe('Sheet1!A1');
    expect(names('Sheet1!A1048576', { kind: 'rows-inserted', ...on, at: 0, count: 1 })).toBe('Sheet1!A1048576');
  });

  it('links that say where they lead among the relationships', () => {
    const rels = relationship('rId1', 'hyperlink', '#Sheet1!A5', ' TargetMode="External"') + relationship('rId2', 'hyperlink', 'https://a.test/#A5', ' TargetMode="External"');
    const saved = savedFrom({ sheets: [{}, { name: 'Links', rels }] }, [twoRowsBefore5, { kind: 'sheet-renamed', ...on, name: 'N' }]).text('xl/worksheets/_rels/sheet2.xml.rels');
    expect(saved).toContain('Target="#N!A7"');
    expect(saved).toContain('Target="https://a.test/#A5"');
  });

  it('formulas on other sheets', () => {
    expect(part('xl/worksheets/sheet2.xml', twoRowsBefore5)).toContain('<f>Sheet1!A7+T[Two]+A5</f><v>1</v>');
  });

  it.each<[string, WorkbookChange, string]>([
    ['rows put in', twoRowsBefore5, 'ref="A2:C8" totalsRowCount="1"><autoFilter ref="A2:C7"><filterColumn colId="2"/></autoFilter><tableColumns count="3"><tableColumn id="1" name="One"/><tableColumn id="2" name="Two"><calculatedColumnFormula>T[[#This Row],[Three]]+Sheet1!$A$11</calculatedColumnFormula>'],
    ['a column put in', columnBefore3, 'ref="A2:D6" totalsRowCount="1"><autoFilter ref="A2:D5"><filterColumn colId="3"/></autoFilter><tableColumns count="4"><tableColumn id="1" name="One"/><tableColumn id="2" name="Two"><calculatedColumnFormula>T[[#This Row],[Three]]+Sheet1!$A$9</calculatedColumnFormula></tableColumn><tableColumn id="4" name="Column1"/><tableColumn id="3" name="Three"/>'],
    ['a column taken out', column3Out, 'ref="A2:B6" totalsRowCount="1"><autoFilter ref="A2:B5"></autoFilter><tableColumns count="2"><tableColumn id="1" name="One"/><tableColumn id="2" name="Two">'],
    ['the total row taken out', { kind: 'rows-deleted', ...on, at: 5, count: 1 }, 'ref="A2:C5"><autoFilter ref="A2:C5">'],
    ['the heading row taken out', { kind: 'rows-deleted', ...on, at: 1, count: 1 }, 'ref="A2:C5" totalsRowCount="1" headerRowCount="0"><tableColumns count="3">'],
    ['all its rows taken out: one stays', { kind: 'rows-deleted', ...on, at: 2, count: 3 }, 'ref="A2:C4" totalsRowCount="1">'],
    ['another name for it', { kind: 'table-renamed', table: 't', name: 'Work' }, 'name="Work" displayName="Work" ref="A2:C6"'],
    ['a heading typed over', { kind: 'cells', ...on, cells: [{ row: 1, column: 1, content: { kind: 'text', text: 'Deux' } }] }, '<tableColumn id="2" name="Deux"><calculatedColumnFormula>T[[#This Row],[Three]]'],
    ['two headings that change places', { kind: 'cells', ...on, cells: [{ row: 1, column: 1, content: { kind: 'text', text: 'Three' } }, { row: 1, column: 2, content: { kind: 'text', text: 'Two' } }] }, '<tableColumn id="2" name="Three"><calculatedColumnFormula>T[[#This Row],[Two]]+Sheet1!$A$9</calculatedColumnFormula></tableColumn><tableColumn id="3" name="Two"/>'],
    ['a smaller area', { kind: 'table-resized', table: 'T', area: { top: 1, left: 0, bottom: 9, right: 1 } }, 'ref="A2:B10" totalsRowCount="1"><autoFilter ref="A2:B9"><filterColumn colId="2"/></autoFilter><tableColumns count="2"><tableColumn id="1" name="One"/><tableColumn id="2" name="Two">'],
    ['no headings, no totals, another style', { kind: 'table-dressed', table: 'T', area: { top: 2, left: 0, bottom: 4, right: 2 }, hasHeadings: false, hasTotals: false, style: 'TableStyleLight1' }, 'ref="A3:C5" headerRowCount="0" totalsRowShown="0"><tableColumns count="3">'],
  ])('a table: %s', (_, change, expected) => {
    expect(part('xl/tables/table1.xml', change)).toContain(expected);
  });

  it('a heading that is blank, a number or there already is made one that fits', () => {
    const cells = [
      { row: 1, column: 0, content: { kind: 'blank' } as const },
      { row: 1, column: 1, content: { kind: 'number', value: 2024 } as const },
      { row: 1, column: 2, content: { kind: 'text', text: 'one' } as const },
    ];
    const saved = savedFrom(made, [{ kind: 'cells', ...on, cells }]);
    expect([...saved.text('xl/tables/table1.xml').matchAll(/tableColumn id="\d" name="(.*?)"/g)].map((match) => match[1])).toEqual(['One', '2024', 'one2']);
    expect([...saved.text('xl/worksheets/sheet1.xml').matchAll(/<t>(.*?)<\/t>/g)].map((match) => match[1])).toEqual(['One', '2024', 'one2']);
    expect(saved.text('xl/worksheets/sheet2.xml')).toContain('T[2024]');
  });

  it('formulas typed in a table without its name get it, and those of other writers without it follow a heading', () => {
    const typed: WorkbookChange = { kind: 'cells', ...on, cells: [{ row: 3, column: 0, content: { kind: 'formula', formula: "=[@Two]*2+SUM([Three])" } }] };
    expect(part('xl/worksheets/sheet1.xml', typed)).toContain('<f>T[[#This Row],[Two]]*2+SUM(T[Three])</f>');
    const bare: Made = { ...made, sheets: made.sheets?.map((sheet) => (sheet.root === undefined ? sheet : { ...sheet, root: sheet.root.replace('</sheetData>', '<row r="6"><c r="B6"><f>SUBTOTAL(109,[Two])</f></c><c r="F6"><f>[Two]</f></c></row></sheetData>') })) ?? [] };
    const renamed = savedFrom(bare, [{ kind: 'cells', ...on, cells: [{ row: 1, column: 1, content: { kind: 'text', text: 'Zwei' } }] }]);
    expect(renamed.text('xl/worksheets/sheet1.xml')).toContain('<c r="B6"><f>SUBTOTAL(109,[Zwei])</f></c><c r="F6"><f>[Two]</f></c>');
  });

  it.each<[string, string, string]>([
    ['a text', 'text:All', 'totalsRowLabel="All"'],
    ['the sum of the column', 'formula:SUBTOTAL(109,T[Two])', 'totalsRowFunction="sum"'],
    ['another column’s sum', 'formula:SUBTOTAL(109,T[One])', 'totalsRowFunction="custom"><calculatedColumnFormula>T[[#This Row],[Three]]+Sheet1!$A$9</calculatedColumnFormula><totalsRowFormula>SUBTOTAL(109,T[One])</totalsRowFormula>'],
  ])('the total row of a table: %s', (_, written, expected) => {
    const [kind, value = ''] = written.split(':');
    const content = kind === 'text' ? ({ kind: 'text', text: value } as const) : ({ kind: 'formula', formula: value } as const);
    expect(part('xl/tables/table1.xml', { kind: 'cells', ...on, cells: [{ row: 5, column: 1, content }] })).toContain(`name="Two" ${expected}`);
  });

  it('a column put into a table has its heading written', () => {
    expect(part('xl/worksheets/sheet1.xml', columnBefore3)).toContain('<c r="C2" t="inlineStr"><is><t>Column1</t></is></c><c r="D2"');
  });

  it('a table undone where no formula needs it, and gone with its rows', () => {
    expect(() => part('xl/workbook.xml', { kind: 'table-deleted', table: 'T' })).toThrow(/used in formulas/);
    const clear: WorkbookChange = { kind: 'cells', sheet: 'Other one', cells: [{ row: 0, column: 0, content: { kind: 'blank' } }] };
    const own: WorkbookChange = { kind: 'table-resized', table: 'T', area: { top: 1, left: 0, bottom: 5, right: 0 } };
    const saved = savedFrom(made, [clear, own, { kind: 'table-deleted', table: 'T' }]);
    expect(saved.has('xl/tables/table1.xml')).toBe(false);
    expect(saved.text('xl/worksheets/sheet1.xml')).not.toContain('tablePart');
    expect(saved.text('[Content_Types].xml')).not.toContain('table1');
    expect(saved.text('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('table');
    expect(savedFrom(made, [{ kind: 'rows-deleted', ...on, at: 0, count: 9 }]).has('xl/tables/table1.xml')).toBe(false);
  });

  it('the order of calculation goes as soon as formulas move, and stays while they do not', () => {
    const moved = savedFrom(made, [twoRowsBefore5]);
    expect(moved.has('xl/calcChain.xml')).toBe(false);
    expect(moved.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(moved.text('[Content_Types].xml')).not.toContain('calcChain');
    const typed: WorkbookChange = { kind: 'cells', ...on, cells: [{ row: 20, column: 0, content: { kind: 'number', value: 1 } }] };
    expect(savedFrom(made, [typed]).has('xl/calcChain.xml')).toBe(true);
  });

  it('nothing else of the package differs when a number is typed', () => {
    const before = opened(madeWorkbook(made));
    const after = opened(saveWorkbook(before, [{ kind: 'cells', ...on, cells: [{ row: 20, column: 0, content: { kind: 'number', value: 1 } }] }]));
    const differing = before.entries.filter(({ name }) => before.text(name) !== after.text(name)).map(({ name }) => name);
    expect(differing).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });
});
