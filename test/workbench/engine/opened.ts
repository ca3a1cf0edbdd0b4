import type { WorkbookFile } from '../../../src/files/workbook-file-types';
import { openEngine, type Engine } from '../../../src/workbench/engine/engine';
import { startHeadless } from '../../../src/workbench/engine/headless';

const ADD_IN = { id: '00000000-0000-0000-0000-000000000001', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };

/** Opens the workbook in the spreadsheet without a screen. */
export function opened(file: WorkbookFile, onRefused?: (sentence: string, command: string) => void): Engine {
  return openEngine(startHeadless(), file, { name: 'Book.xlsx', addIn: ADD_IN, ...(onRefused && { onRefused }) });
}

export const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/** The area of a few rows and columns. */
export function area(top: number, left: number, bottom = top, right = left) {
  return { top, left, bottom, right };
}
