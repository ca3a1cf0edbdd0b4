import type { Contract } from '../../src/return/contract';
import { defaultPolicy } from '../../src/return/policy';
import { foundInReturn } from '../../src/return/rules';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { date, formula, money, serial, sheetOf, workbookOf, type Laid, type LaidOptions } from './laid-out';

const headings: Laid[] = ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered', 'Comments'];

function rowOf(reference: Laid, changes: Readonly<Record<number, Laid>> = {}): Laid[] {
  const row: Laid[] = [reference, 'Roofing', 'Northbank Homes', date('2025-03-31'), money(300_000), 30, null, null];
  return row.map((cell, index) => changes[index] ?? cell);
}

function read(rows: readonly (readonly Laid[])[], options?: LaidOptions): ReadReturn {
  const reading = readReturn(workbookOf(sheetOf('Return', rows, options)));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

function first(changes: Readonly<Record<number, Laid>>): Contract {
  const [contract] = read([headings, rowOf('F21-1', changes), rowOf('F21-2'), rowOf('F21-3')]).return.contracts;
  if (!contract) throw new Error('no contract');
  return contract;
}

const at = (address: string): { sheet: string; address: string } => ({ sheet: 'Return', address });

const cases: { name: string; cell: Readonly<Record<number, Laid>>; field: keyof Contract; entry: object }[] = [
  { name: 'credits of a number', cell: { 6: { value: 12.5, format: '0.00' } }, field: 'delivered', entry: { state: 'read', value: 1250, typed: '12.50', cell: at('G2') } },
  { name: 'no credits', cell: {}, field: 'delivered', entry: { state: 'blank', cell: at('G2') } },
  { name: 'spaces alone', cell: { 6: '  ' }, field: 'delivered', entry: { state: 'blank', cell: at('G2') } },
  { name: 'nought', cell: { 6: 0 }, field: 'delivered', entry: { state: 'read', value: 0, typed: '0', cell: at('G2') } },
  { name: 'a formula typed as an entry', cell: { 6: formula('=5+7', 12) }, field: 'delivered', entry: { state: 'read', value: 1200, typed: '12.00', formula: '=5+7', cell: at('G2') } },
  { name: 'a formula that cannot be worked out here', cell: { 6: formula('=VLOOKUP(A2,X:Y,2)') }, field: 'delivered', entry: { state: 'unread', why: 'formula-without-value', typed: '', formula: '=VLOOKUP(A2,X:Y,2)', cell: at('G2') } },
  { name: 'a number shown as money', cell: { 6: { value: 25, format: '£#,##0' , text: '£25' } }, field: 'delivered', entry: { state: 'read', value: 2500, typed: '£25' } },
  { name: '£25 as text', cell: { 6: '£25' }, field: 'delivered', entry: { state: 'unread', why: 'money', typed: '£25' } },
  { name: '12-5 typed, which Excel made a date', cell: { 6: { value: serial('2024-05-12'), format: 'd-mmm', text: '12-May' } }, field: 'delivered', entry: { state: 'unread', typed: '12-May' } },
  { name: '12 typed where 12-5 was, which is still formatted as a date', cell: { 6: { value: 12, format: 'd-mmm', text: '12-Jan' } }, field: 'delivered', entry: { state: 'read', value: 1200 } },
  { name: '12 typed where a time was', cell: { 6: { value: 12, format: 'h:mm', text: '00:00' } }, field: 'delivered', entry: { state: 'read', value: 1200 } },
  { name: '12:30 typed, which is a time', cell: { 6: { value: 12.5 / 24, format: 'h:mm', text: '12:30' } }, field: 'delivered', entry: { state: 'unread', typed: '12:30' } },
  { name: '50% typed', cell: { 6: { value: 0.5, format: '0%', text: '50%' } }, field: 'delivered', entry: { state: 'unread', typed: '50%' } },
  { name: 'the spend typed as credits', cell: { 6: 300_000 }, field: 'delivered', entry: { state: 'unread', why: 'money', typed: '300000' } },
  { name: 'a figure too wide for its cell', cell: { 6: { value: 12.5, text: '####' } }, field: 'delivered', entry: { state: 'read', value: 1250, typed: '12.5' } },
  { name: 'words', cell: { 6: 'twelve' }, field: 'delivered', entry: { state: 'unread', typed: 'twelve' } },
  { name: 'a date as text that is two days', cell: { 3: '03/04/2025' }, field: 'end', entry: { state: 'read', value: serial('2025-04-03'), otherwise: serial('2025-03-04') } },
  { name: 'a date as text that is none', cell: { 3: 'Spring' }, field: 'end', entry: { state: 'unread', why: 'not-a-date', typed: 'Spring' } },
  { name: 'spend as text', cell: { 4: ' £256,300.50 ' }, field: 'spend', entry: { state: 'read', value: 256_300_50 } },
  { name: 'a target worked out with all its decimals', cell: { 5: { value: 25.634567, format: 'General' } }, field: 'sheetTarget', entry: { state: 'read', value: 2563 } },
  { name: 'a remark, which may be the reason', cell: { 7: 'Late start' }, field: 'reason', entry: { state: 'read', value: 'Late start', cell: at('H2') } },
  { name: 'a sentence of ours', cell: { 7: 'Late start. Can be put right: yes, two apprentices, by 30 June 2025.' }, field: 'recoveryDate', entry: { state: 'read', value: serial('2025-06-30'), cell: at('H2') } },
  { name: 'a thing without a column', cell: {}, field: 'framework', entry: { state: 'no-place' } },
];

test.each(cases)('$name', ({ cell, field, entry }) => {
  expect(first(cell)[field]).toMatchObject(entry);
});

const references: { name: string; cell: Laid; value: string }[] = [
  { name: 'a number shown with noughts before it', cell: { value: 471, format: '000000', text: '000471' }, value: '000471' },
  { name: 'a number shown with an exponent', cell: { value: 705015106020, text: '7.05E+11' }, value: '705015106020' },
  { name: 'a number too wide for its cell', cell: { value: 4711, text: '###' }, value: '4711' },
  { name: 'spaces and a line break around', cell: ' F21-9 \n', value: 'F21-9' },
];

test.each(references)('a reference that is $name', ({ cell, value }) => {
  const [contract] = read([headings, rowOf(cell), rowOf('F21-2'), rowOf('F21-3')]).return.contracts;
  expect(contract?.reference).toMatchObject({ state: 'read', value, cell: at('A2') });
});

test('hidden rows count, and are marked; rows are numbered as Excel numbers them', () => {
  const { contracts } = read([[], headings, rowOf('F21-1'), [], rowOf('F21-2')], { hiddenRows: [4], top: 3, left: 2 }).return;
  expect(contracts.map(({ row, hidden, sheet }) => [row, hidden, sheet])).toEqual([[6, false, 'Return'], [8, false, 'Return']]);
  const shown = read([[], headings, rowOf('F21-1'), [], rowOf('F21-2')], { hiddenRows: [7], top: 3, left: 2 }).return.contracts;
  expect(shown.map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(shown[1]?.delivered).toEqual({ state: 'blank', cell: at('I8') });
});

test('a client merged over its rows is read on each, and named where it stands', () => {
  const { contracts } = read([headings, rowOf('F21-1'), rowOf('F21-2', { 2: '' })], { merges: ['C2:C3'] }).return;
  expect(contracts[1]?.client).toEqual({ state: 'read', value: 'Northbank Homes', typed: 'Northbank Homes', cell: at('C2') });
});

test.each([
  ['0.00', [2, 2]],
  ['0', [0, 0]],
  ['0.0', [1, 1]],
  ['General', [1, 1]],
])('targets formatted %s are compared at the decimals shown', (format, decimals) => {
  const shown = (value: number): string => (format === 'General' ? String(value) : value.toFixed(format.length - (format === '0' ? 1 : 2)));
  const target = (value: number): Laid => ({ value, format, text: shown(value) });
  const { contracts } = read([headings, rowOf('F21-1', { 5: target(30) }), rowOf('F21-2', { 4: money(305_000), 5: target(30.5) })]).return;
  expect(contracts.map(({ sheetTargetDecimals }) => sheetTargetDecimals)).toEqual(decimals);
});

test('total rows are stated totals of the rows they add up; a grand total of subtotals is one of all', () => {
  const { statedTotals, contracts } = read([
    headings,
    rowOf('F21-1', { 6: 10 }),
    rowOf('F21-2'),
    ['Subtotal', null, null, null, formula('=SUM(E2:E3)', 600_000), formula('=SUM(F2:F3)', 60), formula('=SUM(G2:G3)', 10)],
    rowOf('F21-3', { 6: 5 }),
    ['Subtotal', null, null, null, '£300,000.00', '30', '5'],
    ['Grand total', null, null, null, formula('=E4+E6', 900_000), 90, 15],
  ]).return;
  expect(contracts).toHaveLength(3);
  expect(statedTotals.filter(({ of }) => of === 'spend').map(({ cell, amount, rows }) => [cell.address, amount, rows])).toEqual([
    ['E4', 600_000_00, [2, 3]],
    ['E6', 300_000_00, [5]],
    ['E7', 900_000_00, [2, 3, 5]],
  ]);
  expect(statedTotals.filter(({ of }) => of === 'delivered').map(({ amount, rows }) => [amount, rows])).toEqual([
    [10_00, [2, 3]],
    [5_00, [5]],
    [15_00, [2, 3, 5]],
  ]);
});

describe('spend in thousands of pounds', () => {
  const spendOf = (...spends: Laid[]): Contract['spend'][] =>
    read([headings.map((heading) => (heading === 'Spend' ? 'Spend (£k)' : heading)), ...spends.map((spend, index) => rowOf(`F21-${index}`, { 4: spend })), rowOf('F21-9', { 4: 300 })]).return.contracts.map(({ spend }) => spend);

  test.each<[string, Laid, number]>([
    ['to the pound', 256.345, 256_345_00],
    ['to the penny, as a formula gives it', formula('=X2/1000', 256.34567), 256_345_67],
    ['as text', '£256.30', 256_300_00],
  ])('is read %s', (_, spend, value) => expect(spendOf(spend)[0]).toMatchObject({ state: 'read', value }));

  test('agrees with the total of it', () => {
    const rows = [headings.map((heading) => (heading === 'Spend' ? 'Spend (£k)' : heading)), rowOf('F21-1', { 4: 256.344 }), rowOf('F21-2', { 4: 223.444 }), rowOf('F21-3', { 4: 323.444 })];
    const { return: ret } = read([...rows, ['Total', null, null, null, formula('=SUM(E2:E4)', 803.232), 90, null]]);
    expect(foundInReturn(ret, defaultPolicy, serial('2024-05-01')).filter(({ finding }) => finding.rule === 'total-differs')).toEqual([]);
  });
});
