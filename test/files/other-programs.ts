/** Programs that are not ours, found where Debian and others put them, for tests that ask them what they see in a saved file. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

function onPath(name: string): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
}

/** LibreOffice, or nothing where it is not installed. */
export const libreOffice = [...onPath('soffice'), '/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(existsSync);

/** A Python that has openpyxl; Debian's own first, as another one on the path may be without it. */
export const pythonWithOpenpyxl = ['/usr/bin/python3', ...onPath('python3')].find((python) => existsSync(python) && hasOpenpyxl(python));

function hasOpenpyxl(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

export interface FilesOnDisk {
  readonly folder: string;
  readonly remove: () => void;
}

export function onDisk(files: Readonly<Record<string, Uint8Array>>): FilesOnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What LibreOffice makes of the files once it has calculated everything anew, as .xlsx. One start for all of them. */
export function recalculated(program: string, folder: string, names: readonly string[]): Record<string, Uint8Array> {
  const profile = join(folder, 'profile');
  const out = join(folder, 'recalculated');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const args = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...names.map((name) => join(folder, name))];
  execFileSync(program, args, { stdio: 'ignore', timeout: 240_000 });
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
}

const ALWAYS_RECALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** What openpyxl reads of a sheet. Dates come as ISO text. */
export interface SeenSheet {
  readonly state: string;
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly merges: readonly string[];
  readonly validations: readonly (readonly [string, string | null])[];
  readonly formats: readonly (readonly [string, readonly string[]])[];
  readonly tables: Readonly<Record<string, readonly [string, readonly string[]]>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly frozen: string | null;
  readonly filter: string | null;
  readonly hidden: readonly number[];
}

export interface SeenWorkbook {
  readonly sheets: Readonly<Record<string, SeenSheet>>;
  readonly names: readonly (readonly [string, string, number | null])[];
}

/** What openpyxl sees in the files. */
export function seenByOpenpyxl(python: string, folder: string, names: readonly string[]): Record<string, SeenWorkbook> {
  const output = execFileSync(python, ['-c', LOOK, folder, ...names], { timeout: 120_000, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  return JSON.parse(output) as Record<string, SeenWorkbook>;
}

const LOOK = `
import json, sys, warnings
import openpyxl
warnings.simplefilter("ignore")

def plain(value):
    return value if isinstance(value, (str, int, float, bool)) else getattr(value, "text", None) or getattr(value, "isoformat", lambda: str(value))()

def sheet(ws):
    return {
        "state": ws.sheet_state,
        "cells": {c.coordinate: plain(c.value) for row in ws.iter_rows() for c in row if c.value is not None},
        "merges": sorted(str(r) for r in ws.merged_cells.ranges),
        "validations": [[str(v.sqref), v.formula1] for v in ws.data_validations.dataValidation],
        "formats": [[str(f.sqref), [x for r in f.rules for x in r.formula]] for f in ws.conditional_formatting],
        "tables": {t.displayName: [t.ref, [c.name for c in t.tableColumns]] for t in ws.tables.values()},
        "comments": {c.coordinate: c.comment.text for row in ws.iter_rows() for c in row if c.comment},
        "frozen": ws.freeze_panes,
        "filter": ws.auto_filter.ref,
        "hidden": sorted(n for n, d in ws.row_dimensions.items() if d.hidden),
    }

seen = {}
for name in sys.argv[2:]:
    book = openpyxl.load_workbook(sys.argv[1] + "/" + name)
    seen[name] = {"sheets": {ws.title: sheet(ws) for ws in book.worksheets},
                  "names": [[n.name, n.attr_text, n.localSheetId] for n in book.defined_names.definedName]}
print(json.dumps(seen))
`;
