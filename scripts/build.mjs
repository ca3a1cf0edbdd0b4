/** Builds `dist/`, unless it is already newer than everything it is made from. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, run, setUp } from './set-up.mjs';

const madeFrom = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json', 'package.json'];
const stamp = path.join(projectFolder, 'dist', '.built');

/** Builds where something changed since the last build. */
export function buildIfNeeded() {
  const built = modified(stamp);
  if (madeFrom.every((name) => newest(path.join(projectFolder, name)) < built)) return;
  build();
}

/** Builds for production. */
export function build() {
  console.log('Building (about a minute the first time).');
  run('npx', ['webpack', '--mode', 'production']);
  writeFileSync(stamp, '');
}

function newest(place) {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), stats.mtimeMs);
}

function modified(file) {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

if (process.argv[1]?.endsWith('build.mjs')) {
  setUp();
  build();
}
