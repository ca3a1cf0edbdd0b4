/** `npm run validate`: asks Microsoft's own service about the manifest. Needs the internet; the tests check the same rules without it. */
import { setUp, projectFolder } from './set-up.mjs';
import { buildIfNeeded } from './build.mjs';
import path from 'node:path';

setUp();
buildIfNeeded();
const { validateManifest } = await import('office-addin-manifest').then((module) => module.default ?? module);
try {
  const { isValid, report } = await validateManifest(path.join(projectFolder, 'dist', 'manifest.xml'));
  for (const kind of ['errors', 'warnings']) {
    for (const { title, content } of report?.[kind] ?? []) console.log(`${kind.slice(0, -1)}: ${title}. ${content ?? ''}`);
  }
  console.log(isValid ? 'Microsoft accepts the manifest.' : 'Microsoft does not accept the manifest.');
  process.exitCode = isValid ? 0 : 1;
} catch (problem) {
  console.error(`Microsoft's service did not answer, so this says nothing of the manifest (${problem.message}). Try again when online; npm test checks it offline.`);
  process.exitCode = 2;
}
