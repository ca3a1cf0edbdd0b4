import { canKeep } from '../../../src/files/can-keep';
import { openPackage } from '../../../src/files/gate';
import { saveWorkbook } from '../../../src/files/save';
import { readWorkbookFile } from '../../../src/files/workbook-file';
import type { FileSheet, WorkbookFile } from '../../../src/files/workbook-file-types';
import { openEngine, type Engine } from '../../../src/workbench/engine/engine';
import { startHeadless } from '../../../src/workbench/engine/headless';
import { openBridge, type Bridge } from '../../../src/workbench/host/bridge';
import type { SessionOptions } from '../../../src/workbench/host/session';
import { madeSheet, madeWorkbook, PLAIN } from '../engine/made-workbook';
import { opened } from '../engine/opened';
import { fixture } from '../../files/opened';

/** A workbook with the real office.js on it. */
export interface Hosted {
  readonly engine: Engine;
  readonly bridge: Bridge;
  close(): Promise<void>;
}

export const UNLOCKED = 1;
export const DATED = 2;
export const TEXTUAL = 3;
const styles = [PLAIN, { ...PLAIN, locked: false }, { ...PLAIN, numberFormatId: 14, numberFormat: 'dd/mm/yyyy' }, { ...PLAIN, numberFormatId: 49, numberFormat: '@' }];

/** Sheet "Ledger": A1:C4 with headings, a date, an error and a sum, calculated; "Other one" is blank. */
export const ledger = (more: Partial<FileSheet> = {}): FileSheet =>
  madeSheet(
    'Ledger',
    [
      ['Client', 'Due', 'Credits'],
      ['Ash', { value: 45473, style: DATED }, 10],
      ['Birch', null, 2.5],
      ['Total', { formula: '=1/0', value: '#DIV/0!' }, { formula: '=SUM(C2:C3)', value: 12.5 }],
    ],
    more,
  );

export function hosted(options: SessionOptions = {}, sheets: readonly FileSheet[] = [ledger(), madeSheet('Other one', [])]): Hosted {
  const engine = opened(madeWorkbook(sheets, { styles }));
  const bridge = openBridge(engine, { thisYear: () => 2026, ...options });
  return {
    engine,
    bridge,
    close: async () => {
      await bridge.close();
      engine.close();
    },
  };
}

/** A workbook of test/workbooks with the real office.js on it, as the page opens one. */
export interface HostedFile extends Hosted {
  readonly before: WorkbookFile;
  /** The saved copy as it would be now. */
  saved(): Uint8Array;
}

export function hostedFile(source: string | Uint8Array, options: SessionOptions = {}): HostedFile {
  const found = openPackage(typeof source === 'string' ? fixture(source) : source);
  if (!found.ok) throw new Error(found.refusal.message);
  const before = readWorkbookFile(found.package);
  const engine = openEngine(startHeadless(), before, {
    name: 'Return.xlsx',
    addIn: { id: '00000000-0000-0000-0000-000000000001', version: '1.0.0.0', store: 'developer', storeType: 'Registry' },
    canKeep: (kind, sheet) => canKeep(found.package, kind, sheet),
  });
  const bridge = openBridge(engine, { thisYear: () => 2026, ...options });
  return {
    engine,
    bridge,
    before,
    saved: () => saveWorkbook(found.package, engine.changes(), engine.formulaResults()),
    close: async () => {
      await bridge.close();
      engine.close();
    },
  };
}

/** What an add-in learns of a failure. */
export interface Failure {
  readonly code: string;
  readonly location: string | undefined;
  readonly message: string;
  readonly status: number;
}

/** The failure of a batch; undefined if it succeeded. */
export async function failureOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<Failure | undefined> {
  try {
    await Excel.run(batch);
    return undefined;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, location: error.debugInfo.errorLocation, message: error.message, status: Reflect.get(error, 'httpStatusCode') };
  }
}
