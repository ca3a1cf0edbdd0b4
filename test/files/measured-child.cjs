/**
 * Opens and reads one file, in a process of its own, and prints what came of it with the CPU time and memory it took over
 * what reading a small workbook takes. Arguments: the folder of the compiled room, the small workbook, the file.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const [room, small, file] = process.argv.slice(2);
const { openWorkbook } = require(join(room, 'workbook-file.js'));
const { cellsOf } = require(join(room, 'workbook-cells.js'));

function read(bytes) {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return opened.refusal;
  cellsOf(opened.file);
  return { name: 'read', message: '' };
}

const bytes = new Uint8Array(readFileSync(file));
// Until the engine has compiled what it runs, a reader costs more than what it reads; how much, the machine's load decides.
for (let times = 0; times < 10; times++) read(new Uint8Array(readFileSync(small)));
const memoryBefore = process.resourceUsage().maxRSS;
const cpuBefore = process.cpuUsage();
const { name, message } = read(bytes);
const { user, system } = process.cpuUsage(cpuBefore);
const clean = ['polluted', 'lpwstr', 'value', 'constructor2'].every((key) => ({})[key] === undefined);
const megabytes = (process.resourceUsage().maxRSS - memoryBefore) / 1024;
process.stdout.write(JSON.stringify({ name, message, seconds: (user + system) / 1e6, megabytes, clean }));
