import type { NewValidation, WorkbookChange } from '../../src/files/changes';
import { saveWorkbook } from '../../src/files/save';
import { validationsAfter, type SheetValidations } from '../../src/files/validations-after';
import type { Validation, WorkbookFile } from '../../src/files/workbook-file-types';
import { fixture, read } from './opened';
import { libreOffice, onDisk, pythonWithOpenpyxl, recalculated, seenByOpenpyxl } from './other-programs';
import { opened, sheetAfter } from './saved-parts';

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const yesNo: NewValidation = { type: 'list', operator: 'between', formula1: '"Yes,No, perhaps"', items: ['Yes', 'No', 'perhaps'], allowBlank: true, showDropDown: true, errorStyle: 'stop', showError: true, errorTitle: 'List', error: 'One & only', showPrompt: false };
const above: NewValidation = { type: 'decimal', operator: 'greaterThan', formula1: 'MAX(A1,IFNA(B1,0))', allowBlank: false, showDropDown: true, errorStyle: 'warning', showError: false, showPrompt: true, promptTitle: 'Credits', prompt: 'Two\nlines' };

/** In no order, without the areas' order: what each sheet's validations say and where. */
function told(sheets: readonly SheetValidations[]): unknown {
  return sheets.map(({ sheet, validations }) => [sheet, validations.map(({ areas, ...rest }) => JSON.stringify([areas.map(places).sort(), Object.entries(rest).sort()])).sort()]);
}

const places = ({ top, left, bottom, right }: ReturnType<typeof area>): string => [top, left, bottom, right].join(' ');
const of = (file: WorkbookFile): SheetValidations[] => file.sheets.map(({ name, validations }) => ({ sheet: name, validations }));

const names = ['rich.xlsxwriter.xlsx', 'rich.openpyxl.xlsx', 'rich.libreoffice.xlsx', 'table.xlsx', 'staff-template.xlsx'];

test.each(names)('%s: what is told after changes is what a saved copy holds', (name) => {
  const before = read(fixture(name));
  const sheet = before.sheets.find(({ validations }) => validations.length > 0)?.name ?? '';
  const last = before.sheets.at(-1)?.name ?? '';
  const changes: WorkbookChange[] = [
    { kind: 'validated', sheet, area: area(8, 6, 11, 9), validation: yesNo },
    { kind: 'rows-inserted', sheet, at: 9, count: 2 },
    { kind: 'validated', sheet, area: area(9, 7), validation: above },
    { kind: 'columns-deleted', sheet, at: 8, count: 1 },
    { kind: 'rows-deleted', sheet: last, at: 0, count: 1 },
    { kind: 'cells-inserted', sheet, area: area(12, 6, 13, 7), shift: 'down' },
    { kind: 'validated', sheet, area: area(20, 0, 22, 30), validation: undefined },
    { kind: 'rows-moved', sheet, at: 10, count: 2, to: 15 },
    { kind: 'sheet-renamed', sheet, name: 'It’s renamed' },
  ];
  for (let count = 1; count <= changes.length; count++) {
    const done = changes.slice(0, count);
    expect(told(of(read(saveWorkbook(opened(fixture(name)), done))))).toEqual(told(validationsAfter(of(before), done)));
  }
});

test('one cell’s own validation, cut out of others: as the file spells it', () => {
  const before = '<sheetData/><dataValidations count="2"><dataValidation type="whole" sqref="A1:A3"><formula1>1</formula1></dataValidation><dataValidation sqref="A2"/></dataValidations>';
  expect(sheetAfter(before, [{ kind: 'validated', sheet: 'Sheet1', area: area(1, 0), validation: above }])).toBe(
    '<sheetData/><dataValidations count="2"><dataValidation type="whole" sqref="A1 A3"><formula1>1</formula1></dataValidation>' +
      '<dataValidation type="decimal" errorStyle="warning" operator="greaterThan" showInputMessage="1" promptTitle="Credits" prompt="Two&#10;lines" sqref="A2"><formula1>MAX(A1,_xlfn.IFNA(B1,0))</formula1></dataValidation></dataValidations>',
  );
});

test('the last one taken away takes the list away, also that of later Excels', () => {
  const before = '<sheetData/><dataValidations count="1"><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations><extLst><ext uri="u"><x14:dataValidations xmlns:x14="x" count="1"><x14:dataValidation><xm:sqref xmlns:xm="m">B1:B2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
  expect(sheetAfter(before, [{ kind: 'validated', sheet: 'Sheet1', area: area(0, 0, 1, 1), validation: undefined }])).toBe('<sheetData/>');
});

const seen = pythonWithOpenpyxl && libreOffice ? test : test.skip;
seen('other programs read them', () => {
  const saved = saveWorkbook(opened(fixture('table.xlsx')), [{ kind: 'validated', sheet: read(fixture('table.xlsx')).sheets[0]?.name ?? '', area: area(3, 10, 27, 10), validation: yesNo }]);
  const disk = onDisk({ 'saved.xlsx': saved });
  try {
    const [first] = Object.values(seenByOpenpyxl(pythonWithOpenpyxl ?? '', disk.folder, ['saved.xlsx'])['saved.xlsx']?.sheets ?? {});
    expect(first?.validations).toContainEqual(['K4:K28', '"Yes,No, perhaps"']);
    const again = read(recalculated(libreOffice ?? '', disk.folder, ['saved.xlsx'])['saved.xlsx'] ?? new Uint8Array());
    expect(again.sheets[0]?.validations.map(({ areas, items }) => [areas, items?.join()])).toContainEqual([[area(3, 10, 27, 10)], 'Yes,No,perhaps']);
  } finally {
    disk.remove();
  }
});

test('a validation that loses its first cell says the same of the next: its formula goes down with it', () => {
  const before = '<sheetData/><dataValidations count="1"><dataValidation type="custom" sqref="A1:B3"><formula1>A1&gt;$C$1</formula1></dataValidation></dataValidations>';
  expect(sheetAfter(before, [{ kind: 'validated', sheet: 'Sheet1', area: area(0, 0, 0, 1), validation: undefined }])).toBe(
    '<sheetData/><dataValidations count="1"><dataValidation type="custom" sqref="A2:B3"><formula1>A2&gt;$C$1</formula1></dataValidation></dataValidations>',
  );
  const custom: Validation = { ...yesNo, type: 'custom', formula1: 'A1>$C$1', areas: [area(0, 0, 2, 1)], extension: false };
  const { items: _none, ...validation } = custom;
  const [after] = validationsAfter([{ sheet: 'Sheet1', validations: [validation] }], [{ kind: 'validated', sheet: 'Sheet1', area: area(0, 0, 0, 1), validation: undefined }]);
  expect(after?.validations).toEqual([{ ...validation, areas: [area(1, 0, 2, 1)], formula1: 'A2>$C$1' }]);
});

test('conditional formats that lose their first cell, also those of later Excels', () => {
  const before =
    '<sheetData/><conditionalFormatting sqref="A1:A3"><cfRule type="expression" priority="1"><formula>$B1=1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1"><cfRule/></conditionalFormatting>' +
    '<extLst><ext uri="u"><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting><x14:cfRule><xm:f xmlns:xm="m">B1</xm:f></x14:cfRule><xm:sqref xmlns:xm="m">A1:A2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  expect(sheetAfter(before, [{ kind: 'conditional-formats-cleared', sheet: 'Sheet1', area: area(0, 0) }])).toBe(
    '<sheetData/><conditionalFormatting sqref="A2:A3"><cfRule type="expression" priority="1"><formula>$B2=1</formula></cfRule></conditionalFormatting>' +
      '<extLst><ext uri="u"><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting><x14:cfRule><xm:f xmlns:xm="m">B2</xm:f></x14:cfRule><xm:sqref xmlns:xm="m">A2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
  );
});
