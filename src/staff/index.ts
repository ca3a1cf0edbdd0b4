import { run } from './command-line';
import { thisTerminal } from './terminal';

/** The program `social-value-return`. */
void run(process.argv.slice(2), thisTerminal(), new Date()).then((code) => {
  process.exitCode = code;
});
