/**
 * `npm run sideload`: opens the pane in a real Excel.
 *   npm run sideload                              Excel on this Windows machine or Mac
 *   npm run sideload -- --web DOCUMENT_ADDRESS    Excel on the web, in a workbook shared by its address
 * Stop it with Ctrl+C; it takes the pane out of Excel again.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder, run, setUp } from './set-up.mjs';
import { buildIfNeeded } from './build.mjs';

const { values: options } = parseArgs({ options: { web: { type: 'string' } } });
const manifest = path.join(projectFolder, 'dist', 'manifest.xml');
// Only a developer's machine needs it, and it brings hundreds of packages: so it is fetched when used.
const debugging = 'office-addin-debugging@7.0.0';

function sayHowByHand() {
  console.log(`There is no desktop Excel for this system. In Excel on the web: Home, Add-ins, More add-ins, My add-ins, Upload my add-in, and choose
  ${manifest}
Keep "npm start" running meanwhile. Or: npm run sideload -- --web ADDRESS_OF_A_WORKBOOK`);
}

setUp();
buildIfNeeded();
if (!options.web && !['win32', 'darwin'].includes(process.platform)) {
  sayHowByHand();
} else {
  const { serve } = await import('./serve.mjs');
  const served = await serve({ port: 3000, mayAskForTrust: true });
  if (!served.trusted) console.log('Excel shows the pane only with a trusted certificate: run npx office-addin-dev-certs install, then this again.');
  const target = options.web ? ['web', '--document', options.web] : ['desktop', '--app', 'excel'];
  run('npx', ['--yes', debugging, 'start', manifest, ...target, '--no-debug']);
  process.on('SIGINT', () => {
    run('npx', ['--yes', debugging, 'stop', manifest]);
    process.exit(0);
  });
}
