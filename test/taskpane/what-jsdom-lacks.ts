/** What every browser has and jsdom has not, for tests that read files. To be imported before anything that reads one. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });

if (!('arrayBuffer' in Blob.prototype)) {
  Object.defineProperty(Blob.prototype, 'arrayBuffer', {
    value(this: Blob): Promise<ArrayBuffer> {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => (reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(new Error('No bytes')));
        reader.onerror = () => reject(reader.error ?? new Error('Not read'));
        reader.readAsArrayBuffer(this);
      });
    },
  });
}
