/**
 * `npm start`: sets everything up, builds, serves the pages and opens the workbench in the browser.
 *   --no-open   only say the address
 *   --port N    another port than 3000 (Excel itself looks for the pane on 3000)
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { setUp } from './set-up.mjs';
import { buildIfNeeded } from './build.mjs';

const { values: options } = parseArgs({
  options: { 'no-open': { type: 'boolean', default: false }, port: { type: 'string', default: '3000' } },
});

try {
  setUp();
  buildIfNeeded();
  const { serve } = await import('./serve.mjs');
  const served = await serve({ port: Number(options.port), mayAskForTrust: true });
  const address = `${served.url}workbench/index.html`;
  console.log(`\nThe social value return is at ${address}`);
  if (!served.trusted) {
    console.log('The browser will say that it does not know this certificate: it was made on this machine just now. Go on to localhost all the same.');
  }
  console.log('Press Ctrl+C to stop.');
  if (!options['no-open']) openInBrowser(address);
} catch (problem) {
  console.error(problem.code === 'EADDRINUSE' ? portIsTaken() : problem.message);
  process.exitCode = 1;
}

function portIsTaken() {
  return `Port ${options.port} is in use. Stop what uses it (perhaps another npm start), or run: npm start -- --port 3001`;
}

function openInBrowser(address) {
  const [program, args] =
    process.platform === 'win32' ? ['cmd', ['/c', 'start', '', address]] : process.platform === 'darwin' ? ['open', [address]] : ['xdg-open', [address]];
  const opener = spawn(program, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('No browser could be opened from here: open the address above yourself.'));
  opener.unref();
}
