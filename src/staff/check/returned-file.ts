import { keptInFile } from '../../files/kept-in-file';
import type { Refusal } from '../../files/refusal';
import { cellsOf } from '../../files/workbook-cells';
import { openWorkbook, type WorkbookFile } from '../../files/workbook-file';
import { readingChoices } from '../../return/kept';
import { reasonsKept } from '../../return/reasons-kept';
import type { Day } from '../../return/quantities';
import { readReturn } from '../../sheet/read-return';
import type { ReturnReading } from '../../sheet/reading';
import { savedOn } from './saved-on';

/** A file that came back, as far as it could be read. */
export type ReturnedFile = UnreadableFile | ReadFile;

export interface UnreadableFile {
  readonly kind: 'unreadable';
  readonly path: string;
  readonly refusal: Refusal;
}

export interface ReadFile {
  readonly kind: 'read';
  readonly path: string;
  readonly file: WorkbookFile;
  readonly reading: ReturnReading;
  /** The day the workbook itself says it was last saved on. */
  readonly savedOn?: Day;
}

/** Reads a workbook that came back. Whatever its bytes are, what comes of it is a value; only a fault of ours is thrown. */
export function readReturnedFile(path: string, bytes: Uint8Array): ReturnedFile {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return { kind: 'unreadable', path, refusal: opened.refusal };
  const { file } = opened;
  const saved = savedOn(opened.package);
  const reading = readReturn(cellsOf(file), keptInFile(file, readingChoices), keptInFile(file, reasonsKept));
  return { kind: 'read', path, file, reading, ...(saved !== undefined && { savedOn: saved }) };
}
