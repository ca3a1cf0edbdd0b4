import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from '@swc/core';

/** What came of opening and reading a file, and what it took over what a small workbook takes. */
export interface Measured {
  /** "read", or the refusal's name. */
  readonly name: string;
  readonly message: string;
  /** Of CPU time. */
  readonly seconds: number;
  readonly megabytes: number;
  /** No property was added to what every object has. */
  readonly clean: boolean;
}

const run = promisify(execFile);
const source = join(__dirname, '..', '..', 'src');
const small = join(__dirname, '..', 'workbooks', 'rich.xlsxwriter.xlsx');
const child = join(__dirname, 'measured-child.cjs');
const modules = join(__dirname, '..', '..', 'node_modules');

/** A folder with the room compiled, so that the processes measured need no compiler. */
export class CompiledRoom {
  readonly #folder = mkdtempSync(join(tmpdir(), 'measured-'));

  constructor() {
    for (const room of ['files', 'sheet', 'return']) {
      for (const name of readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })) {
        if (name.endsWith('.ts')) this.#compile(join(room, name));
      }
    }
  }

  #compile(name: string): void {
    const { code } = transformSync(readFileSync(join(source, name), 'utf8'), {
      filename: name, swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' },
    });
    const out = join(this.#folder, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, code);
  }

  /** Reads a file in a process of its own, which measures its own CPU time and the most memory it held: what else the machine does counts for little. */
  async measure(bytes: Uint8Array): Promise<Measured> {
    const path = join(this.#folder, 'file.xlsx');
    writeFileSync(path, bytes);
    const environment = { ...process.env, NODE_PATH: modules, NODE_OPTIONS: '' };
    const { stdout } = await run(process.execPath, [child, join(this.#folder, 'files'), small, path], { env: environment, timeout: 60_000 });
    return JSON.parse(stdout) as Measured;
  }

  /** The least of up to three measurements, until one is within the limits: a busy machine makes a process slower, never faster. */
  async leastOf(bytes: Uint8Array, seconds: number, megabytes: number): Promise<Measured> {
    let least = await this.measure(bytes);
    for (let more = 2; more > 0 && (least.seconds >= seconds || least.megabytes >= megabytes); more--) {
      const again = await this.measure(bytes);
      least = { ...again, seconds: Math.min(least.seconds, again.seconds), megabytes: Math.min(least.megabytes, again.megabytes) };
    }
    return least;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
