import { useCallback, useMemo } from 'react';
import type { Kept } from '../return/kept';
import type { OpenReturn } from './pane-state';

/** Keeps another value; undefined takes it away. Gives what to tell the user where that could not be done. */
export type KeepValue<T> = (value: T | undefined) => Promise<string | undefined>;

/** Something kept in the workbook's settings, and how to keep another in its place. */
export function useKept<T>(what: Kept<T>, { readKept, keep }: Pick<OpenReturn, 'readKept' | 'keep'>): readonly [T | undefined, KeepValue<T>] {
  const value = useMemo(() => readKept(what), [what, readKept]);
  const keepValue = useCallback<KeepValue<T>>((next) => keep(what, next), [what, keep]);
  return [value, keepValue];
}
