import fc from 'fast-check';
import { shownText } from '../../src/files/shown-text';

/** What Excel (English, United Kingdom) shows. */
test.each<[code: string, value: number, shows: string]>([
  ['General', 0, '0'],
  ['General', 25, '25'],
  ['General', 0.1 + 0.2, '0.3'],
  ['General', 25.63, '25.63'],
  ['General', -1234.5, '-1234.5'],
  ['General', 12345678901, '12345678901'],
  ['General', 123456789012, '1.23457E+11'],
  ['General', 1234567890.123, '1234567890'],
  ['General', 123456.123456789, '123456.1235'],
  ['General', 0.000012345678, '1.23457E-05'],
  ['General', 1e21, '1E+21'],
  ['0', 2.5, '3'],
  ['0', -2.5, '-3'],
  ['0.00', 1.005, '1.01'],
  ['0.00', 0.285, '0.29'],
  ['0.00', 25.635, '25.64'],
  ['0.00', 1234.5, '1234.50'],
  ['#,##0', 1234567.89, '1,234,568'],
  ['#,##0.00', 1234567.891, '1,234,567.89'],
  ['£#,##0', 256300, '£256,300'],
  ['"£"#,##0.00', 256300.5, '£256,300.50'],
  ['[$£-809]#,##0.00', 1234.5, '£1,234.50'],
  ['£#,##0.00;[Red]-£#,##0.00', -1234.5, '-£1,234.50'],
  ['#,##0.0;[Red](#,##0.0)', -1234.5, '(1,234.5)'],
  ['_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', 1234.5, ' £1,234.50 '],
  ['0%', 0.256, '26%'],
  ['0.00%', 0.12345, '12.35%'],
  ['0.00E+00', 12345, '1.23E+04'],
  ['# ?/?', 0.375, ' 3/8'],
  ['#,##0,"k"', 1234567, '1,235k'],
  ['0" credits"', 25, '25 credits'],
  ['0;-0;"nil"', 0, 'nil'],
  [';;;', 5, ''],
  ['[>=100000]"required";[<0]"below";"not required"', 100000, 'required'],
  ['[>=100000]"required";[<0]"below";"not required"', 99999, 'not required'],
  ['@', 25, '25'],
  ['dd/mm/yyyy', 45382, '31/03/2024'],
  ['d mmmm yyyy', 45382, '31 March 2024'],
  ['d-mmm-yy', 45382, '31-Mar-24'],
  ['[$-809]dddd d mmmm yyyy', 45382, 'Sunday 31 March 2024'],
  ['[$-F800]dddd, mmmm dd, yyyy', 45382, '31 March 2024'],
  ['[$-F400]h:mm:ss AM/PM', 0.5625, '13:30:00'],
  ['dd/mm/yyyy hh:mm', 45382.75, '31/03/2024 18:00'],
  ['h:mm AM/PM', 0.75, '6:00 PM'],
  ['[h]:mm:ss', 1.5, '36:00:00'],
  ['mm:ss', 0.5 / 24, '30:00'],
  ['dd/mm/yyyy', 60, '29/02/1900'],
  ['mmm yyyy', 45199, 'Sep 2023'],
  ['dd/mm/yyyy', -1, '########'],
  ['dd/mm/yyyy', 2958466, '########'],
  ['"never closed', 3, '3'],
  ['constructor', 3, '3'],
])('%s shows %d as "%s"', (code, value, shows) => {
  expect(shownText('number', value, code)).toBe(shows);
});

test.each<[code: string, value: string, shows: string]>([
  ['General', 'F21-1', 'F21-1'],
  ['0.00', 'tbc', 'tbc'],
  ['@', '007', '007'],
  ['0;-0;0;"ref "@', '7', 'ref 7'],
  ['"<"@">"', '7', '<7>'],
  [';;;', 'hidden', ''],
])('%s shows the text "%s" as "%s"', (code, value, shows) => {
  expect(shownText('text', value, code)).toBe(shows);
});

test('truths, errors and blanks are shown as they are', () => {
  expect(shownText('boolean', true, '0.00')).toBe('TRUE');
  expect(shownText('boolean', false, '@')).toBe('FALSE');
  expect(shownText('error', '#N/A', 'dd/mm/yyyy')).toBe('#N/A');
  expect(shownText('blank', '', '0.00;0;0;"x"@')).toBe('');
});

test('days count from 1904 in workbooks that say so', () => {
  expect(shownText('number', 45382 - 1462, 'dd/mm/yyyy', true)).toBe('31/03/2024');
  expect(shownText('number', 25, '0.00', true)).toBe('25.00');
});

test('hundredths are shown as they are, whatever binary number stands for them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (hundredths) => {
      const [whole, part] = [Math.floor(hundredths / 100), String(hundredths % 100).padStart(2, '0')];
      expect(shownText('number', hundredths / 100, '0.00')).toBe(`${whole}.${part}`);
    }),
  );
});

test('thousandths are rounded half up to hundredths, as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (thousandths) => {
      const rounded = Math.floor((thousandths + 5) / 10);
      expect(shownText('number', thousandths / 1000, '0.00')).toBe(`${Math.floor(rounded / 100)}.${String(rounded % 100).padStart(2, '0')}`);
    }),
  );
});
