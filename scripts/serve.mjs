/** Serves `dist/` over https on this machine only. Used by `npm start` and by the browser tests. */
import { createServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from './set-up.mjs';
import { localhostCertificate } from './certificate.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.woff2': 'font/woff2',
};

/** Names that carry a hash of their content never change. */
const hashed = /\.[0-9a-f]{8}\.(js|css)$/;

/**
 * Starts serving. Port 0 takes any free port.
 * @returns {Promise<{url: string, port: number, trusted: boolean, close: () => Promise<void>}>}
 */
export async function serve({ port, folder = path.join(projectFolder, 'dist'), mayAskForTrust = false, more = {} }) {
  const { key, cert, trusted } = await localhostCertificate({ mayAskForTrust });
  const server = createServer({ key, cert }, (request, response) => {
    answer(folder, more, request.url ?? '/').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (problem) => response.writeHead(500, { 'Content-Type': 'text/plain' }).end(problem.message),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const taken = server.address().port;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `https://localhost:${taken}/`, port: taken, trusted, close };
}

/** `more` maps further paths to files outside the folder: a workbook under test, say. */
async function answer(folder, more, url) {
  const { pathname } = new URL(url, 'https://localhost');
  const wanted = decodeURIComponent(pathname);
  if (wanted === '/') return { status: 302, headers: { Location: '/workbench/index.html' }, body: '' };
  const file = more[wanted] ?? path.join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  if (!more[wanted] && !file.startsWith(folder + path.sep)) return notFound;
  try {
    return { status: 200, headers: headersFor(file), body: await readFile(file) };
  } catch (problem) {
    if (['ENOENT', 'EISDIR'].includes(problem.code)) return notFound;
    throw problem;
  }
}

const notFound = { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'There is no such page here.' };

function headersFor(file) {
  const extension = path.extname(file);
  return {
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // Pages may change at any time; pictures must be cacheable, or Office does not show them on the ribbon.
    'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : extension === '.png' ? 'public, max-age=3600' : 'no-cache',
  };
}
