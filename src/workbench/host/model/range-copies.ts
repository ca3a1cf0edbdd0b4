import { carriedFormula } from '../../../files/saving/formula-rewrite';
import type { Area, SheetId } from '../../engine/port';
import { columnCount, mustBeOnGrid, rowCount } from '../addresses';
import type { Arguments } from '../arguments';
import { HostFailure } from '../failure';
import type { Host } from '../host';
import type { Spot } from '../references';
import { isUnbounded, mustAllow, mustBePlace, mustBeReadable, mustBeUnlocked, placeNamed } from './places';
import { rangeType } from './range';

interface Place {
  readonly sheet: SheetId;
  readonly area: Area;
}

const kinds = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Copies values, formulas or formats to the range; as in Excel it is filled over and over where it is larger by a whole number of times. */
export async function copyFrom(spot: Spot, args: Arguments, host: Host): Promise<void> {
  const kind = args.word(1, kinds, 'All');
  if (kind === 'All' || kind === 'Link' || args.flag(2, false) || args.flag(3, false)) {
    throw new HostFailure('UnsupportedOperation', 'Only values, formulas or formats are copied here, with blanks and as they lie.');
  }
  const from = sourceOf(spot, args, host);
  if (isUnbounded(from.area) || isUnbounded(spot.here())) throw new HostFailure('UnsupportedOperation', 'Whole rows and columns are not copied here.');
  const to = mustBeReadable(targetOf(from.area, spot.here()));
  if (kind === 'Formats') {
    mustAllow(host, spot.sheet, 'allowFormatCells');
    return host.engine.copyFormats(from, spot.sheet, to);
  }
  mustBeUnlocked(host, spot.sheet, to);
  return copyContents(from, { sheet: spot.sheet, area: to }, kind, host);
}

function sourceOf(spot: Spot, args: Arguments, host: Host): Place {
  const object = args.object(0);
  const source = object && rangeType.selfOf(object);
  return source ? { sheet: source.sheet, area: source.here() } : mustBePlace(placeNamed(host, args.text(0), spot.sheet));
}

function targetOf(from: Area, to: Area): Area {
  const times = (size: number, room: number): number => (room % size === 0 ? room : size);
  return mustBeOnGrid({ ...to, bottom: to.top + times(rowCount(from), rowCount(to)) - 1, right: to.left + times(columnCount(from), columnCount(to)) - 1 });
}

async function copyContents(from: Place, to: Place, kind: 'Formulas' | 'Values', host: Host): Promise<void> {
  const [values, kindsHeld, formulas] = [host.engine.values(from.sheet, from.area), host.engine.kinds(from.sheet, from.area), host.engine.formulas(from.sheet, from.area)];
  const inputs = Array.from({ length: rowCount(to.area) }, (_row, r) =>
    Array.from({ length: columnCount(to.area) }, (_column, c) => {
      const [row, column] = [r % rowCount(from.area), c % columnCount(from.area)];
      const formula = formulas[row]?.[column] ?? '';
      if (kind === 'Formulas' && formula !== '') {
        const [down, right] = [to.area.top + r - (from.area.top + row), to.area.left + c - (from.area.left + column)];
        return { formula: `=${carriedFormula(formula.slice(1), down, right)}` };
      }
      const value = values[row]?.[column] ?? '';
      return kindsHeld[row]?.[column] === 'error' ? { value, kind: 'error' as const } : { value };
    }),
  );
  await host.engine.write(to.sheet, to.area.top, to.area.left, inputs);
}
