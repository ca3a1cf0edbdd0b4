import fc from 'fast-check';
import {
  carriedFormula, formulaAfterColumnRename, formulaAfterRename, formulaAfterTableRename, formulaWithoutSheet, namesSheet, sheetRowsIn, shiftedFormula,
} from '../../../src/files/saving/formula-rewrite';
import { qualifierText, referenceText, tokensOf, type Reference } from '../../../src/files/saving/formula-tokens';
import { columnSlide, rowSlide, slide, type Shift } from '../../../src/files/saving/shift';
import { storedFormula } from '../../../src/files/saving/stored-formula';

const twoRowsBefore5 = rowSlide('insert', 4, 2);
const rows5And6Out = rowSlide('delete', 4, 2);
const columnCIn = columnSlide('insert', 2, 1);
const columnCOut = columnSlide('delete', 2, 1);
const a1DownInAToB = slide('insert', 'rows', { top: 0, bottom: 0, left: 0, right: 1 });
const b2ToD5: Shift = { kind: 'move', area: { top: 1, bottom: 1, left: 1, right: 1 }, down: 3, right: 2 };

describe('a formula after cells of its own sheet moved', () => {
  it.each([
    // rows put in
    ['A4+A5+A6', twoRowsBefore5, 'A4+A7+A8'],
    ['$A$5', twoRowsBefore5, '$A$7'],
    ['SUM(A1:A4)', twoRowsBefore5, 'SUM(A1:A4)'],
    ['SUM(A1:A5)', twoRowsBefore5, 'SUM(A1:A7)'],
    ['SUM(A5:A9)', twoRowsBefore5, 'SUM(A7:A11)'],
    ['SUM(A:A)+SUM($B:C)', twoRowsBefore5, 'SUM(A:A)+SUM($B:C)'],
    ['SUM(4:6)', twoRowsBefore5, 'SUM(4:8)'],
    ['A1048576', twoRowsBefore5, '#REF!'],
    ['SUM(A2:A1048576)', twoRowsBefore5, 'SUM(A2:A1048576)'],
    // what only looks like a reference
    ['"A5"&A5&"say ""A5"""', twoRowsBefore5, '"A5"&A7&"say ""A5"""'],
    ['LOG10(A5)', twoRowsBefore5, 'LOG10(A7)'],
    ['Rate5*A5', twoRowsBefore5, 'Rate5*A7'],
    ['A5B+_A5+A5.x', twoRowsBefore5, 'A5B+_A5+A5.x'],
    ['Contracts[A5]+Contracts[[#This Row],[Spend A5]]', twoRowsBefore5, 'Contracts[A5]+Contracts[[#This Row],[Spend A5]]'],
    ["Contracts[a'[A5']]+A5", twoRowsBefore5, "Contracts[a'[A5']]+A7"],
    ['{1,"A5";2,3}+A5', twoRowsBefore5, '{1,"A5";2,3}+A7'],
    ['1E5+2.5E+5+A5', twoRowsBefore5, '1E5+2.5E+5+A7'],
    ['IF(A5=#N/A,#REF!,A5)', twoRowsBefore5, 'IF(A7=#N/A,#REF!,A7)'],
    ['A5:INDEX(B:B,9)', twoRowsBefore5, 'A7:INDEX(B:B,9)'],
    ['A5 A6:B7,(A5)', twoRowsBefore5, 'A7 A8:B9,(A7)'],
    ['AAAA5+XFE5+XFD5', twoRowsBefore5, 'AAAA5+XFE5+XFD7'],
    // other sheets and books
    ['Sheet2!A5+Sheet1!A5', twoRowsBefore5, 'Sheet2!A5+Sheet1!A7'],
    ["'sheet1'!$A$5:B9", twoRowsBefore5, "'sheet1'!$A$7:B11"],
    ["[1]Sheet1!A5+'[Book 2.xlsx]Sheet1'!A5", twoRowsBefore5, "[1]Sheet1!A5+'[Book 2.xlsx]Sheet1'!A5"],
    ['SUM(Sheet1:Sheet3!A5)', twoRowsBefore5, 'SUM(Sheet1:Sheet3!A5)'],
    ['Sheet1!Rate+Sheet1!#REF!+A5', twoRowsBefore5, 'Sheet1!Rate+Sheet1!#REF!+A7'],
    // rows taken out
    ['A4+A5+A7', rows5And6Out, 'A4+#REF!+A5'],
    ['Sheet1!A5', rows5And6Out, 'Sheet1!#REF!'],
    ['SUM(A1:A9)', rows5And6Out, 'SUM(A1:A7)'],
    ['SUM(A1:A5)', rows5And6Out, 'SUM(A1:A4)'],
    ['SUM(A6:$A$9)', rows5And6Out, 'SUM(A5:$A$7)'],
    ['SUM(A5:A6)', rows5And6Out, 'SUM(#REF!)'],
    ['SUM(5:7)', rows5And6Out, 'SUM(5:5)'],
    // columns
    ['B1+C1+$D1', columnCIn, 'B1+D1+$E1'],
    ['SUM(B:C)+SUM(1:2)', columnCIn, 'SUM(B:D)+SUM(1:2)'],
    ['SUM(B1:D1)+C1', columnCOut, 'SUM(B1:C1)+#REF!'],
    // a stretch of cells
    ['A1+C1+SUM(A1:B3)+SUM(A1:C3)', a1DownInAToB, 'A2+C1+SUM(A2:B4)+SUM(A1:C3)'],
    // cut and pasted
    ['B2+$B$2+D5+A1', b2ToD5, 'D5+$D$5+#REF!+A1'],
    ['SUM(A1:C3)', b2ToD5, 'SUM(A1:C3)'],
  ])('%s', (formula, shift, expected) => {
    expect(shiftedFormula(formula, 'Sheet1', 'Sheet1', shift)).toBe(expected);
  });

  it('stretches a sum to its last cell when that is cut and put further down, not when put inside', () => {
    const last = { top: 4, bottom: 4, left: 0, right: 0 };
    expect(shiftedFormula('SUM(A1:A5)', 'S', 'S', { kind: 'move', area: last, down: 3, right: 0 })).toBe('SUM(A1:A8)');
    expect(shiftedFormula('SUM(A1:A5)', 'S', 'S', { kind: 'move', area: last, down: -2, right: 0 })).toBe('SUM(A1:A5)');
  });
});

describe('a formula carried elsewhere', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 1, {}, 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B$2)', 3, 0, {}, 'SUM(A$2:B4)'],
    ['SUM(A1:B2)+Sheet2!A1', 1, 0, {}, 'SUM(A2:B3)+Sheet2!A2'],
    ['A1+Sheet2!A1', 1, 0, { ownSheetOnly: true }, 'A2+Sheet2!A1'],
    ['A2', -2, 0, {}, '#REF!'],
    ['A1', -1, -1, { wrap: true }, 'XFD1048576'],
    ['A:B', 5, 1, {}, 'B:C'],
    ['A1:A$3', 5, 0, {}, 'A$3:A6'],
    ['SUM(Sheet1:Sheet3!A1)', 1, 0, {}, 'SUM(Sheet1:Sheet3!A2)'],
    ['[1]Sheet1!A1', 1, 0, {}, '[1]Sheet1!A1'],
  ])('%s by %i rows and %i columns', (formula, down, right, how, expected) => {
    expect(carriedFormula(formula, down, right, how)).toBe(expected);
  });
});

describe('a formula after names changed', () => {
  it.each([
    ['Sheet1!A1+A1', 'Sheet1', 'Returned', 'Returned!A1+A1'],
    ['sheet1!A1', 'Sheet1', '2023-24', "'2023-24'!A1"],
    ["'My sheet'!A1", 'My sheet', "Fred's", "'Fred''s'!A1"],
    ["'My sheet'!Rate", 'My sheet', 'Mine', 'Mine!Rate'],
    ['SUM(Sheet1:Sheet3!A1)', 'Sheet3', 'Last one', "SUM('Sheet1:Last one'!A1)"],
    ['"Sheet1!A1"&[1]Sheet1!A1', 'Sheet1', 'X', '"Sheet1!A1"&[1]Sheet1!A1'],
    ['Sheet1!A1', 'Sheet1', 'AB12', "'AB12'!A1"],
    ['Sheet1!A1', 'Sheet1', 'R1C1', "'R1C1'!A1"],
    ['Sheet1!A1', 'Sheet1', 'Années', 'Années!A1'],
  ])('%s, sheet %s now %s', (formula, from, to, expected) => {
    expect(formulaAfterRename(formula, from, to)).toBe(expected);
  });

  it.each([
    ['Contracts[Spend]+SUM(Contracts)', 'Contracts', 'Work', 'Work[Spend]+SUM(Work)'],
    ['MyContracts[Spend]&"Contracts[x]"', 'Contracts', 'Work', 'MyContracts[Spend]&"Contracts[x]"'],
  ])('%s, table %s now %s', (formula, from, to, expected) => {
    expect(formulaAfterTableRename(formula, from, to)).toBe(expected);
  });

  it.each([
    ['T[Spend]', 'Spend', 'Spent', 'T[Spent]'],
    ['T[[#This Row],[Spend]]+T[[Spend]:[Target]]', 'Spend', 'Spent', 'T[[#This Row],[Spent]]+T[[Spent]:[Target]]'],
    ['T[@Spend]+Other[Spend]', 'Spend', 'Spent', 'T[@Spent]+Other[Spend]'],
    ["T[a'[b']]", 'a[b]', "c#d'", "T[c'#d'']"],
    ['T[[#Headers],[Spend]]', '#Headers', 'x', 'T[[#Headers],[Spend]]'],
  ])('%s, column %s now %s', (formula, from, to, expected) => {
    expect(formulaAfterColumnRename(formula, 'T', from, to)).toBe(expected);
  });

  it('loses what lay on a sheet that is gone', () => {
    expect(formulaWithoutSheet("Sheet2!A1+SUM('Sheet2'!A:A)+Sheet1!A1+A1+Sheet2!Rate", 'Sheet2')).toBe('#REF!+SUM(#REF!)+Sheet1!A1+A1+#REF!');
  });

  it('knows which sheets it names', () => {
    expect(namesSheet("SUM('Q1:Q4'!A1)", 'q4')).toBe(true);
    expect(namesSheet('"Q4!A1"', 'Q4')).toBe(false);
    expect(sheetRowsIn("SUM('Q1:Q4'!A1)+Q1!A1")).toEqual([['Q1', 'Q4']]);
  });
});

describe('a formula as the file spells it', () => {
  it.each([
    ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['FILTER(A:A,B:B)+sort(A1)', '_xlfn._xlws.FILTER(A:A,B:B)+_xlfn._xlws.SORT(A1)'],
    ['SUM(T[@Spend])+T[@]+T[@[Spend to date]]', 'SUM(T[[#This Row],[Spend]])+T[#This Row]+T[[#This Row],[Spend to date]]'],
    ['"IFNA("&IFERROR(A1,0)', '"IFNA("&IFERROR(A1,0)'],
  ])('%s', (formula, expected) => {
    expect(storedFormula(formula)).toBe(expected);
  });
});

describe('laws', () => {
  const row = fc.integer({ min: 0, max: 40 });
  const column = fc.integer({ min: 0, max: 30 });
  const mark = fc.boolean();
  const reference = fc
    .record({ r1: row, r2: row, c1: column, c2: column, m1: mark, m2: mark, m3: mark, m4: mark, shape: fc.constantFrom('cell', 'range', 'columns', 'rows') })
    .map(({ r1, r2, c1, c2, m1, m2, m3, m4, shape }) => {
      const whole = shape === 'columns' || shape === 'rows';
      return referenceText({
        top: Math.min(r1, r2), bottom: shape === 'cell' ? Math.min(r1, r2) : Math.max(r1, r2),
        left: Math.min(c1, c2), right: shape === 'cell' ? Math.min(c1, c2) : Math.max(c1, c2),
        shape: whole ? (shape as 'columns' | 'rows') : shape === 'cell' ? 'cell' : 'range',
        fixed: { top: m1, left: m2, bottom: shape === 'cell' ? m1 : m3, right: shape === 'cell' ? m2 : m4 },
      });
    });
  const sheet = fc.constantFrom('', 'Sheet1!', "'Other one'!", '[2]Sheet1!', "'Sheet1:Last'!");
  const piece = fc.oneof(
    fc.tuple(sheet, reference).map((both) => both.join('')),
    fc.constantFrom('"A1 ""B2"""', 'Rate', 'SUM(', ')', '+', ',', 'T[[#This Row],[A1]]', '#REF!', '1.5E3', '{1,2;"A1",TRUE}', ' ', 'LOG10('),
  );
  const formula = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('+'));

  it('the tokens joined are the formula', () => {
    fc.assert(fc.property(fc.oneof(formula, fc.string()), (text) => {
      expect(tokensOf(text).map((token) => token.text).join('')).toBe(text);
    }));
  });

  it('rows or columns put in and taken out again leave a formula as it was', () => {
    fc.assert(fc.property(formula, row, fc.integer({ min: 1, max: 9 }), fc.boolean(), (text, at, count, rows) => {
      const [into, out] = (['insert', 'delete'] as const).map((kind) => (rows ? rowSlide(kind, at, count) : columnSlide(kind, at, count)));
      const there = shiftedFormula(text, 'Sheet1', 'Sheet1', into as Shift);
      expect(shiftedFormula(there, 'Sheet1', 'Sheet1', out as Shift)).toBe(text);
    }));
  });

  it('what is carried there and back is as it was, where both ends of a range go along', () => {
    fc.assert(fc.property(formula, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (text, down, right) => {
      fc.pre(tokensOf(text).every((token) => token.kind !== 'reference' || evenly(token.reference)));
      expect(carriedFormula(carriedFormula(text, down, right), -down, -right)).toBe(text);
    }));
  });

  it('a sheet renamed and renamed back is as it was', () => {
    fc.assert(fc.property(formula, fc.string({ minLength: 1, maxLength: 20 }), (text, name) => {
      fc.pre(!/[[\]:*?/\\'!]/.test(name) && name.trim() !== '' && !['sheet1', 'other one', 'last'].includes(name.toLowerCase()));
      const there = formulaAfterRename(text, 'Other one', name);
      expect(formulaAfterRename(there, name, 'Other one')).toBe(text);
    }));
  });

  it('a qualifier is read as the name it was written for', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 31 }), (name) => {
      fc.pre(!/[[\]:*?/\\]/.test(name) && !/^'|'$/.test(name));
      const [token] = tokensOf(`${qualifierText(name)}A1`);
      expect(token).toMatchObject({ kind: 'reference', sheets: { first: name, external: false } });
    }));
  });

  function evenly({ fixed }: Reference): boolean {
    return fixed.top === fixed.bottom && fixed.left === fixed.right;
  }
});
