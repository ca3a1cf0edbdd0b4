/** What every command does first: the Node version and the packages the lock file names. Uses nothing that is not part of Node. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Installs what is missing; returns when the project can be built and tested. Throws a sentence that says what to do. */
export function setUp() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Error(`This needs Node 20 or later, and this is Node ${process.versions.node}. Get it from https://nodejs.org.`);
  if (installedAsLocked()) return;
  console.error('Installing packages (once; about a minute).');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Runs a program in the project's folder, showing what it prints (on the error output, so that results can be piped on); throws where it fails. */
export function run(program, args, env = {}) {
  // On Windows npm and npx are .cmd files, which only a shell starts.
  execFileSync(program, args, { cwd: projectFolder, stdio: ['inherit', process.stderr.fd, process.stderr.fd], env: { ...process.env, ...env }, shell: process.platform === 'win32' });
}

function installedAsLocked() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional, peer }]) =>
      name === '' || installed[name]?.version === version || (!installed[name] && (optional || devOptional || peer)),
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(new URL(`../${lockFile}`, import.meta.url), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
