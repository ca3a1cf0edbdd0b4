import { readFile } from 'node:fs/promises';
import { canKeep } from '../../files/can-keep';
import type { WorkbookChange } from '../../files/changes';
import { openPackage } from '../../files/gate';
import type { Package } from '../../files/package';
import { FileRefused } from '../../files/refusal';
import { CannotSave, saveWorkbook } from '../../files/save';
import { cellsOf } from '../../files/workbook-cells';
import { readWorkbookFile } from '../../files/workbook-file';
import type { SentReturn } from '../../return/sent/sent-return';
import type { WorkbookCells } from '../../sheet/cells';
import { CannotRun } from '../cannot-run';
import { readReturnedFile } from '../check/returned-file';
import { asReturnedWorkbook } from '../../sheet/returned-workbook';
import { asSent, type ReturnYear } from './as-sent';
import type { ToSend } from './by-supplier';
import { fillingChanges, fillingResults } from './fill-template';
import { templateTable, type TemplateTable } from './template-table';

/** A workbook of staff's own, to be filled in for one supplier after another. */
export interface Template {
  /** Throws `CannotRun` where it cannot be filled in without losing something. */
  fill(toSend: ToSend, returnYear: ReturnYear): { readonly bytes: Uint8Array; readonly sent: SentReturn };
}

/** Reads a template. Throws `CannotRun`, with what to do, where it has no table to fill in or could not be kept whole. */
export async function readTemplate(name: string): Promise<Template> {
  const bytes = await readFile(name).catch((cause: unknown) => {
    throw new CannotRun(`The template ${name} could not be opened. Check its name and that it is not open in Excel.`, cause);
  });
  const { pkg, cells } = opened(name, bytes);
  const table = templateTable(name, cells);
  for (const kind of ['cells', 'rows-inserted', 'rows-deleted', 'custom-property'] as const) {
    const kept = canKeep(pkg, kind, table.sheet);
    if (kept !== true) throw new CannotRun(`The template ${name} cannot be filled in here: ${kept}`);
  }
  return { fill: (toSend, returnYear) => fill({ name, pkg, cells, table }, toSend, returnYear) };
}

interface Opened {
  readonly name: string;
  readonly pkg: Package;
  readonly cells: WorkbookCells;
  readonly table: TemplateTable;
}

function opened(name: string, bytes: Uint8Array): Pick<Opened, 'pkg' | 'cells'> {
  try {
    const result = openPackage(bytes);
    if (!result.ok) throw new CannotRun(`${name}: ${result.refusal.message}`);
    return { pkg: result.package, cells: cellsOf(readWorkbookFile(result.package)) };
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotRun(`${name}: ${error.refusal.message}`, error);
    throw error;
  }
}

function fill({ name, pkg, cells, table }: Opened, toSend: ToSend, returnYear: ReturnYear): { bytes: Uint8Array; sent: SentReturn } {
  const changes = fillingChanges(cells, table, toSend, returnYear);
  const bytes = saved(name, pkg, changes, fillingResults(table, toSend, returnYear));
  const returned = readReturnedFile(name, bytes);
  if (returned.kind === 'unreadable' || returned.reading.kind === 'not-a-return') {
    throw new CannotRun(`The template ${name}, filled in, could not be read as a return. Look at its headings: ${table.headings.join(', ')}.`);
  }
  const { headings } = asReturnedWorkbook(returned.reading);
  return { bytes, sent: asSent(toSend, returnYear, table.sheet, headings.map(({ text }) => text)) };
}

function saved(name: string, pkg: Package, changes: readonly WorkbookChange[], results: Parameters<typeof saveWorkbook>[2]): Uint8Array {
  try {
    return saveWorkbook(pkg, changes, results);
  } catch (error) {
    if (error instanceof CannotSave) throw new CannotRun(`The template ${name} cannot be filled in here: ${error.message}`, error);
    throw error;
  }
}
