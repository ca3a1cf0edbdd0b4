import fc from 'fast-check';
import { areaFrom, areasFrom, without } from '../../../src/files/saving/a1';
import { movedCell, movedPieces, movedReference, slide, type Shift } from '../../../src/files/saving/shift';
import type { CellArea } from '../../../src/sheet/cells';

const area = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(([top, left, high, wide]): CellArea => ({ top, left, bottom: top + high, right: left + wide }));

const shift: fc.Arbitrary<Shift> = fc.oneof(
  fc.tuple(fc.constantFrom('insert' as const, 'delete' as const), fc.constantFrom('rows' as const, 'columns' as const), area).map(([kind, along, at]) => slide(kind, along, at)),
  fc.tuple(area, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })).map(([from, down, right]): Shift => ({ kind: 'move', area: from, down: Math.max(-from.top, down), right: Math.max(-from.left, right) })),
);

function cellsOf(areas: readonly CellArea[]): Set<string> {
  const cells = new Set<string>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.add(`${row} ${column}`);
  }
  return cells;
}

function image(of: CellArea, by: Shift): Set<string> {
  const cells = [...cellsOf([of])].map((cell) => cell.split(' ').map(Number));
  return new Set(cells.flatMap(([row = 0, column = 0]) => {
    const moved = movedCell(by, row, column);
    return moved ? [`${moved.row} ${moved.column}`] : [];
  }));
}

/** Cells that were put in: those no cell goes to. */
function isFresh(by: Shift, cell: string): boolean {
  const [row = 0, column = 0] = cell.split(' ').map(Number);
  if (by.kind !== 'insert') return false;
  const [along, across] = by.along === 'rows' ? [row, column] : [column, row];
  return along >= by.at && along < by.at + by.count && across >= by.from && across <= by.to;
}

describe('laws of what lies where', () => {
  it('the pieces of an area are where its cells went, and what was put in among them', () => {
    fc.assert(fc.property(area, shift, (of, by) => {
      const pieces = cellsOf(movedPieces(by, of));
      const went = image(of, by);
      expect([...went].filter((cell) => !pieces.has(cell))).toEqual([]);
      expect([...pieces].filter((cell) => !went.has(cell) && !isFresh(by, cell))).toEqual([]);
    }), { numRuns: 1_000 });
  });

  it('the pieces do not lie over each other', () => {
    fc.assert(fc.property(area, shift, (of, by) => {
      const pieces = movedPieces(by, of);
      expect(cellsOf(pieces).size).toBe(pieces.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0));
    }));
  });

  it('a reference to one cell goes where the cell goes', () => {
    fc.assert(fc.property(area, shift, ({ top, left }, by) => {
      const moved = movedReference(by, { top, left, bottom: top, right: left });
      expect(moved && { row: moved.top, column: moved.left }).toEqual(movedCell(by, top, left));
      expect(moved?.bottom).toBe(moved?.top);
    }));
  });

  it('no two cells go to the same place', () => {
    fc.assert(fc.property(shift, (by) => {
      const all = { top: 0, left: 0, bottom: 14, right: 14 };
      const lost = [...cellsOf([all])].filter((cell) => {
        const [row = 0, column = 0] = cell.split(' ').map(Number);
        return movedCell(by, row, column) === undefined;
      });
      expect(image(all, by).size).toBe(225 - lost.length);
    }));
  });

  it('an area cut out of another leaves the rest, once', () => {
    fc.assert(fc.property(area, area, (of, hole) => {
      const left = without(of, hole);
      const expected = [...cellsOf([of])].filter((cell) => !cellsOf([hole]).has(cell));
      expect([...cellsOf(left)].sort()).toEqual(expected.sort());
      expect(left.reduce((sum, { top, left: from, bottom, right }) => sum + (bottom - top + 1) * (right - from + 1), 0)).toBe(expected.length);
    }));
  });
});

describe('areas as parts spell them', () => {
  it.each([
    ['B5', { top: 4, left: 1, bottom: 4, right: 1 }],
    ['$C$3:A1', { top: 0, left: 0, bottom: 2, right: 2 }],
    ['B:A', { top: 0, left: 0, bottom: 1_048_575, right: 1 }],
    ['$2:4', { top: 1, left: 0, bottom: 3, right: 16_383 }],
    ['XFE1', undefined],
    ['A0', undefined],
    ['A1:B2:C3', undefined],
    ['A:2', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(areaFrom(text)).toEqual(expected);
  });

  it('lists of areas, what is none left out', () => {
    expect(areasFrom(' A1 B2:C3  #REF! ')).toHaveLength(2);
  });
});
