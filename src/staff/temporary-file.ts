import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CannotRun } from './cannot-run';

/** Where something is in the temporary file, in bytes. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** What is written at once, in bytes. */
const block = 256 * 1024;

/**
 * A file that only this process's user can read. Where the system allows, its name is gone at once, so that nothing stays behind
 * even where the process is ended. Throws `CannotRun` where the disk has no room.
 */
export class TemporaryFile {
  readonly #name = path.join(tmpdir(), `social-value-return-${process.pid}-${randomUUID()}`);
  readonly #file = this.#orCannotRun(() => openSync(this.#name, 'wx+', 0o600));
  #written = 0;
  /** What is not written yet: the first bytes of this. */
  readonly #waiting = Buffer.alloc(block);
  #waitingLength = 0;

  constructor() {
    this.#remove();
  }

  append(bytes: Uint8Array): Place {
    if (this.#waitingLength + bytes.length > block) this.#write();
    const start = this.#written + this.#waitingLength;
    if (bytes.length > block) {
      this.#writeAll(bytes);
    } else {
      this.#waiting.set(bytes, this.#waitingLength);
      this.#waitingLength += bytes.length;
    }
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
    const bytes = this.#waiting.subarray(0, this.#waitingLength);
    this.#waitingLength = 0;
    this.#writeAll(bytes);
  }

  #writeAll(bytes: Uint8Array): void {
    this.#orCannotRun(() => {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done);
    });
    this.#written += bytes.length;
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
