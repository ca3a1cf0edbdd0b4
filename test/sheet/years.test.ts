import { isoDay } from '../../src/return/quantities';
import { yearsIn } from '../../src/sheet/years';

test.each([
  ['Social Value Return: 1 April 2023 to 31 March 2024', ['2023-04-01']],
  ['1st April 2023 – 31st March 2024', ['2023-04-01']],
  ['Contract spend 01/04/23-31/03/24', ['2023-04-01']],
  ['April 2023 to March 2024', ['2023-04-01']],
  ['Apr-23 to Mar-24', ['2023-04-01']],
  ['2023-04-01 to 2024-03-31', ['2023-04-01']],
  ['Year ending 31 March 2024', ['2023-04-01']],
  ['Delivered 2023/24', ['2023-04-01']],
  ['2023-2024', ['2023-04-01']],
  ['SV credits 23-24', ['2023-04-01']],
  ['FY24', ['2023-04-01']],
  ['FY 2023/24', ['2023-04-01']],
  ['2022/23 beside 2023/24', ['2022-04-01', '2023-04-01']],
  ['Return by 31/05/2024', []],
  ['1 April 2023 to 30 June 2023', []],
  ['Lot 12-15', []],
  ['Framework 23/25', []],
  ['0161 23-24-25', []],
])('%s names %j', (text, begins) => {
  expect(yearsIn(text).map(({ year }) => isoDay(year.from))).toEqual(begins);
});
