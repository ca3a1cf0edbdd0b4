import { limits } from '../../files/limits';
import { tooLarge } from '../../files/refusal';
import type { Asked, Readings, Wanted } from './readings';

/** Workbooks, as a file input takes them: the older ones too, so that what to do about them is told. */
export const workbookKinds = '.xlsx,.xlsm,.xls,.xlsb';

/** No file within the gate's limits takes a tenth of this. */
const mostMilliseconds = 30_000;

/**
 * Reads a file that somebody chose, behind the files' gate and beside the pane, which stays alive whatever the file is. Nothing of it
 * leaves the browser. Rejects where the file is gone or may not be opened, where `signal` calls it off, and where it takes longer than
 * `mostMilliseconds`.
 */
export async function readChosen<W extends Wanted>(wanted: W, file: File, signal?: AbortSignal): Promise<Readings[W] | TooLarge> {
  // The gate's own limit, before so much is taken into memory.
  if (file.size > limits.fileBytes) return { kind: 'refused', message: tooLarge(`it is over ${limits.fileBytes / 1024 / 1024} MB`).refusal.message };
  const asked = { wanted, bytes: await file.arrayBuffer(), name: file.name };
  if (signal?.aborted) throw new Error('Called off');
  const worker = startWorker();
  return worker === undefined ? readHere(asked) : readBeside(worker, asked, signal);
}

interface TooLarge {
  readonly kind: 'refused';
  readonly message: string;
}

function readBeside<W extends Wanted>(worker: Worker, asked: Asked & { readonly wanted: W }, signal: AbortSignal | undefined): Promise<Readings[W]> {
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<Readings[W]>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Reading took too long')), mostMilliseconds);
    signal?.addEventListener('abort', () => reject(new Error('Called off')));
    worker.onmessage = ({ data }: MessageEvent<Readings[W]>) => resolve(data);
    worker.onerror = ({ lineno, message }) => {
      // What says where is a fault in the reading; what does not is a worker that could not be fetched.
      if (lineno) reject(new Error(message));
      else readHere(asked).then(resolve, reject);
    };
    worker.postMessage(asked satisfies Asked);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

/** Undefined where the browser has none or allows none: the file is then read in the pane itself. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./reading-worker.ts', import.meta.url));
  } catch {
    return undefined;
  }
}

async function readHere<W extends Wanted>({ wanted, bytes, name }: Asked & { readonly wanted: W }): Promise<Readings[W]> {
  const { readAs } = await import(/* webpackChunkName: "read-here" */ './readings');
  return readAs(wanted, bytes, name);
}
