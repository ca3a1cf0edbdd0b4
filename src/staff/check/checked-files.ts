import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Day } from '../../return/quantities';
import type { SentFile } from '../../return/sent/ledger-lines';
import { CannotRun } from '../cannot-run';
import { returnedTwice, sameReturnKey } from './across-files';
import type { CheckedFile, CheckedReturn, RefusedFile } from './checked-file';
import { supplierOf } from './in-words';

/** What is held in memory of a file that was checked: only what is asked about all of them together, and what is in memory anyhow. */
export interface Outline {
  readonly path: string;
  readonly kind: CheckedFile['kind'];
  readonly supplier?: string;
  /** What another file shares that is the same return. */
  readonly sameReturn?: string;
  /** The workbook of the ledger that it was sent as. */
  readonly sent?: SentFile;
  readonly cameBack?: Day;
  /** The same for files that hold the same, byte for byte. */
  readonly digest?: string;
}

/** What is kept of a file outside memory. */
type Kept = Omit<CheckedReturn, 'sent'> | Omit<RefusedFile, 'sent'>;

/** Files kept together: nearly all speak of the same cells, and what several share is written once. */
const together = 4;

/**
 * The files that were checked. What was read and found is kept in a temporary file and read back a few files at a time, so that five
 * hundred take no more memory than five. Close it when done; nothing is left on the disk then.
 */
export class CheckedFiles implements Iterable<CheckedFile> {
  readonly #outlines: Outline[] = [];
  /** In which batch each file is, and where in it. */
  readonly #batches = new Map<Outline, readonly [batch: number, index: number]>();
  readonly #disk = new TemporaryFile();
  readonly #places: Place[] = [];
  /** Of the batch after the last one that was put away. */
  #waiting: Kept[] = [];
  #readLast: { readonly batch: number; readonly files: readonly Kept[] } | undefined;
  #twice: ReturnType<typeof returnedTwice> | undefined;

  /** In the order in which they were added. */
  get outlines(): readonly Outline[] {
    return this.#outlines;
  }

  add(checked: CheckedFile): void {
    const { sent: _sent, ...kept } = checked;
    const outline = outlineOf(checked);
    this.#outlines.push(outline);
    this.#batches.set(outline, [this.#places.length, this.#waiting.push(kept) - 1]);
    this.#twice = undefined;
    if (this.#waiting.length === together) this.#putAway();
  }

  /** The file of one of the outlines, with what only all files together tell of it. */
  read(outline: Outline): CheckedFile {
    const kept = this.#kept(outline);
    this.#twice ??= returnedTwice(this.#outlines);
    const twice = this.#twice.get(outline);
    return { ...kept, ...(outline.sent && { sent: outline.sent }), ...(twice && { findings: [...kept.findings, twice] }) };
  }

  *[Symbol.iterator](): Iterator<CheckedFile> {
    for (const outline of this.#outlines) yield this.read(outline);
  }

  close(): void {
    this.#disk.close();
  }

  #kept(outline: Outline): Kept {
    const [batch, index] = this.#batches.get(outline) ?? [];
    const kept = batch === undefined || index === undefined ? undefined : this.#batch(batch)[index];
    if (!kept) throw new RangeError(`${outline.path} is not one of these files`);
    return kept;
  }

  #batch(batch: number): readonly Kept[] {
    if (this.#readLast?.batch === batch) return this.#readLast.files;
    if (batch === this.#places.length) this.#putAway();
    const place = this.#places[batch];
    const files = place ? (deserialize(this.#disk.read(place)) as Kept[]) : [];
    this.#readLast = { batch, files };
    return files;
  }

  #putAway(): void {
    this.#places.push(this.#disk.append(serialize(this.#waiting)));
    this.#waiting = [];
  }
}

function outlineOf(checked: CheckedFile): Outline {
  const { path, kind, sent } = checked;
  // What the ledger says is in memory anyhow.
  const kept = (text: string): string => (sent ? text : alone(text));
  const supplier = supplierOf(checked);
  const told = { path, kind, ...(supplier !== undefined && { supplier: kept(supplier) }), ...(sent && { sent }) };
  if (checked.kind === 'refused') return told;
  const sameReturn = sameReturnKey(checked);
  const { cameBack, digest } = checked;
  return { ...told, ...(sameReturn !== undefined && { sameReturn: kept(sameReturn) }), ...(cameBack && { cameBack: cameBack.on }), ...(digest !== undefined && { digest }) };
}

/** A text of its own: one that was cut from the text of a file would hold on to all of it. */
function alone(text: string): string {
  return Buffer.from(text).toString();
}

/** Where something is in the temporary file, in bytes. */
interface Place {
  readonly start: number;
  readonly length: number;
}

/** What is written at once, in bytes. */
const block = 256 * 1024;

/** A file that only this process's user can read. Where the system allows, its name is gone at once, so that nothing stays behind even where the process is ended. */
class TemporaryFile {
  readonly #name = path.join(tmpdir(), `social-value-return-${process.pid}-${randomUUID()}`);
  readonly #file = this.#orCannotRun(() => openSync(this.#name, 'wx+', 0o600));
  #written = 0;
  #waiting: Uint8Array[] = [];
  #waitingLength = 0;

  constructor() {
    this.#remove();
  }

  append(bytes: Uint8Array): Place {
    const start = this.#written + this.#waitingLength;
    this.#waiting.push(bytes);
    this.#waitingLength += bytes.length;
    if (this.#waitingLength >= block) this.#write();
    return { start, length: bytes.length };
  }

  read({ start, length }: Place): Uint8Array {
    this.#write();
    const bytes = Buffer.allocUnsafe(length);
    for (let got = 0; got < length; ) {
      const more = readSync(this.#file, bytes, got, length - got, start + got);
      if (more === 0) throw new RangeError('The temporary file is shorter than what was written to it');
      got += more;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
    this.#remove();
  }

  #write(): void {
    if (this.#waitingLength === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#orCannotRun(() => {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done);
    });
    this.#written += bytes.length;
    this.#waiting = [];
    this.#waitingLength = 0;
  }

  #remove(): void {
    try {
      rmSync(this.#name, { force: true });
    } catch {
      // Some systems keep the name of a file for as long as it is open.
    }
  }

  #orCannotRun<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      throw new CannotRun(`There is no room for temporary files in ${tmpdir()}. Make room on that disk and run this again.`, cause);
    }
  }
}
