import type { FileSheet } from '../../../src/files/workbook-file-types';
import type { Engine } from '../../../src/workbench/engine/engine';
import { openBridge, type Bridge } from '../../../src/workbench/host/bridge';
import type { SessionOptions } from '../../../src/workbench/host/session';
import { madeSheet, madeWorkbook, PLAIN } from '../engine/made-workbook';
import { opened } from '../engine/opened';

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
