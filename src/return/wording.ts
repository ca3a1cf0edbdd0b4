import type { Contract } from './contract';
import type { Entry } from './entry';
import type { Offer } from './finding';
import { formatCredits, formatDay, formatPounds, listOf } from './formatting';
import type { CellPlace } from './place';

/** "Contract 1042", or "the contract in row 12" where it has no reference. */
export function nameOf({ reference, row }: Contract): string {
  return reference.state === 'read' ? `Contract ${reference.value}` : `the contract in row ${row}`;
}

/** The cell of an entry, as a list of one, or of none where the sheet has no place for it. */
export function cellsOf(...entries: readonly Entry<unknown>[]): readonly CellPlace[] {
  return entries.flatMap((entry) => (entry.state === 'no-place' ? [] : [entry.cell]));
}

/** The first cell that a contract has on its row, to show where it is. */
export function anyCellOf(contract: Contract): readonly CellPlace[] {
  const { reference, title, client, delivered, spend } = contract;
  return cellsOf(reference, title, client, delivered, spend).slice(0, 1);
}

/** "C5 and C7", "C5, C7, C9 and 12 more"; with their sheets where these differ. */
export function wherever(cells: readonly CellPlace[], most = 5): string {
  const oneSheet = cells.every(({ sheet }) => sheet === cells[0]?.sheet);
  return severalOf(cells.map(({ sheet, address }) => (oneSheet ? address : `${address} on ${sheet}`)), most);
}

/** A list of at most `most` things, and how many more there are. */
export function severalOf(things: readonly string[], most = 5): string {
  return things.length <= most ? listOf(things) : listOf([...things.slice(0, most), `${things.length - most} more`]);
}

/** What was typed, in quotation marks, on one line and cut where it is long. */
export function quoted(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  return `"${line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line}"`;
}

/** An offer as one would type it: "12.5", "£256,300", "30 September 2025", "yes". */
export function offerInWords(offer: Offer): string {
  switch (offer.of) {
    case 'credits':
      return formatCredits(offer.value);
    case 'pounds':
      return formatPounds(offer.value);
    case 'day':
      return formatDay(offer.value);
    case 'yes-or-no':
      return offer.value ? 'yes' : 'no';
  }
}

/** The sentence with a capital first letter. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
