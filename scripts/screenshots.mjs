/** `npm run screenshots`: pictures of every screen of the pane, in light, dark and forced colours, in screenshots/ (which git ignores). */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { findOrInstallBrowser } from './find-browser.mjs';
import { projectFolder, run, setUp } from './set-up.mjs';

const into = path.join(projectFolder, 'screenshots', 'screens');
try {
  setUp();
  const browser = findOrInstallBrowser();
  buildIfNeeded();
  rmSync(into, { recursive: true, force: true });
  run('npx', ['jest', '--config', 'jest.browser.config.js', 'test/browser/every-screen.test.ts'], { CHROMIUM_PATH: browser, SCREENSHOTS: into });
  run('npx', ['webpack', '-c', 'test/taskpane/gallery/webpack.config.js']);
  run('node', ['test/taskpane/gallery/look.mjs'], { CHROMIUM_PATH: browser });
  console.log(`Pictures of every screen: ${path.relative(projectFolder, into)} and ${path.join('screenshots', 'pane')}.`);
} catch (problem) {
  console.error(`\n${problem.message}`);
  process.exitCode = 1;
}
