import type { UnreadWhy } from './entry';

/**
 * What something typed says. Nothing is ever assumed: what is not certain is unread, with why, and with what it
 * may have meant where there is one such thing.
 */
export type Reading<T> =
  | { readonly state: 'blank' }
  | {
      readonly state: 'read';
      readonly value: T;
      /** Set where the text could be read another way: "03/04/2024" is 3 April or 4 March. */
      readonly otherwise?: T;
    }
  | { readonly state: 'unread'; readonly why: UnreadWhy; readonly offer?: T };

export const blank = { state: 'blank' } as const;

export function read<T>(value: T, otherwise?: T): Reading<T> {
  return otherwise === undefined ? { state: 'read', value } : { state: 'read', value, otherwise };
}

export function unread<T>(why: UnreadWhy, offer?: T): Reading<T> {
  return offer === undefined ? { state: 'unread', why } : { state: 'unread', why, offer };
}
