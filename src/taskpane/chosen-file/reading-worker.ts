import { readReturnFile } from '../../files/read-return-file';

/** Runs beside the pane: reads the bytes it is given as a return, and gives back what came of it. */
self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  self.postMessage(readReturnFile(new Uint8Array(data)));
};
