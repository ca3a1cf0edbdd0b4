import fc from 'fast-check';
import { type RowContent, recognise } from '../../src/excel/recognise-rows';
import type { Cell, CellArea, SheetCells } from '../../src/sheet/cells';

const cell = (held: RowContent, row: number): Cell => ({
  value: typeof held === 'string' && held.startsWith('=') ? 1 : held,
  kind: held === '' ? 'blank' : typeof held === 'number' ? 'number' : 'text',
  text: `${held} as shown in row ${row}`,
  numberFormat: `format of row ${row}`,
  locked: row % 2 === 0,
  ...(typeof held === 'string' && held.startsWith('=') && { formula: held }),
});

function sheetOf(rows: readonly (readonly RowContent[])[]): SheetCells {
  return {
    name: 'Return', visibility: 'visible', protected: false, top: 0, left: 0, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), tables: [],
    rows: rows.map((row, index) => row.map((held) => cell(held, index + 1))),
  };
}

const areaOf = (rows: readonly (readonly RowContent[])[]): CellArea => ({ top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 });

const known = sheetOf([
  ['Reference', 'Spend', 'Target'],
  ['C-1', 250_000, '=B2/10000'],
  ['C-2', 300_000, '=B3/10000'],
]);

describe('rows are recognised by what they hold', () => {
  test.each<[string, (readonly RowContent[])[], readonly number[], readonly (number | undefined)[]]>([
    ['in their places', [['Reference', 'Spend', 'Target'], ['C-1', 250_000, '=B2/10000'], ['C-2', 300_000, '=B3/10000']], [], [1, 2, 3]],
    ['moved, formulas of their own row with them', [['Reference', 'Spend', 'Target'], ['', '', ''], ['C-2', 300_000, '=B3/10000'], ['C-1', 250_000, '=B4/10000']], [], [1, undefined, 3, 2]],
    ['one of them changed', [['Reference', 'Spend', 'Target'], ['C-1', 250_001, '=B2/10000'], ['C-2', 300_000, '=B3/10000']], [1], [1, undefined, 3]],
    ['a formula of another row', [['Reference', 'Spend', 'Target'], ['C-1', 250_000, '=B3/10000'], ['C-2', 300_000, '=B3/10000']], [1], [1, undefined, 3]],
    ['a figure that became text', [['Reference', 'Spend', 'Target'], ['C-1', '250000', '=B2/10000'], ['C-2', 300_000, '=B3/10000']], [1], [1, undefined, 3]],
    ['blank for zero', [['Reference', 'Spend', 'Target'], ['C-1', '', '=B2/10000'], ['C-2', 0, '=B3/10000']], [1, 2], [1, undefined, undefined]],
  ])('%s', (_, held, unknown, from) => {
    const found = recognise(known, areaOf(held), held);
    expect(found.unknown).toEqual(unknown);
    expect(found.rows.map((row) => /\d+/.exec(row[0]?.numberFormat ?? '')?.[0])).toEqual(from.map((row) => row?.toString()));
  });

  test('a formula is the one that stands there now', () => {
    const held = [['C-2', 300_000, '=B1/10000']];
    expect(recognise(known, areaOf(held), held).rows[0]?.[2]).toMatchObject({ formula: '=B1/10000', numberFormat: 'format of row 3' });
  });

  test('row 1 is not seen in the number of row 10', () => {
    const sheet = sheetOf([['=A10']]);
    const held = [['x'], ['=A20']];
    expect(recognise(sheet, areaOf(held), held).unknown).toEqual([0, 1]);
  });
});

test('law: rows in any order, with blank ones between, are all recognised and hold what is held', () => {
  const content = fc.oneof(fc.integer(), fc.constantFrom('', 'tbc', '12', 'Anytown Homes'));
  const rows = fc.array(fc.tuple(fc.nat(), content, content), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.array(fc.nat(), { maxLength: 12 }), fc.nat(3), (before, order, gap) => {
      const moved = [...order.flatMap((at) => [before[at % before.length] ?? []]), ...Array.from({ length: gap }, () => ['', '', ''])].filter((row) => row.length === 3);
      if (moved.length === 0) return;
      const found = recognise(sheetOf(before), areaOf(moved), moved);
      expect(found.unknown).toEqual([]);
      expect(found.rows.map((row) => row.map((each) => each.value))).toEqual(moved);
    }),
  );
});
