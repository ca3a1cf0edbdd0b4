import { readReturn } from '../../src/sheet/read-return';
import { date, money, sheetOf, workbookOf, type Laid } from './laid-out';

test('ten thousand contracts are read, every one of them, and fast', () => {
  const rows: Laid[][] = [['Contract ref', 'Contract title', 'Client', 'Start date', 'End date', 'Spend', 'Credits target', 'Credits delivered', 'Comments']];
  for (let index = 0; index < 10_000; index += 1) {
    const spend = 100_000 + index * 137;
    rows.push([`F21-${index}`, `Works ${index}`, `Client ${index % 90}`, date('2022-04-01'), date('2025-03-31'), money(spend), Math.round(spend / 100) / 100, index % 3 ? null : index / 100, null]);
  }
  const workbook = workbookOf(sheetOf('Return', rows));
  const times = [1, 2, 3, 4, 5].map(() => {
    const began = process.cpuUsage();
    readReturn({ sheets: workbook.sheets.map((sheet) => ({ ...sheet })) });
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  const reading = readReturn(workbook);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  expect(reading.return.contracts).toHaveLength(10_000);
  expect(reading.return.contracts[9_999]?.row).toBe(10_001);
  // Milliseconds of work, whatever else the machine is doing: about 200 where nothing is.
  expect(Math.min(...times)).toBeLessThan(600);
});

test('ten thousand rows of names and figures are no longer work for that there are many', () => {
  const rows: Laid[][] = [['Contract name', 'Spend 2023/24', 'Credits delivered']];
  for (let index = 0; index < 10_000; index += 1) rows.push([`Works ${'ABCDEFGHIJ'[index % 10] ?? ''}`, money(100_000 + ((index * 7919) % 90_001) * 3), null]);
  const sheet = sheetOf('Return', rows);
  const began = process.cpuUsage();
  const reading = readReturn(workbookOf(sheet));
  const { user, system } = process.cpuUsage(began);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  expect(reading.return.contracts.length).toBeGreaterThan(9_900);
  expect((user + system) / 1000).toBeLessThan(2000);
});
