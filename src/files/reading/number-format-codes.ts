/**
 * The formats that files name by number alone (ECMA-376 18.8.30), as Excel set to English (United Kingdom) shows them: 14 is the
 * short date of the computer's own settings, 5 to 8 and 41 to 44 its currency.
 */
const codes: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"£"#,##0;-"£"#,##0'],
  [6, '"£"#,##0;[Red]-"£"#,##0'],
  [7, '"£"#,##0.00;-"£"#,##0.00'],
  [8, '"£"#,##0.00;[Red]-"£"#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'hh:mm'],
  [21, 'hh:mm:ss'],
  [22, 'dd/mm/yyyy hh:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [41, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'],
  [42, '_-"£"* #,##0_-;-"£"* #,##0_-;_-"£"* "-"_-;_-@_-'],
  [43, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'],
  [44, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Excel's own longest format; one that is longer was not made by anybody who uses it. */
const LONGEST = 255;

/** The code of a format the file names by number. What the file itself says of that number goes first, but for the two that follow the computer's settings. */
export function numberFormatCode(id: number, own: ReadonlyMap<number, string>): string {
  const fixed = id === 0 || id === 14 ? undefined : own.get(id);
  return usableCode(fixed ?? codes.get(id) ?? 'General');
}

/**
 * The code, or "General" for one that no reader of formats should be given: one far too long, or one named like what every object
 * has ("constructor"), which numfmt, and Univer with it, takes for a format it has met before.
 */
export function usableCode(code: string): string {
  return code.length > LONGEST || code in Object.prototype ? 'General' : code;
}
