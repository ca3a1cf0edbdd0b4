import type { IMutationInfo, IUndoRedoItem } from '@univerjs/core';
import type { WorkbookChange } from '../../files/changes';

/** A change, and the parameters of Univer's mutation that made it: the same object whenever that mutation is done or undone. */
export interface Entry {
  readonly change: WorkbookChange;
  /** Undefined for what no mutation did, like a setting kept in the workbook. */
  readonly mutation: object | undefined;
  /** What would take the change back, where that is known. */
  readonly reverse?: WorkbookChange | undefined;
}

/**
 * Whether a change only takes back the one before it: a validation that refuses what was typed puts the cell back so, and so does
 * whoever types the old value again.
 */
export function takesBack(change: WorkbookChange, last: Entry | undefined): boolean {
  return last?.reverse !== undefined && JSON.stringify(last.reverse) === JSON.stringify(change);
}

/**
 * The journal after a step was undone: without the step's own entries and without those of undoing it, so that what was done by
 * mistake and taken back leaves the saved copy as it was. (A deleted row's comments, validations and exact styles are in the file and
 * not in Univer; its undo alone would put back a poorer row.)
 *
 * Where other changes came after the step's own, or some of the step was done otherwise than its redo does it, all entries stay:
 * the step and its undo, one after the other.
 */
export function withoutUndone(entries: readonly Entry[], step: IUndoRedoItem, wasDone: (mutation: IMutationInfo) => boolean): readonly Entry[] {
  const did = paramsOf(step.redoMutations);
  const undid = paramsOf(step.undoMutations);
  const kept: Entry[] = [];
  const rest = [...entries];
  while (rest.length > 0 && ofStep(rest.at(-1), did, undid)) {
    const last = rest.pop();
    if (last?.mutation === undefined && last) kept.unshift(last);
  }
  const another = rest.some(({ mutation }) => mutation !== undefined && did.has(mutation));
  return another || !step.redoMutations.every(wasDone) ? entries : [...rest, ...kept];
}

/** Whether an entry at the journal's end is the step's, or lies beside the cells, where no undo reaches. */
function ofStep(entry: Entry | undefined, did: ReadonlySet<object>, undid: ReadonlySet<object>): boolean {
  return entry !== undefined && (entry.mutation === undefined || did.has(entry.mutation) || undid.has(entry.mutation));
}

function paramsOf(mutations: readonly IMutationInfo[]): ReadonlySet<object> {
  return new Set(mutations.map(({ params }) => params));
}
