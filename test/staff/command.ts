/** Runs the command line as its user does, in folders of the test's own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type ExitCode } from '../../src/staff/command-line';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: readonly string[];
}

/** `today` is a day as ISO text. */
export async function command(args: readonly string[], today = '2025-06-02'): Promise<Ran> {
  let out = '';
  const err: string[] = [];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (line: string) => void err.push(line),
    progress: () => ({ step: () => undefined, done: () => undefined }),
  };
  const code = await run(args, terminal, new Date(`${today}T12:00:00`));
  return { code, out, err };
}

export interface Folder {
  readonly path: string;
  in(...names: readonly string[]): string;
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'staff-'));
  return {
    path,
    in: (...names) => join(path, ...names),
    write(name, content) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** What `check --json` prints, as far as the tests look at it. */
export interface CheckedJson {
  readonly returns: readonly {
    readonly file: string;
    readonly isReturn: boolean;
    readonly supplier?: string;
    readonly year?: string;
    readonly deadline?: string;
    readonly judgedOn?: string;
    readonly contracts: readonly Readonly<Record<string, unknown>>[];
    readonly questions: readonly unknown[];
    readonly findings: readonly { readonly rule: string; readonly kind: string; readonly sheet?: string; readonly cells: readonly string[]; readonly reference?: string; readonly message: string }[];
  }[];
  readonly notReturned?: readonly { readonly supplier: string; readonly workbook: string }[];
}

export function checkedJson({ out }: Ran): CheckedJson {
  return JSON.parse(out) as CheckedJson;
}
