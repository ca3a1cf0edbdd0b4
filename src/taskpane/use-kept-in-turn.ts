import { useCallback, useLayoutEffect } from 'react';
import type { Kept } from '../return/kept';
import type { OpenReturn } from './pane-state';
import { useKept } from './use-kept';

/** Makes something else of what is kept; undefined takes it away. Gives what to tell the user where that could not be done. */
export type ChangeKept<T> = (how: (now: T | undefined) => T | undefined) => Promise<string | undefined>;

/**
 * Something kept in the workbook's settings, and how to change it. Changes are made one after another, each to what the one before
 * has left, or it would take that away again: also where the screen that made the one before is gone.
 */
export function useKeptInTurn<T>(what: Kept<T>, workbook: Pick<OpenReturn, 'readKept' | 'keep'>): readonly [T | undefined, ChangeKept<T>] {
  const [value, keepValue] = useKept(what, workbook);
  const { keep } = workbook;
  useLayoutEffect(() => void (turnsOf(keep, what).now = value), [keep, what, value]);
  const change = useCallback<ChangeKept<T>>(
    (how) => {
      const turns = turnsOf(keep, what);
      const mine = turns.last.then(async () => {
        const next = how(turns.now);
        const trouble = await keepValue(next);
        if (trouble === undefined) turns.now = next;
        return trouble;
      });
      turns.last = mine.catch(() => undefined);
      return mine;
    },
    [keep, what, keepValue],
  );
  return [value, change];
}

interface Turns<T> {
  now: T | undefined;
  last: Promise<unknown>;
}

/** Of each open workbook, by what is kept. */
const allTurns = new WeakMap<OpenReturn['keep'], Map<unknown, Turns<unknown>>>();

function turnsOf<T>(keep: OpenReturn['keep'], what: Kept<T>): Turns<T> {
  const ofWorkbook = allTurns.get(keep) ?? new Map<unknown, Turns<unknown>>();
  allTurns.set(keep, ofWorkbook);
  const turns = ofWorkbook.get(what) ?? { now: undefined, last: Promise.resolve() };
  ofWorkbook.set(what, turns);
  return turns as Turns<T>;
}
