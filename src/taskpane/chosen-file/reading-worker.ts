import { readAs, type Asked } from './readings';

/** Runs beside the pane: reads the bytes it is given, and gives back what came of it. */
self.onmessage = ({ data: { wanted, bytes, name } }: MessageEvent<Asked>) => {
  self.postMessage(readAs(wanted, bytes, name));
};
