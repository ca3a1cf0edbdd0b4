import { makeWorkbook, type NewWorkbook } from '../../src/files/make';
import { openWorkbook, type WorkbookFile } from '../../src/files/workbook-file';
import { CannotSave } from '../../src/files/save';
import { libreOffice, onDisk, pythonWithOpenpyxl, recalculated, seenByOpenpyxl } from './other-programs';
import { opened } from './saved-parts';

const made: NewWorkbook = {
  properties: { title: 'Social value return 2023-24', author: 'Fusion21', company: 'A & B' },
  customProperties: [['Year', '2023-24'], ['Sent', new Date('2024-04-08T00:00:00Z')]],
  settings: { addIn: { id: 'A1B2C3D4-0000-4000-8000-000000000001', version: '1.0.0.0', store: 'EXCatalog', storeType: 'EXCatalog' }, values: new Map([['Office.AutoShowTaskpaneWithDocument', 'true']]) },
  names: [{ name: 'Answers', refersTo: "='Read me'!$A$1:$A$2" }],
  sheets: [
    { name: 'Read me', visibility: 'hidden', cells: [{ row: 0, column: 0, content: { kind: 'text', text: 'Yes' } }, { row: 1, column: 0, content: { kind: 'text', text: 'No' } }] },
    {
      name: "Fred's return",
      columns: [{ from: 0, width: 14 }, { from: 1, to: 2, width: 30.5 }, { from: 3, format: { numberFormat: '#,##0.00', locked: false } }, { from: 9, hidden: true }],
      rows: [{ from: 0, height: 30 }, { from: 5, hidden: true }],
      cells: [
        { row: 0, column: 0, content: { kind: 'text', text: ' _x000D_ <title> ' }, format: { bold: true, fontSize: 16, fontColour: '#1F4E79', fill: '#FFF2CC' } },
        ...['Contract ref', 'Client', 'Credits'].map((text, column) => ({ row: 2, column: column + 1, content: { kind: 'text', text } as const, format: { wrap: true } })),
        { row: 3, column: 1, content: { kind: 'text', text: '0017' } },
        { row: 3, column: 2, content: { kind: 'text', text: 'Northbank' }, link: { to: 'https://example.test/?a=1&b=2', tip: 'The "client"' } },
        { row: 3, column: 3, content: { kind: 'number', value: 25.63 } },
        { row: 4, column: 1, content: { kind: 'text', text: 'Total' } },
        { row: 4, column: 3, content: { kind: 'formula', formula: '=SUBTOTAL(109,Contracts[Credits])' } },
        { row: 7, column: 0, content: { kind: 'number', value: 45_443 }, format: { numberFormat: 'd mmmm yyyy', horizontal: 'left' } },
        { row: 8, column: 0, content: { kind: 'text', text: 'Back' }, link: { to: "#'Read me'!A1" } },
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      frozen: { rows: 3, columns: 2 },
      tables: [{ name: 'Contracts', area: { top: 2, left: 1, bottom: 4, right: 3 }, hasTotals: true }],
      validations: [
        { area: { top: 3, left: 3, bottom: 3, right: 3 }, rule: { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' }, error: { title: 'Not a number', message: 'Enter 0 or more.' }, prompt: { title: 'Credits', message: 'Like 18.5' } },
        { area: { top: 3, left: 4, bottom: 3, right: 4 }, rule: { type: 'list', items: ['Yes', 'No "x"'] } },
        { area: { top: 3, left: 5, bottom: 3, right: 5 }, rule: { type: 'list', source: '=Answers' } },
      ],
      conditionalFormats: [
        { kind: 'bar', area: { top: 3, left: 3, bottom: 3, right: 3 }, colour: '#5B9BD5', from: '0', to: '$F$1' },
        { kind: 'formula', area: { top: 3, left: 3, bottom: 3, right: 3 }, formula: '=$D4=""', look: { fill: '#FFC7CE', bold: true } },
      ],
      protection: { allowed: ['sort', 'autoFilter', 'selectLockedCells', 'selectUnlockedCells'] },
      tabColour: '#00B050',
      gridLines: false,
      print: { landscape: true, fitWidth: true, titleRows: { from: 2, to: 2 }, area: { top: 0, left: 0, bottom: 8, right: 5 }, footer: '&LReturn & more&RPage &P of &N' },
    },
  ],
  results: new Map([["Fred's return", [{ row: 4, column: 3, kind: 'number', value: 25.63 }]]]),
};

function read(bytes: Uint8Array): WorkbookFile {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.file;
}

describe('a new workbook', () => {
  it('is the same bytes whenever it is made', () => {
    jest.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z') });
    const one = makeWorkbook(made);
    jest.setSystemTime(new Date('1999-01-01T00:00:00Z'));
    const other = makeWorkbook(made);
    jest.useRealTimers();
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(new Set(opened(one).entries.map(({ date, time }) => `${date} ${time}`))).toEqual(new Set([`${(1 << 5) | 1} 0`]));
  });

  it('holds what it was asked to hold, as our reader reads it', () => {
    const file = read(makeWorkbook(made));
    expect(file.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Read me', 'hidden'], ["Fred's return", 'visible']]);
    const sheet = file.sheets[1];
    const cell = (row: number, column: number) => sheet?.rows.find((each) => each.row === row)?.cells.find((each) => each.column === column);
    const style = (row: number, column: number) => file.styles[cell(row, column)?.style ?? 0];
    expect(cell(0, 0)?.value).toBe(' _x000D_ <title> ');
    expect(style(0, 0)).toMatchObject({ font: { bold: true, size: 16, colour: '#1F4E79' }, fill: { colour: '#FFF2CC' }, locked: true });
    expect(cell(3, 1)?.value).toBe('0017');
    expect(style(3, 3)).toMatchObject({ numberFormat: '#,##0.00', locked: false });
    expect(cell(4, 3)).toMatchObject({ formula: '=SUBTOTAL(109,Contracts[Credits])', value: 25.63 });
    expect(sheet?.tables).toMatchObject([{ name: 'Contracts', top: 2, left: 1, bottom: 4, right: 3, hasTotals: true, columns: [{ name: 'Contract ref', totalsLabel: 'Total' }, { name: 'Client' }, { name: 'Credits', totalsFunction: 'sum' }] }]);
    expect(sheet?.validations.map(({ type, formula1, items }) => [type, items ?? formula1])).toEqual([['decimal', '0'], ['list', ['Yes', 'No "x"']], ['list', 'Answers']]);
    expect(sheet?.protection?.allow).toMatchObject({ sort: true, autoFilter: true, formatCells: false, selectLockedCells: true });
    expect(sheet?.view).toMatchObject({ frozenRows: 3, frozenColumns: 2, gridLines: false, selected: true });
    expect(sheet?.hyperlinks).toMatchObject([{ target: 'https://example.test/?a=1&b=2', tooltip: 'The "client"' }, { location: "'Read me'!A1" }]);
    expect(sheet?.conditionalFormats.map(({ type }) => type).sort()).toEqual(['dataBar', 'expression']);
    expect(file.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['_xlnm.Print_Area', "'Fred''s return'!$A$1:$F$9"], ['_xlnm.Print_Titles', "'Fred''s return'!$3:$3"], ['Answers', "'Read me'!$A$1:$A$2"],
    ]);
    expect(file.coreProperties).toMatchObject({ title: 'Social value return 2023-24', author: 'Fusion21' });
    expect(file.customProperties.map(({ name, value }) => [name, value])).toEqual([['Year', '2023-24'], ['Sent', new Date('2024-04-08T00:00:00Z')]]);
    expect(file.webExtensions).toHaveLength(1);
  });

  it('needs a sheet that is shown, under a name that can be one', () => {
    expect(() => makeWorkbook({ sheets: [{ name: 'a/b', cells: [] }] })).toThrow(CannotSave);
    expect(() => makeWorkbook({ sheets: [{ name: 'a', visibility: 'hidden', cells: [] }] })).toThrow(/at least one sheet/);
  });
});

const both = libreOffice !== undefined && pythonWithOpenpyxl !== undefined;
(both ? describe : describe.skip)(`a new workbook elsewhere${both ? '' : ' (LibreOffice or openpyxl is not installed)'}`, () => {
  it('opens in LibreOffice, which calculates its total, and in openpyxl', () => {
    const files = onDisk({ 'new.xlsx': makeWorkbook(made) });
    try {
      const sheet = read(recalculated(libreOffice ?? '', files.folder, ['new.xlsx'])['new.xlsx'] ?? new Uint8Array()).sheets[1];
      expect(sheet?.rows.find(({ row }) => row === 4)?.cells.find(({ column }) => column === 3)?.value).toBe(25.63);
      expect(sheet?.validations).toHaveLength(3);
      const seen = seenByOpenpyxl(pythonWithOpenpyxl ?? '', files.folder, ['new.xlsx'])['new.xlsx'];
      expect(seen?.sheets["Fred's return"]).toMatchObject({ frozen: 'C4', merges: ['A1:D1'], tables: { Contracts: ['B3:D5', ['Contract ref', 'Client', 'Credits']] }, hidden: [6] });
      expect(seen?.sheets['Read me']?.state).toBe('hidden');
    } finally {
      files.remove();
    }
  }, 180_000);
});
