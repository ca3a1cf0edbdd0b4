/** Reads (or checks) the returned workbooks of a folder with one reader, and prints the processor time and memory it took. */
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');

const src = path.join(__dirname, '..', '..', 'src');
const [what, folder, count] = process.argv.slice(2);
const names = readdirSync(path.join(folder, 'returned')).slice(0, Number(count)).map((name) => path.join(folder, 'returned', name));

const readers = {
  reading() {
    const { openPackage } = require(path.join(src, 'files', 'gate.ts'));
    const { readWorkbookFile } = require(path.join(src, 'files', 'workbook-file.ts'));
    const { cellsOf } = require(path.join(src, 'files', 'workbook-cells.ts'));
    return (files) => {
      for (const file of files) cellsOf(readWorkbookFile(openPackage(readFileSync(file)).package));
    };
  },
  recognising() {
    const { readReturnedFile } = require(path.join(src, 'staff', 'check', 'returned-file.ts'));
    return (files) => {
      for (const file of files) readReturnedFile(file, readFileSync(file));
    };
  },
  async checking() {
    const { checkFiles } = require(path.join(src, 'staff', 'check', 'check-files.ts'));
    const { readLedger } = require(path.join(src, 'staff', 'ledger-file.ts'));
    const { files: ledger } = await readLedger(path.join(folder, 'sent', 'ledger.csv'));
    return (files) => checkFiles(files, { today: 45810, ledger }, { step() {}, done() {} });
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

void (async () => {
  const readAll = await readers[what]();
  await readAll(names.slice(0, 5));
  const before = process.cpuUsage();
  const outcome = await readAll(names);
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  global.gc();
  const held = process.memoryUsage().heapUsed / 1024 / 1024;
  process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, memory, held, files: Array.isArray(outcome) ? outcome.length : names.length }));
})();
