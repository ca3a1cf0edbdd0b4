import { readingChoices } from '../return/kept';
import { reasonsKept } from '../return/reasons-kept';
import type { ReturnedWorkbook } from '../return/sent/sent-return';
import { readReturn } from '../sheet/read-return';
import { asReturnedWorkbook } from '../sheet/returned-workbook';
import { keptInFile } from './kept-in-file';
import { cellsOf } from './workbook-cells';
import { openWorkbook } from './workbook-file';

/** A chosen file read as a return; `message` says why it is none, and what to do. */
export type ReturnFile = { readonly kind: 'return'; readonly workbook: ReturnedWorkbook } | { readonly kind: 'refused'; readonly message: string };

/** Reads a chosen file as a return, by what was said in it of how it is read. Whatever its bytes are, what comes of it is a value; only a fault of ours is thrown. */
export function readReturnFile(bytes: Uint8Array): ReturnFile {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return { kind: 'refused', message: opened.refusal.message };
  const reading = readReturn(cellsOf(opened.file), keptInFile(opened.file, readingChoices), keptInFile(opened.file, reasonsKept));
  return reading.kind === 'return' ? { kind: 'return', workbook: asReturnedWorkbook(reading) } : { kind: 'refused', message: reading.finding.message };
}
