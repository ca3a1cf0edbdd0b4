import { areasOfAddress, inBands, withRoomToGrow } from '../../src/excel/areas';
import { portionOf, type Wanted } from '../../src/excel/load-cells';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe('an address as Office writes it', () => {
  test.each([
    ['A1', [area(0, 0, 0, 0)]],
    ['Sheet1!B2:C4', [area(1, 1, 3, 2)]],
    ["'Bob''s sheet, old'!A1:C2,'Bob''s sheet, old'!D4", [area(0, 0, 1, 2), area(3, 3, 3, 3)]],
    ["'what! now'!$A$1:$B$1", [area(0, 0, 0, 1)]],
    ['Sheet1!A:A', []],
  ])('%s', (address, areas) => expect(areasOfAddress(address)).toEqual(areas));
});

describe('bands of whole rows', () => {
  test('hold at most so many cells each, and leave no row out', () => {
    expect(inBands(area(3, 1, 12, 4), 16)).toEqual([area(3, 1, 6, 4), area(7, 1, 10, 4), area(11, 1, 12, 4)]);
  });

  test('hold one row at least', () => {
    expect(inBands(area(0, 0, 1, 99), 10)).toEqual([area(0, 0, 0, 99), area(1, 0, 1, 99)]);
  });
});

test('room to grow ends where what is read of a sheet ends', () => {
  expect(withRoomToGrow(area(4, 2, 10, 9))).toEqual(area(0, 0, 60, 13));
  expect(withRoomToGrow(area(0, 0, 19_990, 254))).toEqual(area(0, 0, 19_999, 255));
});

describe('one sync asks for no more than a portion', () => {
  const want = (sheet: string, rows: number, locks = false): Wanted => ({ sheet, area: area(0, 0, rows - 1, 9), locks, hidden: false });

  test('everything where it fits', () => {
    const wanted = [want('A', 100), want('B', 50)];
    expect(portionOf(wanted, { cells: 1_500 })).toEqual({ now: wanted, later: [] });
  });

  test('a sheet too large is cut between rows, and what follows waits', () => {
    const { now, later } = portionOf([want('A', 100), want('B', 50)], { cells: 600 });
    expect(now).toEqual([{ ...want('A', 60) }]);
    expect(later).toEqual([{ sheet: 'A', area: area(60, 0, 99, 9), locks: false, hidden: false }, want('B', 50)]);
  });

  test('what is left of the portion is used for the next sheet', () => {
    const { now, later } = portionOf([want('A', 100), want('B', 50)], { cells: 1_200 });
    expect(now).toEqual([want('A', 100), want('B', 20)]);
    expect(later).toEqual([{ sheet: 'B', area: area(20, 0, 49, 9), locks: false, hidden: false }]);
  });

  test('asking for locks weighs more', () => {
    expect(portionOf([want('A', 100, true)], { cells: 1_000 }).now).toEqual([want('A', 90, true)]);
  });

  test('a portion smaller than a row still takes a row', () => {
    expect(portionOf([want('A', 2)], { cells: 3 })).toEqual({ now: [want('A', 1)], later: [{ ...want('A', 2), area: area(1, 0, 1, 9) }] });
  });
});
