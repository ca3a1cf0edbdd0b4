import { madeWorkbook } from '../../files/made-workbook';
import { read } from '../../files/opened';
import { failureOf, hostedFile, type HostedFile } from './hosted';

const formats =
  '<conditionalFormatting sqref="A1:A5 C1"><cfRule type="expression" priority="2"><formula>$B1=1</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B2:B5"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>';
const workbook = (protection = ''): Uint8Array => madeWorkbook({ sheets: [{ xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${protection}${formats}` }] });

let host: HostedFile;
beforeEach(() => {
  host = hostedFile(workbook());
});
afterEach(() => host.close());

const counted = (address: string): Promise<number> =>
  Excel.run(async (context) => {
    const count = context.workbook.worksheets.getFirst().getRange(address).conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });

const cleared = (address: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).conditionalFormats.clearAll();
    await context.sync();
  });

const saved = () => read(host.saved()).sheets[0]?.conditionalFormats.map(({ areas, formulas }) => [areas.length, formulas[0]]);

test('where there is none, clearing changes nothing', async () => {
  expect(await counted('D1:F9')).toBe(0);
  await cleared('D1:F9');
  expect(host.engine.changes()).toEqual([]);
});

test('they are counted where they have come to lie', async () => {
  expect([await counted('A1:B2'), await counted('C1'), await counted('B:B')]).toEqual([2, 1, 1]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('1:2').insert('Down');
    await context.sync();
  });
  expect([await counted('A1:C2'), await counted('C3'), await counted('A7')]).toEqual([0, 1, 1]);
});

test('some cells are taken out of them, saved so, and back when that is undone', async () => {
  await cleared('A1:B1');
  expect([await counted('A1'), await counted('A2'), await counted('B2')]).toEqual([0, 1, 1]);
  expect(saved()).toEqual(expect.arrayContaining([[2, '$B1=1'], [1, undefined]]));
  await cleared('B:B');
  expect(saved()).toHaveLength(1);
  await host.engine.undo();
  await host.engine.undo();
  expect(host.engine.changes()).toEqual([]);
  expect(await counted('A1:B2')).toBe(2);
});

test('a protected sheet refuses it', async () => {
  await host.close();
  host = hostedFile(workbook('<sheetProtection sheet="1"/>'));
  expect(await failureOf(() => cleared('A1'))).toMatchObject({ code: 'AccessDenied' });
});
