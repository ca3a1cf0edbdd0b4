import type { CellArea } from '../../sheet/cells';
import { limits } from '../limits';
import { tooLarge } from '../refusal';
import type { XmlReader } from '../xml';
import { areasOf } from './references';

/** Adds one thing to a list of a sheet's or workbook's, unless it is the one too many. `what` says what there are too many of. */
export function addTo<Item>(list: Item[], item: Item, what: string, most: number = limits.listed): void {
  if (list.length >= most) throw tooLarge(`it has over ${most.toLocaleString('en-GB')} ${what}`);
  list.push(item);
}

/** The areas an element is about, by its `sqref`. */
export function areasIn(reader: XmlReader): CellArea[] {
  return areasOfList(reader.attribute('sqref'));
}

/** No area is written in more letters than "A1048576:XFD1048576" and a space. */
const LONGEST_AREA = 20;

/** The areas of a list like "A1:B2 D4". */
export function areasOfList(text = ''): CellArea[] {
  const areas = text.length > limits.listed * LONGEST_AREA ? undefined : areasOf(text);
  if (!areas || areas.length > limits.listed) throw tooLarge(`it has over ${limits.listed.toLocaleString('en-GB')} areas in one list`);
  return areas;
}
