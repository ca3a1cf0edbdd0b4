import { valueOfFormula } from '../../src/sheet/formula';
import { gridOf } from '../../src/sheet/grid';
import { formula, sheetOf, workbookOf } from './laid-out';

const table = { name: 'tblReturn', top: 0, left: 0, bottom: 3, right: 2, hasHeadings: true, hasTotals: false };
const sheet = sheetOf('Return', [['Spend', 'Rate', 'Note'], [250000, 10, ''], [100000.5, 'text', ''], [formula('=SUBTOTAL(9,A2:A3)', 350000.5), 3, '']], { tables: [table] });
const other = sheetOf('Other sheet', [[7], [8]]);
const workbook = workbookOf(sheet, other);

const surroundings = {
  grid: gridOf(sheet, workbook),
  row: 1,
  column: 2,
  sheetNamed: (name: string) => (name === 'Other sheet' ? gridOf(other, workbook) : undefined),
};

test.each([
  ['=5+7', 12],
  ['=2+3*4^2/8-1', 7],
  ['=-A2%', -2500],
  ['=SUM(A2:A3)', 350000.5],
  ['=SUM(B2:B4)', 13],
  ['=SUBTOTAL(109,A2:A4)', 350000.5],
  ['=A2/100000*10', 25],
  ['=ROUND(A3/10000,2)', 10],
  ['=ROUNDUP(A3/10000,0)', 11],
  ['=+A2+A3', 350000.5],
  ['=IF(A2>100000,"over","under")', 'over'],
  ['=IF(C2="","",1)', ''],
  ['=MAX(0,A3-A2)', 0],
  ['=SUM(tblReturn[Spend])', 700001],
  ['=tblReturn[[#This Row],[Spend]]/10000', 25],
  ['=[@Rate]*2', 20],
  ["='Other sheet'!A1+1", 8],
  ['="a"&"b"', 'ab'],
])('%s is %j', (text, value) => {
  expect(valueOfFormula(text, surroundings)).toBe(value);
});

test.each(['=VLOOKUP(A1,B:C,2)', '=A2/0', '=1+', '=B3*2', '=Missing!A1', '=SUM(A2:A3', '=TODAY()', '=[@Nothing]'])('%s has no value here', (text) => {
  expect(valueOfFormula(text, surroundings)).toBeUndefined();
});

test('a formula that leads back to itself has no value', () => {
  const circle = sheetOf('Circle', [[formula('=B1+1'), formula('=A1+1')]]);
  expect(gridOf(circle).at(0, 0).kind).toBe('blank');
});
