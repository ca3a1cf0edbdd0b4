import { useMemo } from 'react';
import type { FindingOut } from '../return/finding-out';
import { marksIn, markParts } from '../return/finding-out-kept';
import type { OpenReturn } from './pane-state';

/** The marks "Finding out" that are kept in the workbook. */
export function useMarks({ readKept }: Pick<OpenReturn, 'readKept'>): readonly FindingOut[] {
  return useMemo(() => marksIn(markParts.map(readKept)), [readKept]);
}
