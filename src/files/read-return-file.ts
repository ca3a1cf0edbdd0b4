import type { ReturnedWorkbook } from '../return/sent/sent-return';
import { readReturn } from '../sheet/read-return';
import { asReturnedWorkbook } from '../sheet/returned-workbook';
import { openPackage } from './gate';
import { FileRefused } from './refusal';
import { cellsOf } from './workbook-cells';
import { readWorkbookFile } from './workbook-file';

/** A chosen file read as a return; `message` says why it is none, and what to do. */
export type ReturnFile = { readonly kind: 'return'; readonly workbook: ReturnedWorkbook } | { readonly kind: 'refused'; readonly message: string };

/** Reads a chosen file as a return. Whatever its bytes are, what comes of it is a value; only a fault of ours is thrown. */
export function readReturnFile(bytes: Uint8Array): ReturnFile {
  const opened = openPackage(bytes);
  if (!opened.ok) return { kind: 'refused', message: opened.refusal.message };
  try {
    const reading = readReturn(cellsOf(readWorkbookFile(opened.package)));
    return reading.kind === 'return' ? { kind: 'return', workbook: asReturnedWorkbook(reading) } : { kind: 'refused', message: reading.finding.message };
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', message: error.refusal.message };
    throw error;
  }
}
