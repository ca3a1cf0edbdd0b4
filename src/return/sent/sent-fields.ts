import type { Contract } from '../contract';
import type { Entry } from '../entry';
import { formatCredits, formatDay, formatPounds } from '../formatting';
import type { SentContract } from './sent-return';

/** A field that Fusion21 fills in and a supplier leaves alone. */
export interface SentField {
  readonly name: Exclude<keyof SentContract, 'reference'>;
  /** As in "The target in G14 has been changed". */
  readonly words: string;
  /** What was sent, as it is shown and compared; undefined where nothing was sent. */
  sent(contract: SentContract): string | undefined;
  /** The cell as it came back. */
  returned(contract: Contract): Entry<unknown>;
  /** What a cell that could be read says, as it is shown and compared. */
  shown(contract: Contract): string | undefined;
  /** The cell holds the very value that was sent: seen without writing either out. */
  unchanged(sent: SentContract, returned: Contract): boolean;
}

function field<Name extends Exclude<keyof SentContract, 'reference'>, Value>(
  name: Name,
  words: string,
  entryOf: (contract: Contract) => Entry<Value>,
  show: (value: Value) => string,
  sentOf: (contract: SentContract) => Value | undefined,
): SentField {
  return {
    name,
    words,
    sent: (contract) => {
      const value = sentOf(contract);
      return value === undefined ? undefined : show(value);
    },
    returned: entryOf,
    shown: (contract) => {
      const entry = entryOf(contract);
      return entry.state === 'read' ? show(entry.value) : undefined;
    },
    unchanged: (sent, returned) => {
      const entry = entryOf(returned);
      return entry.state === 'read' && entry.value === sentOf(sent);
    },
  };
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');

/** Every field that is compared with what was sent, in the order a supplier reads a row. */
export const sentFields: readonly SentField[] = [
  field('title', 'title', ({ title }) => title, onOneLine, ({ title }) => title),
  field('client', 'client', ({ client }) => client, onOneLine, ({ client }) => client),
  field('framework', 'framework', ({ framework }) => framework, onOneLine, ({ framework }) => framework),
  field('consultant', 'consultant mark', ({ consultant }) => consultant, yesOrNo, ({ consultant }) => consultant),
  field('start', 'start date', ({ start }) => start, formatDay, ({ start }) => start),
  field('end', 'end date', ({ end }) => end, formatDay, ({ end }) => end),
  field('spend', 'spend', ({ spend }) => spend, formatPounds, ({ spend }) => spend),
  field('target', 'target', ({ sheetTarget }) => sheetTarget, formatCredits, ({ target }) => target),
];
