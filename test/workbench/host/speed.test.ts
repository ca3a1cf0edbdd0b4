import { madeSheet } from '../engine/made-workbook';
import { hosted, type Hosted } from './hosted';

const rows = Array.from({ length: 2_000 }, (_, row) => Array.from({ length: 15 }, (_unused, column) => (column % 3 === 0 ? `Text ${row}` : row * column)));

let host: Hosted;
beforeAll(() => {
  host = hosted({}, [madeSheet('Large', rows)]);
});
afterAll(() => host.close());

/** Milliseconds that something took, at best and in the middle of several runs. */
async function timed(runs: number, work: () => Promise<void>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return `best ${times[0]?.toFixed(2)} ms, median ${times[Math.floor(runs / 2)]?.toFixed(2)} ms`;
}

const inLarge = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>) => () => Excel.run((context) => work(context.workbook.worksheets.getItem('Large'), context));

/** Printed, not held to: how fast depends on the machine and what else it does. */
test('how long requests take', async () => {
  const took: Record<string, string> = {};
  took['smallest sync'] = await timed(50, inLarge(async (sheet, context) => {
    sheet.load('name');
    await context.sync();
  }));
  took['values of 2,000 x 15'] = await timed(10, inLarge(async (sheet, context) => {
    const range = sheet.getRange('A1:O2000').load('values');
    await context.sync();
    expect(range.values.length).toBe(2_000);
  }));
  took['everything of 2,000 x 15'] = await timed(5, inLarge(async (sheet, context) => {
    const range = sheet.getUsedRange(true).load('values,text,valueTypes,formulas,numberFormat,address');
    await context.sync();
    expect(range.text.length).toBe(2_000);
  }));
  took['locked flags of 2,000 x 15'] = await timed(3, inLarge(async (sheet, context) => {
    const cells = sheet.getRange('A1:O2000').getCellProperties({ format: { protection: true } });
    await context.sync();
    expect(cells.value.length).toBe(2_000);
  }));
  took['writing 1 x 5'] = await timed(20, inLarge(async (sheet, context) => {
    sheet.getRange('A5:E5').values = [[1, 2, 'three', true, null]];
    await context.sync();
  }));
  took['writing 1,000 x 15'] = await timed(3, inLarge(async (sheet, context) => {
    sheet.getRange('A1:O1000').values = rows.slice(0, 1_000);
    await context.sync();
  }));
  process.stdout.write(`${Object.entries(took).map(([what, how]) => `${what}: ${how}`).join('\n')}\n`);
}, 60_000);
