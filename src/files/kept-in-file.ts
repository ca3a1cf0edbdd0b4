import { keptFrom, type Kept } from '../return/kept';
import type { WorkbookFile } from './workbook-file-types';

/** What the pane keeps in a workbook's settings, read from its file. Excel stores the pane's text as JSON, and that text is JSON itself. */
export function keptInFile<T>(file: WorkbookFile, kept: Kept<T>): T | undefined {
  const stored = file.webExtensions.flatMap(({ properties }) => properties).find(({ name }) => name === kept.key);
  return keptFrom(kept, stored && textIn(stored.value));
}

function textIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
