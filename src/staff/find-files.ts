import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

/** What was asked for and what is not there. */
export interface FoundFiles {
  /** Paths as they were given or lie below the given folders, in alphabetical order, each once. */
  readonly files: readonly string[];
  /** Names that lead to nothing. */
  readonly missing: readonly string[];
}

/** Workbooks by the names of files, of folders (all workbooks in and below them) and of globs. Excel's own lock files ("~$…") are passed over. */
export async function findFiles(names: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const name of names) {
    const found = await filesAt(name);
    if (found.length === 0) missing.push(name);
    for (const file of found) files.add(file);
  }
  return { files: [...files].sort(), missing };
}

async function filesAt(name: string): Promise<readonly string[]> {
  const stats = await stat(name).catch(() => undefined);
  if (stats?.isFile()) return [path.normalize(name)];
  const pattern = stats?.isDirectory() ? '**/*.{xlsx,xlsm,xltx,xltm,xls,xlsb,ods,csv}' : slashed(name);
  const found = await glob(pattern, { cwd: stats?.isDirectory() ? name : '.', caseSensitiveMatch: false, onlyFiles: true, expandDirectories: false });
  return found.filter((file) => !path.basename(file).startsWith('~$')).map((file) => (stats?.isDirectory() ? path.join(name, file) : path.normalize(file)));
}

/** Globs are written with slashes on every system. */
function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}
