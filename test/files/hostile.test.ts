import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from '@swc/core';
import { hostileFiles } from './hostile-files';

/**
 * Each file is opened in a process of its own, which measures its own CPU time and the most memory it held: neither depends on
 * what else the machine is doing, as the clock does.
 */
const SECONDS = 1;
const MEGABYTES = 200;

const run = promisify(execFile);
const source = join(__dirname, '..', '..', 'src');
const small = join(__dirname, '..', 'workbooks', 'rich.xlsxwriter.xlsx');
const child = join(__dirname, 'measured-child.cjs');
const modules = join(__dirname, '..', '..', 'node_modules');
let folder = '';

/** The room compiled once, so that the processes measured need no compiler. */
function compile(room: string): void {
  for (const entry of readdirSync(join(source, room), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      filename: path, swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' },
    });
    const out = join(folder, relative(source, path).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, code);
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  for (const room of ['files', 'sheet', 'return']) compile(room);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(hostileFiles.map((file) => [file.what, file] as const))(
  '%s',
  async (_, { make, fate }) => {
    const path = join(folder, 'hostile.xlsx');
    writeFileSync(path, make());
    const { stdout } = await run(process.execPath, [child, join(folder, 'files'), small, path], {
      env: { ...process.env, NODE_PATH: modules, NODE_OPTIONS: '' }, timeout: 60_000,
    });
    const told = JSON.parse(stdout) as { name: string; message: string; seconds: number; megabytes: number; clean: boolean };
    if (process.env.MEASURE) process.stderr.write(`${told.seconds.toFixed(2)} s ${told.megabytes.toFixed(0)} MB ${told.name} ${told.message}\n`);
    expect({ fate: told.name, clean: told.clean }).toEqual({ fate, clean: true });
    expect(told.seconds).toBeLessThan(SECONDS);
    expect(told.megabytes).toBeLessThan(MEGABYTES);
  },
  90_000,
);
