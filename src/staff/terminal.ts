import { SingleBar } from 'cli-progress';

/** Where a command prints. Results go to `out`, all else to `err`, so that results can be piped on. */
export interface Terminal {
  out(text: string): void;
  err(line: string): void;
  /** Shows how far a long piece of work has come. Call `step` after each of `total` steps and `done` at the end. */
  progress(what: string, total: number): Progress;
}

export interface Progress {
  step(): void;
  done(): void;
}

/** The terminal this process was started from: a bar with the time left where somebody watches, plain lines elsewhere. */
export function thisTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (line) => void process.stderr.write(`${line}\n`),
    progress: (what, total) => (process.stderr.isTTY ? bar(what, total) : lines(what, total)),
  };
}

function bar(what: string, total: number): Progress {
  const shown = new SingleBar({ format: `${what} {bar} {value} of {total}, {eta_formatted} left`, stream: process.stderr, hideCursor: true, clearOnComplete: true });
  shown.start(total, 0);
  return { step: () => shown.increment(), done: () => shown.stop() };
}

/** A line at every tenth, so that a log stays short. */
function lines(what: string, total: number): Progress {
  let steps = 0;
  return {
    step() {
      steps += 1;
      const tenth = (count: number): number => Math.floor((count * 10) / total);
      if (total >= 20 && tenth(steps) > tenth(steps - 1)) process.stderr.write(`${what}: ${steps} of ${total}\n`);
    },
    done: () => undefined,
  };
}
