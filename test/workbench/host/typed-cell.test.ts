import { readTyped, typingIn } from '../../../src/workbench/host/typed-cell';

const british = typingIn('en-GB', () => 2026);
const american = typingIn('en-US', () => 2026);

test.each<[string, object]>([
  ['', { value: '' }],
  ['12', { value: 12 }],
  [' 12 ', { value: 12 }],
  ['-12.5', { value: -12.5 }],
  ['- 3', { value: -3 }],
  ['+7', { value: 7 }],
  ['.5', { value: 0.5 }],
  ['5.', { value: 5 }],
  ['(5)', { value: -5 }],
  ['1,234', { value: 1234, numberFormat: '#,##0' }],
  ['1,234.50', { value: 1234.5, numberFormat: '#,##0.00' }],
  ['12,5', { value: '12,5' }],
  ['1,23,456', { value: '1,23,456' }],
  ['5%', { value: 0.05, numberFormat: '0%' }],
  ['12.5%', { value: 0.125, numberFormat: '0.00%' }],
  ['1e3', { value: 1000, numberFormat: '0.00E+00' }],
  ['0 1/2', { value: 0.5, numberFormat: '# ?/?' }],
  ['£25', { value: 25, numberFormat: '"£"#,##0;[Red]\\-"£"#,##0' }],
  ['-£1,000.50', { value: -1000.5, numberFormat: '"£"#,##0.00;[Red]\\-"£"#,##0.00' }],
  ['$5', { value: 5, numberFormat: '[$$-409]#,##0;[Red]\\-[$$-409]#,##0' }],
  ['£', { value: '£' }],
  ['£5%', { value: '£5%' }],
  ['25 credits', { value: '25 credits' }],
  ['TRUE', { value: true }],
  ['false', { value: false }],
  ['truely', { value: 'truely' }],
  ['#n/a', { value: '#N/A', kind: 'error' }],
  ['#1', { value: '#1' }],
  ['=A1', { formula: '=A1' }],
  ['=', { value: '=' }],
  ['+A1', { formula: '=+A1' }],
  ['- see note', { formula: '=- see note' }],
  ['-', { value: '-' }],
  ["'=A1", { value: '=A1' }],
  ["'12", { value: '12' }],
  ["''quoted'", { value: "'quoted'" }],
  ['30/06/2024', { value: 45473, numberFormat: 'dd/mm/yyyy' }],
  ['30-6-24', { value: 45473, numberFormat: 'dd/mm/yyyy' }],
  ['2024-06-30', { value: 45473, numberFormat: 'dd/mm/yyyy' }],
  ['30 June 2024', { value: 45473, numberFormat: 'dd-mmm-yy' }],
  ['30-Jun-24', { value: 45473, numberFormat: 'dd-mmm-yy' }],
  ['June 30, 2024', { value: 45473, numberFormat: 'dd-mmm-yy' }],
  ['30 June', { value: 46203, numberFormat: 'dd-mmm' }],
  ['June 2024', { value: 45444, numberFormat: 'mmm-yy' }],
  ['12/34', { value: 12754, numberFormat: 'mmm-yy' }],
  ['1/2', { value: 46054, numberFormat: 'dd-mmm' }],
  ['31/02/2024', { value: '31/02/2024' }],
  ['30 Junly 2024', { value: '30 Junly 2024' }],
  ['1 January 1900', { value: 1, numberFormat: 'dd-mmm-yy' }],
  ['1 March 1900', { value: 61, numberFormat: 'dd-mmm-yy' }],
  ['31/12/1899', { value: '31/12/1899' }],
  ['12:30', { value: 0.5208333333333334, numberFormat: 'hh:mm' }],
  ['1:30 pm', { value: 0.5625, numberFormat: 'h:mm AM/PM' }],
  ['30/06/2024 12:00', { value: 45473.5, numberFormat: 'dd/mm/yyyy hh:mm' }],
  ['25:00', { value: 25 / 24, numberFormat: '[h]:mm:ss' }],
  ['37:30:15', { value: 135_015 / 86_400, numberFormat: '[h]:mm:ss' }],
  ['25:00 pm', { value: '25:00 pm' }],
  ['12:60', { value: '12:60' }],
  ['30/06/2024 25:00', { value: '30/06/2024 25:00' }],
  ['FN-2024-001', { value: 'FN-2024-001' }],
  ['tbc', { value: 'tbc' }],
])('"%s" in a General cell', (typed, held) => {
  expect(readTyped(typed, 'General', british)).toEqual(held);
});

test.each<[string, string, object]>([
  ['12', '@', { value: '12' }],
  ['=A1', '@', { value: '=A1' }],
  ["'12", '@', { value: '12' }],
  ['30 June 2024', 'd mmmm yyyy', { value: 45473 }],
  ['5%', '0.00', { value: 0.05 }],
])('"%s" in a cell formatted %s', (typed, format, held) => {
  expect(readTyped(typed, format, british)).toEqual(held);
});

test('an American Excel has the month first, and dollars of its own', () => {
  expect(readTyped('6/30/2024', 'General', american)).toEqual({ value: 45473, numberFormat: 'm/d/yyyy' });
  expect(readTyped('30/6/2024', 'General', american)).toEqual({ value: '30/6/2024' });
  expect(readTyped('$5', 'General', american)).toEqual({ value: 5, numberFormat: '"$"#,##0;[Red]\\-"$"#,##0' });
});
