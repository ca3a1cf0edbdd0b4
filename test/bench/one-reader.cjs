/**
 * Reads (or checks) the returned workbooks of a folder in one way, and prints the processor time and memory it took. Forked, it is
 * sent some files at a time instead, and answers with the seconds that went by.
 */
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');

const src = path.join(__dirname, '..', '..', 'src');
const [what, folder] = process.argv.slice(2);
const names = readdirSync(path.join(folder, 'returned')).map((name) => path.join(folder, 'returned', name));

const readers = {
  reading() {
    const read = ourReader();
    return (files) => files.forEach(read);
  },
  /** Checks that go on where the last ones ended: file after file of one run. */
  async checkingOn() {
    const { checkFile, CheckedFiles, against } = await theCheck();
    const checked = new CheckedFiles();
    return (files) => {
      for (const file of files) checked.add(checkFile(file, against));
    };
  },
  recognising() {
    const { readReturnedFile } = require(path.join(src, 'staff', 'check', 'returned-file.ts'));
    return (files) => {
      for (const file of files) readReturnedFile(file, readFileSync(file));
    };
  },
  async checking() {
    const { checkFiles, against } = await theCheck();
    return (files) => checkFiles(files, against, { step() {}, done() {} });
  },
  /** The command as staff give it, with ledger and report. */
  command() {
    const { run } = require(path.join(src, 'staff', 'command-line.ts'));
    const quiet = { out() {}, err() {}, progress: () => ({ step() {}, done() {} }) };
    const given = ['--ledger', path.join(folder, 'sent', 'ledger.csv'), '--out', path.join(folder, 'report.xlsx'), '--force', '--today', '2025-06-02'];
    return (files) => run(['check', ...files, ...given], quiet, new Date());
  },
  /** What is held after a sixth of the files, after half of them and after all. */
  async holding() {
    const { checkFiles, against } = await theCheck();
    return (files) => {
      let count = 0;
      const marks = [Math.ceil(files.length / 6), Math.ceil(files.length / 2), files.length];
      const step = () => {
        count += 1;
        if (marks.includes(count)) heldAfter.push({ files: count, held: held() });
      };
      return checkFiles(files, against, { step, done() {} });
    };
  },
  async hucre() {
    const { readXlsx } = await import('hucre/xlsx');
    return async (files) => {
      for (const file of files) await readXlsx(readFileSync(file));
    };
  },
  sheetjs() {
    const { read } = require('xlsx');
    return (files) => {
      for (const file of files) read(readFileSync(file), { cellDates: false, cellNF: true, cellText: true });
    };
  },
};

const heldAfter = [];

function ourReader() {
  const { openPackage } = require(path.join(src, 'files', 'gate.ts'));
  const { readWorkbookFile } = require(path.join(src, 'files', 'workbook-file.ts'));
  const { cellsOf } = require(path.join(src, 'files', 'workbook-cells.ts'));
  return (file) => cellsOf(readWorkbookFile(openPackage(readFileSync(file)).package));
}

async function theCheck() {
  const { checkFile, checkFiles } = require(path.join(src, 'staff', 'check', 'check-files.ts'));
  const { CheckedFiles } = require(path.join(src, 'staff', 'check', 'checked-files.ts'));
  const { readLedger } = require(path.join(src, 'staff', 'ledger-file.ts'));
  const { files: ledger } = await readLedger(path.join(folder, 'sent', 'ledger.csv'));
  return { checkFile, checkFiles, CheckedFiles, against: { today: 45810, ledger } };
}

function held() {
  global.gc();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

void (async () => {
  const readAll = await readers[what]();
  await readAll(names.slice(0, 5));
  if (process.send) {
    process.on('message', (files) => {
      const started = process.hrtime.bigint();
      readAll(files);
      process.send(Number(process.hrtime.bigint() - started) / 1e9);
    });
    process.send('ready');
    return;
  }
  heldAfter.length = 0;
  const before = process.cpuUsage();
  await readAll(names);
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, memory, heldAfter }));
})();
