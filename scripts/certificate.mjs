/** The certificate that localhost is served with. Excel and office.js talk to https only. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './set-up.mjs';

/**
 * A key and certificate for localhost. On Windows and Mac the certificate of office-addin-dev-certs, which asks once to
 * be trusted; elsewhere, and where that was refused, one that no browser trusts yet.
 * @returns {Promise<{key: Buffer, cert: Buffer, trusted: boolean}>}
 */
export async function localhostCertificate({ mayAskForTrust }) {
  const devCerts = await import('office-addin-dev-certs').then((module) => module.default ?? module);
  if (mayAskForTrust && ['win32', 'darwin'].includes(process.platform)) {
    try {
      const { key, cert } = await devCerts.getHttpsServerOptions();
      return { key, cert, trusted: true };
    } catch (problem) {
      console.log(`The certificate for localhost could not be trusted (${problem.message}). Using one of our own.`);
    }
  }
  return { ...(await ownCertificate(devCerts)), trusted: false };
}

async function ownCertificate(devCerts) {
  const folder = path.join(projectFolder, '.setup', 'certificate');
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
  if (!existsSync(key) || isOld(cert)) {
    mkdirSync(folder, { recursive: true });
    await silently(() => devCerts.generateCertificates(ca, cert, key, certificateDays));
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

const certificateDays = 30;

function isOld(cert) {
  const ageInDays = (Date.now() - statSync(cert).mtimeMs) / 86_400_000;
  return ageInDays > certificateDays - 1;
}

/** office-addin-dev-certs prints how it gets on; nobody needs to read that. */
async function silently(work) {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
