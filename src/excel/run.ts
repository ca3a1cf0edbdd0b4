import type { OfficeSets } from './sets';
import { codeOf } from './trouble';

/** After this long without an answer, most likely a cell is being edited. */
const waitingAfter = 1000;

/**
 * Runs what the user asked for by a click. While a cell is being edited it waits for the edit to end; a click in the pane
 * does not end it (github.com/OfficeDev/office-js/issues/806), so `onWaiting` is the moment to say what does.
 */
export async function runForUser<T>(sets: OfficeSets, onWaiting: (() => void) | undefined, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const timer = onWaiting && setTimeout(onWaiting, waitingAfter);
  try {
    return await Excel.run({ delayForCellEdit: true, ...(sets.has('1.20') && { mergeUndoGroup: true }) }, batch);
  } catch (error) {
    // One undo step for all of it is better, but not at the price of the answer.
    if (codeOf(error) !== 'UndoNotSupported') throw error;
    return await Excel.run({ delayForCellEdit: true }, batch);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs what nobody waits for. It fails at once while a cell is being edited. */
export function runQuietly<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(batch);
}
