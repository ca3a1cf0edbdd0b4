import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../src/files/gate';
import { cellsOf } from '../../src/files/workbook-cells';
import { readWorkbookFile } from '../../src/files/workbook-file';
import type { WorkbookCells } from '../../src/sheet/cells';

const folder = join(__dirname, '../workbooks');

/** The cells of a workbook in test/workbooks. */
export function fixtureCells(name: string): WorkbookCells {
  const opened = openPackage(new Uint8Array(readFileSync(join(folder, name))));
  if (!opened.ok) throw new Error(opened.refusal.message);
  return cellsOf(readWorkbookFile(opened.package));
}

/** What the maker of a workbook says a reader should find in it. */
export interface Expected {
  readonly isReturn: boolean;
  readonly contracts: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly supplier?: string;
  readonly deadline?: string;
  readonly year?: string;
}

export function fixtureExpected(name: string): Expected {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;
}
