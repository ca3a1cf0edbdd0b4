import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Day } from '../../return/quantities';
import { CannotRun } from '../cannot-run';
import { returnedTwice, sameReturnKey } from './across-files';
import type { CheckedFile } from './checked-file';
import { supplierOf } from './in-words';

/** What is held in memory of a file that was checked: only what is asked about all of them together. */
export interface Outline {
  readonly path: string;
  readonly kind: CheckedFile['kind'];
  readonly supplier?: string;
  /** What another file shares that is the same return. */
  readonly sameReturn?: string;
  /** The name of the workbook it was sent as, where the ledger knows it. */
  readonly sentAs?: string;
  readonly cameBack?: Day;
  /** The same for files that hold the same, byte for byte. */
  readonly digest?: string;
}

/**
 * The files that were checked. What was read and found is kept in a temporary file and read back one file at a time, so that five
 * hundred take no more memory than five. Close it when done; nothing is left on the disk then.
 */
export class CheckedFiles implements Iterable<CheckedFile> {
  readonly #outlines: Outline[] = [];
  readonly #places = new Map<Outline, { readonly start: number; readonly length: number }>();
  readonly #disk = new TemporaryFile();
  #twice: ReturnType<typeof returnedTwice> | undefined;

  /** In the order in which they were added. */
  get outlines(): readonly Outline[] {
    return this.#outlines;
  }

  add(checked: CheckedFile): void {
    const outline = outlineOf(checked);
    this.#places.set(outline, this.#disk.append(serialize(checked)));
    this.#outlines.push(outline);
    this.#twice = undefined;
  }

  /** The file of one of the outlines, with what only all files together tell of it. */
  read(outline: Outline): CheckedFile {
    const place = this.#places.get(outline);
    if (!place) throw new RangeError(`${outline.path} is not one of these files`);
    const checked = deserialize(this.#disk.read(place)) as CheckedFile;
    this.#twice ??= returnedTwice(this.#outlines);
    const twice = this.#twice.get(outline);
    return twice ? { ...checked, findings: [...checked.findings, twice] } : checked;
  }

  *[Symbol.iterator](): Iterator<CheckedFile> {
    for (const outline of this.#outlines) yield this.read(outline);
  }

  close(): void {
    this.#disk.close();
  }
}

function outlineOf(checked: CheckedFile): Outline {
  const supplier = supplierOf(checked);
  const told = {
    path: checked.path,
    kind: checked.kind,
    ...(supplier !== undefined && { supplier: alone(supplier) }),
    ...(checked.sent && { sentAs: checked.sent.file }),
  };
  if (checked.kind === 'refused') return told;
  const sameReturn = sameReturnKey(checked);
  const { cameBack, digest } = checked;
  return { ...told, ...(sameReturn !== undefined && { sameReturn: alone(sameReturn) }), ...(cameBack && { cameBack: cameBack.on }), ...(digest !== undefined && { digest }) };
}

/** A text of its own: one that was cut from the text of a file would hold on to all of it. */
function alone(text: string): string {
  return Buffer.from(text).toString();
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

  append(bytes: Uint8Array): { readonly start: number; readonly length: number } {
    const start = this.#written + this.#waitingLength;
    this.#waiting.push(bytes);
    this.#waitingLength += bytes.length;
    if (this.#waitingLength >= block) this.#write();
    return { start, length: bytes.length };
  }

  read({ start, length }: { readonly start: number; readonly length: number }): Uint8Array {
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
