import type { Entry } from '../../return/entry';
import type { Day, Pence } from '../../return/quantities';

/** One line of the list that returns are made from. Nothing in it has been judged yet. */
export interface ListedContract {
  /** The true row in the list, counted from 1. */
  readonly row: number;
  readonly supplier: string;
  /** The supplier's e-mail address, where the list has one. */
  readonly email?: string;
  readonly reference: Entry<string>;
  readonly title: Entry<string>;
  readonly client: Entry<string>;
  readonly framework: Entry<string>;
  readonly consultant: Entry<boolean>;
  readonly start: Entry<Day>;
  readonly end: Entry<Day>;
  readonly spend: Entry<Pence>;
}

/** The value of a cell that could be read; undefined for a blank one, one that could not be read, and none at all. */
export function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}
