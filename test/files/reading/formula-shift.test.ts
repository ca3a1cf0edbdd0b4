import { formulaPieces, shifted } from '../../../src/files/reading/formula-shift';

test.each<[formula: string, rows: number, columns: number, reads: string]>([
  ['A1', 1, 1, 'B2'],
  ['$A1+A$1+$A$1', 1, 1, '$A2+B$1+$A$1'],
  ['SUM(A1:B9)*1.5', 2, 0, 'SUM(A3:B11)*1.5'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ['"say ""A1"""&A1', 1, 0, '"say ""A1"""&A2'],
  ["'A1'!A1+'It''s A1'!A1", 1, 0, "'A1'!A2+'It''s A1'!A2"],
  ['Q1!A1', 1, 0, 'Q1!A2'],
  ['Q1:Q4!A1', 1, 0, 'Q1:Q4!A2'],
  ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
  ['ATAN2(A1,B1)', 0, 1, 'ATAN2(B1,C1)'],
  ['A:A+$B:$C+B:$D', 0, 1, 'B:B+$B:$C+C:$D'],
  ['1:1+$2:3', 1, 0, '2:2+$2:4'],
  ['SUM(A:B,3:4)', 1, 1, 'SUM(B:C,4:5)'],
  ['Return[[#This Row],[A1]]+A1', 1, 0, 'Return[[#This Row],[A1]]+A2'],
  ["Return[it'[s A1]+A1", 1, 0, "Return[it'[s A1]+A2"],
  ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
  ['A1#+Tax_1+X.A1+TRUE+A1B', 1, 0, 'A2#+Tax_1+X.A1+TRUE+A1B'],
  ['1E5+2.5e-3+A1', 1, 0, '1E5+2.5e-3+A2'],
  ['A1', -1, 0, '#REF!'],
  ['B2', 0, -2, '#REF!'],
  ['XFD1', 0, 1, '#REF!'],
  ['A1048576', 1, 0, '#REF!'],
  ['A1:A3', -1, 0, '#REF!:A2'],
  ['XFE1+A1048577', 1, 0, 'XFE1+A1048577'],
  ['#REF!+#N/A+A1', 1, 0, '#REF!+#N/A+A2'],
  ['{1,2;"A1",4}', 1, 1, '{1,2;"A1",4}'],
  ['IF(A1>=B1,A1-B1,"")', 3, 0, 'IF(A4>=B4,A4-B4,"")'],
  ['Umsätze2*A1', 1, 0, 'Umsätze2*A2'],
  ['', 1, 1, ''],
])('%s, %d down and %d right, reads %s', (formula, rows, columns, reads) => {
  expect(shifted(formulaPieces(formula), rows, columns)).toBe(reads);
});

test('a formula not moved is the formula', () => {
  for (const formula of ['A1', "'a''b'!$C$3:D4", 'SUM(1:1,A:A)', '"unclosed', "'unclosed", '[unclosed', 'T[[#All],[a]:[b]]']) {
    expect(shifted(formulaPieces(formula), 0, 0)).toBe(formula);
  }
});
