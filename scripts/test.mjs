/**
 * `npm test`: sets everything up, then types, lint, unit tests, build, and tests of the built pages in a real browser.
 * Stops at the first step that fails.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, run, setUp } from './set-up.mjs';
import { build } from './build.mjs';
import { findOrInstallBrowser } from './find-browser.mjs';

const results = path.join(projectFolder, '.setup', 'results');

const steps = [
  ['Types', () => run('npx', ['tsc', '-p', '.'])],
  ['Lint', () => run('npx', ['eslint', '.', '--max-warnings', '0'])],
  ['Unit tests', () => jest('unit', ['--config', 'jest.config.js'])],
  ['Build', build],
  ['Browser tests', () => jest('browser', ['--config', 'jest.browser.config.js'])],
];

function jest(name, args) {
  run('npx', ['jest', ...args, '--json', '--outputFile', path.join(results, `${name}.json`)], { CHROMIUM_PATH: findOrInstallBrowser() });
}

/** One line over both runs of jest. */
function summary() {
  const runs = ['unit', 'browser'].map((name) => JSON.parse(readFileSync(path.join(results, `${name}.json`), 'utf8')));
  const sum = (key) => runs.reduce((total, one) => total + one[key], 0);
  return `${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`;
}

const started = Date.now();
try {
  setUp();
  findOrInstallBrowser();
  mkdirSync(results, { recursive: true });
  for (const [name, step] of steps) {
    console.log(`\n${name}`);
    step();
  }
  console.log(`\nEverything passed, in ${Math.round((Date.now() - started) / 1000)} s.`);
  console.log(summary());
} catch (problem) {
  console.error(`\n${problem.message}`);
  process.exitCode = 1;
}
