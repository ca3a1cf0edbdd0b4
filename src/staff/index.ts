import { run } from './command-line';
import { thisTerminal } from './terminal';

/** The program `social-value-return`. */
const terminal = thisTerminal();
void run(process.argv.slice(2), terminal, new Date()).then(
  (code) => {
    process.exitCode = code;
  },
  // A fault of ours: where it happened, without the program's own text, and not the code that says "findings".
  (fault: unknown) => {
    terminal.err(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    process.exitCode = 2;
  },
);
