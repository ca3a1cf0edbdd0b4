/** Builds `dist/`, unless it is already newer than everything it is made from. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, run, setUp } from './set-up.mjs';

const frame = ['webpack.config.js', 'package-lock.json', 'package.json'];
const everything = { madeFrom: ['src', 'assets', 'manifest.xml', ...frame], stamp: '.built', webpack: [] };
const command = { madeFrom: ['src/return', 'src/sheet', 'src/files', 'src/staff', ...frame], stamp: 'staff/.built', webpack: ['--config-name', 'command'] };

/** Builds the pages and the command line where something changed since the last build. */
export function buildIfNeeded() {
  if (isOld(everything)) build();
}

/** Builds the command line of staff, which takes a few seconds, where something of it changed since. */
export function buildCommandIfNeeded() {
  if (isOld(command)) make(command);
}

/** Builds all for production. */
export function build() {
  console.error('Building (about a minute the first time).');
  make(everything);
}

function make({ webpack, stamp }) {
  run('npx', ['webpack', '--mode', 'production', ...webpack]);
  writeFileSync(inDist(stamp), '');
}

function isOld({ madeFrom, stamp }) {
  const built = modified(inDist(stamp));
  return madeFrom.some((name) => newest(path.join(projectFolder, name)) > built);
}

function inDist(name) {
  return path.join(projectFolder, 'dist', name);
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
