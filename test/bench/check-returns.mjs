/**
 * npm run bench: how long checking 300 returned workbooks takes beside reading them, and what other readers take for the same
 * files. Every figure comes from a process of its own, with garbage collected by one thread. Times are processor time; where checking
 * is held against reading it is the time that goes by, and both processes take turns over the files, a few at a time: whatever else
 * the machine does then slows both alike.
 *
 *   npm run bench                 300 workbooks of 20 contracts
 *   npm run bench -- 100 60       100 workbooks of 60 contracts
 */
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const hook = path.join(root, 'test', 'files', 'typescript-hook.cjs');
const require = createRequire(import.meta.url);
require(hook);
const { filledIn, withKept } = require(path.join(root, 'test', 'staff', 'a-year.ts'));

const [suppliers = 300, contracts = 20] = process.argv.slice(2).map(Number);
const most = 1.5;
const times = 5;
/** How many files each of two processes takes before it is the other's turn. */
const aTurn = 10;
const flags = ['--expose-gc', '--single-threaded-gc', '-r', hook];
const reader = path.join(here, 'one-reader.cjs');

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  prepare();
  await report();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Workbooks made by `prepare`, filled in and declared as suppliers do. */
function prepare() {
  const lines = ['Supplier,Contract reference,Contract title,Client,Framework,Start date,End date,Spend,Consultant'];
  for (let supplier = 0; supplier < suppliers; supplier++) {
    for (let contract = 0; contract < contracts; contract++) {
      const spend = 100_000 + ((supplier * 37 + contract * 101) % 900) * 1234.56;
      lines.push(`Supplier ${supplier + 1} Ltd,F21-${100_000 + supplier * 1000 + contract},Works ${contract + 1},Client ${contract % 7},Framework ${contract % 5},01/04/2024,31/03/2027,${spend.toFixed(2)},No`);
    }
  }
  writeFileSync(path.join(folder, 'contracts.csv'), lines.join('\n'));
  const args = ['prepare', path.join(folder, 'contracts.csv'), '--year', '2024-25', '--deadline', '2025-05-30', '--out', path.join(folder, 'sent')];
  const started = process.hrtime.bigint();
  execFileSync(process.execPath, [path.join(root, 'scripts', 'social-value-return.mjs'), ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  mkdirSync(path.join(folder, 'returned'));
  for (const name of readdirSync(path.join(folder, 'sent')).filter((file) => file.endsWith('.xlsx'))) {
    writeFileSync(path.join(folder, 'returned', name), withKept(filledIn(readFileSync(path.join(folder, 'sent', name)), '2025-05-20'), '2025-05-20'));
  }
  console.log(`${suppliers} workbooks of ${contracts} contracts, made in ${seconds.toFixed(1)} s (with starting the program)\n`);
}

async function report() {
  line('reading them, our reader alone', own('reading'));
  line('and finding the contracts in them', own('recognising'));
  line('and checking them against the ledger', own('checking'));
  line('the command, with ledger and report', own('command'));
  line('hucre 1.0.0, reading alone', own('hucre'));
  line('SheetJS 0.18.5, reading alone', own('sheetjs'));
  const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0);
  if (python) line('openpyxl, reading alone', run(python, [path.join(here, 'read_openpyxl.py'), path.join(folder, 'returned')]));
  else console.log('openpyxl is not installed here');
  const ratios = [];
  for (let time = 0; time < times; time++) ratios.push(await inTurns('checkingOn', 'reading'));
  ratios.sort((one, other) => one - other);
  const ratio = ratios[Math.floor(times / 2)];
  console.log(`\nin turns, checking takes ${ratio.toFixed(2)} times what reading takes (at most ${most}): ${ratio <= most ? 'kept' : 'NOT KEPT'} (${times} runs: ${ratios.map((one) => one.toFixed(2)).join(', ')})`);
  const held = own('holding').heldAfter.map(({ files, held }) => `${held.toFixed(1)} MB after ${files} workbooks`);
  console.log(`memory held: ${held.join(', ')} (what was found is kept on the disk)`);
}

/** What one way of reading takes, in a process of its own. */
function own(what) {
  return run(process.execPath, [...flags, reader, what, folder]);
}

/** How many times as long one way takes as the other: each in a process of its own, over all files once, in turns. */
async function inTurns(...ways) {
  const processes = ways.map((what) => fork(reader, [what, folder], { execArgv: flags }));
  await Promise.all(processes.map(answerOf));
  const returned = path.join(folder, 'returned');
  const files = readdirSync(returned).map((name) => path.join(returned, name));
  const seconds = [0, 0];
  for (let from = 0; from < files.length; from += aTurn) {
    const first = (from / aTurn) % 2;
    for (const which of [first, 1 - first]) {
      processes[which].send(files.slice(from, from + aTurn));
      seconds[which] += await answerOf(processes[which]);
    }
  }
  for (const each of processes) each.disconnect();
  return seconds[0] / seconds[1];
}

/** What a process says next. Throws where it ends instead. */
async function answerOf(child) {
  const over = new AbortController();
  const ended = once(child, 'exit', over).then(([code]) => {
    throw new Error(`A process of the bench ended with ${code}`);
  });
  try {
    return (await Promise.race([once(child, 'message', over), ended]))[0];
  } finally {
    ended.catch(() => undefined);
    over.abort();
  }
}

function run(program, args) {
  return JSON.parse(execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

function line(what, { seconds, memory }) {
  console.log(`${what.padEnd(36)} ${seconds.toFixed(2).padStart(7)} s   ${(seconds * 1000 / suppliers).toFixed(1).padStart(6)} ms each   ${memory.toFixed(0).padStart(5)} MB at most`);
}

