import { limits } from '../../files/limits';
import type { ReturnFile } from '../../files/read-return-file';
import { tooLarge } from '../../files/refusal';

export type { ReturnFile };

/** Workbooks, as a file input takes them: the older ones too, so that what to do about them is told. */
export const workbookKinds = '.xlsx,.xlsm,.xls,.xlsb';

/**
 * Reads a file that somebody chose as a return, behind the files' gate and beside the pane, which stays alive whatever the file is.
 * Nothing of it leaves the browser. Rejects where the file is gone or may not be opened, where `signal` calls it off, and where it takes
 * longer than `mostMilliseconds`.
 */
export async function readChosenReturn(file: File, signal?: AbortSignal): Promise<ReturnFile> {
  // The gate's own limit, before so much is taken into memory.
  if (file.size > limits.fileBytes) return { kind: 'refused', message: tooLarge(`it is over ${limits.fileBytes / 1024 / 1024} MB`).refusal.message };
  const bytes = await file.arrayBuffer();
  signal?.throwIfAborted();
  const worker = startWorker();
  return worker === undefined ? readHere(bytes) : readBeside(worker, bytes, signal);
}

/** No file within the gate's limits takes a tenth of this. */
const mostMilliseconds = 30_000;

function readBeside(worker: Worker, bytes: ArrayBuffer, signal: AbortSignal | undefined): Promise<ReturnFile> {
  return new Promise<ReturnFile>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Reading took too long')), mostMilliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('Called off'));
    });
    worker.onmessage = ({ data }: MessageEvent<ReturnFile>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      // What says where is a fault in the reading; what does not is a worker that could not be fetched.
      if (event.lineno) reject(new Error(event.message));
      else readHere(bytes).then(resolve, reject);
    };
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}

/** Undefined where the browser has none or allows none: the file is then read in the pane itself. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./reading-worker.ts', import.meta.url));
  } catch {
    return undefined;
  }
}

async function readHere(bytes: ArrayBuffer): Promise<ReturnFile> {
  const { readReturnFile } = await import(/* webpackChunkName: "read-here" */ '../../files/read-return-file');
  return readReturnFile(new Uint8Array(bytes));
}
