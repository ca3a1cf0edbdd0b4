import type { CellArea } from '../../sheet/cells';
import { limits } from '../limits';
import { tooLarge } from '../refusal';
import type { XmlReader } from '../xml';
import { areasOf } from './references';
import type { Budget } from './sheet-data';

/** Adds one thing to a list of a sheet's or workbook's, unless it is the one too many. `what` says what there are too many of. */
export function addTo<Item>(list: Item[], item: Item, what: string, most: number = limits.listed): void {
  refuseOneMore(list.length, what, most);
  list.push(item);
}

/** Refuses to take one thing more where there are already as many as may be. */
export function refuseOneMore(count: number, what: string, most: number = limits.listed): void {
  if (count >= most) throw tooLarge(`it has over ${most.toLocaleString('en-GB')} ${what}`);
}

/** Counts what a sheet lists: many sheets may not hold together what none of them may. */
export function spendListed(budget: Budget, count: number): void {
  budget.listed -= count;
  if (budget.listed < 0) throw tooLarge(`it has over ${limits.listedInAll.toLocaleString('en-GB')} links, comments, merged areas and the like`);
}

/** The areas an element is about, by its `sqref`. */
export function areasIn(reader: XmlReader, budget: Budget): CellArea[] {
  return areasOfList(reader.attribute('sqref'), budget);
}

/** No area is written in more letters than "A1048576:XFD1048576" and a space. */
const LONGEST_AREA = 20;

/** The areas of a list like "A1:B2 D4". */
export function areasOfList(text = '', budget: Budget): CellArea[] {
  const areas = text.length > limits.listed * LONGEST_AREA ? undefined : areasOf(text);
  if (!areas || areas.length > limits.listed) throw tooLarge(`it has over ${limits.listed.toLocaleString('en-GB')} areas in one list`);
  budget.areas -= areas.length;
  if (budget.areas < 0) throw tooLarge(`it has over ${limits.areas.toLocaleString('en-GB')} areas in its lists`);
  return areas;
}
