import type { Answer } from '../return/answer';
import type { Contract } from '../return/contract';
import { largestKept } from '../return/kept';
import { looseReference } from '../return/judged';
import { reasonsKept } from '../return/reasons-kept';
import { editsForAnswer } from '../sheet/answer-edits';
import type { CellEdit } from '../sheet/cells';
import type { ReadReturn, ReturnReading } from '../sheet/reading';
import { blank, blocksOf, cellAt, type CellWrite, holds, holdsAgain, placeOf, type RememberedCell, type RememberedSave, restoring, writesOf } from './cell-blocks';
import { contractsOf } from './contracts-of';
import type { NotKept, Refused, SaveOutcome, UndoOutcome } from './outcomes';
import type { NamedRows } from './reread-large';
import { type Known, readAgain, remember, reread, type Session } from './session';
import { askForSetting, withSetting } from './settings';
import { cellsOf } from './snapshot';
import { troubleNamed } from './trouble';

/**
 * Saves an answer in at most 3 syncs: the sheet is read as it is now (one; a second where it has outgrown what was known of
 * it), the answer's cells are written and everything is read back (one).
 */
export async function saveAnswer(context: Excel.RequestContext, session: Session, reference: string, answer: Answer): Promise<SaveOutcome> {
  if (session.readOnly) return refusedAsReadOnly();
  const before = await readAgain(context, session, { scope: 'return', named: rowsThatHeld(session.known, reference) });
  if (before.reading.kind !== 'return') return refusedAsNoReturn(before.reading);
  const plan = editsForAnswer(before.reading, reference, answer);
  if (plan.kind === 'refused') return plan;
  if (plan.edits.length === 0 && plan.kept === undefined) return nothingToWrite(session, before.reading, reference);
  const kept = plan.kept && { before: storedReasons(session), after: plan.kept.length === 0 ? undefined : JSON.stringify(plan.kept) };
  if ((kept?.after?.length ?? 0) > largestKept) return refusedAsTooLong();
  const row = contractsOf(before.reading, reference)[0];
  const after = await write(context, session, before, writesOf(before.reading.workbook, plan.edits), kept);
  if (hasMoved(before.reading, after.reading, reference, plan.edits)) return takeBack(context, session, before.reading, after, plan.edits);
  const lost = plan.edits.filter((edit) => !holds(cellAt(cellsOf(after.snapshot), edit), edit.value));
  session.told = after.reading;
  if (lost.length > 0) return notKept(lost, after.reading);
  if (row !== undefined) {
    const save = { reference, sheet: row.sheet, row: row.row - 1, cells: remembered(before.reading, plan.edits), ...(kept && { kept }) };
    session.lastSave = { ...save, stands: () => standsStill(session, save) };
  }
  return { kind: 'saved', reference, cells: plan.edits.map(placeOf), reading: after.reading };
}

/** The sheet says just that already. There is nothing that could be taken back. */
function nothingToWrite(session: Session, reading: ReturnReading, reference: string): SaveOutcome {
  session.lastSave = undefined;
  session.told = reading;
  return { kind: 'saved', reference, cells: [], reading };
}

function remembered(before: ReadReturn, edits: readonly CellEdit[]): RememberedCell[] {
  return edits.map((edit) => ({ edit, before: cellAt(before.workbook, edit) }));
}

/** Takes the last saved answer back, in the row where its contract is now. At most 3 syncs, like saving. */
export async function undoLastSave(context: Excel.RequestContext, session: Session): Promise<UndoOutcome> {
  const save = session.lastSave;
  if (save === undefined) return { kind: 'nothing-to-undo' };
  if (session.readOnly) return refusedAsReadOnly();
  const now = await readAgain(context, session, { scope: 'return', named: rowsThatHeld(session.known, save.reference) });
  if (now.reading.kind !== 'return') return refusedAsNoReturn(now.reading);
  const contracts = contractsOf(now.reading, save.reference);
  const [contract] = contracts;
  if (contract === undefined || contracts.length > 1) return refusedAsMoved(save.reference, contracts.length);
  const cells = cellsNow(save, contract, now.reading);
  if (!holdSaved(session, now, save, cells)) return refusedAsChanged(save.reference);
  const { kept } = save;
  const after = await write(context, session, now, cells.map(({ edit, before }) => restoring(edit, before)), kept && { before: kept.after, after: kept.before });
  session.told = after.reading;
  const lost = cells.filter(({ edit, before }) => !holdsAgain(cellAt(cellsOf(after.snapshot), edit), before));
  if (lost.length > 0) return notKept(lost.map(({ edit }) => edit), after.reading);
  session.lastSave = undefined;
  return { kind: 'undone', reference: save.reference, reading: after.reading };
}

/** The cells of a saved answer, where its contract is now. */
function cellsNow(save: RememberedSave, contract: Contract, reading: ReturnReading): readonly RememberedCell[] {
  return save.cells.map(({ edit, before }) => {
    const inItsRow = edit.sheet === save.sheet && edit.row === save.row;
    return { before, edit: inItsRow ? { ...edit, sheet: contract.sheet, row: contract.row - 1 } : onReasonRow(reading, save.reference, edit) };
  });
}

/** Whether cells, and what is kept beside them, hold what was saved. */
function holdSaved(session: Session, { snapshot }: Known, { kept }: RememberedSave, cells: readonly RememberedCell[]): boolean {
  const workbook = cellsOf(snapshot);
  return cells.every(({ edit }) => holds(cellAt(workbook, edit), edit.value)) && (kept === undefined || storedReasons(session) === kept.after);
}

/** Whether a saved answer is in the sheet as it was read last: the sheet's own Undo may have taken it out. */
function standsStill(session: Session, save: RememberedSave): boolean {
  const { known } = session;
  if (known === undefined) return false;
  const [contract, ...more] = contractsOf(known.reading, save.reference);
  return contract !== undefined && more.length === 0 && holdSaved(session, known, save, cellsNow(save, contract, known.reading));
}

/** Somebody else moved rows between our reading and our writing: the answer went into another row. */
function hasMoved(before: ReturnReading, after: ReturnReading, reference: string, edits: readonly CellEdit[]): boolean {
  const [was] = contractsOf(before, reference);
  const [is] = contractsOf(after, reference);
  const away = was !== undefined && (is === undefined || is.row !== was.row || is.sheet !== was.sheet);
  return away || edits.some((edit) => isOnReasonSheet(after, edit) && !reasonRowsOf(after, reference).includes(edit.row));
}

function isOnReasonSheet(reading: ReturnReading, { sheet }: CellEdit): boolean {
  return reading.kind === 'return' && reading.reasonSheet?.layout.sheet === sheet;
}

/** The edit in the row that the contract has on the sheet of reasons now. */
function onReasonRow(reading: ReturnReading, reference: string, edit: CellEdit): CellEdit {
  const rows = isOnReasonSheet(reading, edit) ? reasonRowsOf(reading, reference) : [];
  return rows.includes(edit.row) ? edit : { ...edit, row: rows[0] ?? edit.row };
}

/** The rows of a contract on the sheet of reasons, counted from 0. */
function reasonRowsOf(reading: ReturnReading, reference: string): readonly number[] {
  return (reading.kind === 'return' && reading.reasonSheet?.rows.get(looseReference(reference))) || [];
}

/** Puts back what the row that was hit held before, as its own contract had it. */
async function takeBack(context: Excel.RequestContext, session: Session, before: ReadReturn, after: Known, edits: readonly CellEdit[]): Promise<Refused> {
  const writes = edits.map((edit) => {
    const was = placeBefore(before, after.reading, edit);
    return restoring(edit, was === undefined ? blank : cellAt(before.workbook, { ...edit, ...was }));
  });
  await write(context, session, after, writes);
  return { kind: 'refused', why: 'changed-since', message: 'Somebody moved rows in the sheet at this very moment, so nothing was saved. Save again.' };
}

/** Where the row that now is where the edit is was before; undefined where it was not. */
function placeBefore(before: ReadReturn, after: ReturnReading, edit: CellEdit): Pick<CellEdit, 'sheet' | 'row'> | undefined {
  if (after.kind !== 'return') return undefined;
  if (isOnReasonSheet(after, edit)) {
    const hit = after.return.reasonRows?.find(({ row }) => row === edit.row + 1)?.reference;
    const row = hit?.state === 'read' ? reasonRowsOf(before, hit.value)[0] : undefined;
    return row === undefined ? undefined : { sheet: edit.sheet, row };
  }
  const hit = after.return.contracts.find(({ sheet, row }) => sheet === edit.sheet && row === edit.row + 1);
  const [was] = hit?.reference.state === 'read' ? contractsOf(before, hit.reference.value) : [];
  return was && { sheet: was.sheet, row: was.row - 1 };
}

/** Writes the cells, each block of neighbours at once and nothing else, and reads everything back in the same sync. */
async function write(context: Excel.RequestContext, session: Session, known: Known, writes: readonly CellWrite[], kept?: KeptChange): Promise<Known> {
  const idOf = new Map(known.snapshot.sheets.map((sheet) => [sheet.cells.name, sheet.id]));
  const blocks = blocksOf(writes).map((block) => ({ ...block, sheet: idOf.get(block.sheet) ?? block.sheet }));
  for (const { sheet, row, column, typed } of blocks) {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, typed.length).values = [[...typed]];
  }
  if (kept) askForSetting(context, reasonsKept.key, kept.after);
  const written = blocks.map(({ sheet, row }): NamedRows => ({ sheet, first: row, last: row }));
  const { snapshot } = await reread(context, session, known.snapshot, written);
  if (kept) session.settings = withSetting(session.settings, reasonsKept.key, kept.after);
  return remember(session, snapshot, known.choices);
}

/** What the workbook's settings say of shortfalls, as it lies there, before and after. */
type KeptChange = NonNullable<RememberedSave['kept']>;

function storedReasons({ settings }: Session): string | undefined {
  const stored = settings.get(reasonsKept.key);
  return typeof stored === 'string' ? stored : undefined;
}

/** Where the contract was when the sheet was last read: most likely it still is. */
function rowsThatHeld(known: Known | undefined, reference: string): NamedRows[] {
  if (known === undefined) return [];
  return contractsOf(known.reading, reference).flatMap(({ sheet, row }) => {
    const id = known.snapshot.sheets.find(({ cells }) => cells.name === sheet)?.id;
    return id === undefined ? [] : [{ sheet: id, first: row - 1, last: row - 1 }];
  });
}

function notKept(lost: readonly CellEdit[], reading: ReturnReading): NotKept {
  const cells = lost.map(placeOf);
  const places = cells.map(({ address }) => address).join(', ');
  const message = `Excel did not keep what was written in ${places}. Look at ${cells.length === 1 ? 'this cell' : 'these cells'} in the sheet, and type the answer there.`;
  return { kind: 'not-kept', cells, message, reading };
}

function refusedAsReadOnly(): Refused {
  const { message, whatToDo } = troubleNamed('read-only');
  return { kind: 'refused', why: 'read-only', message: `${message} ${whatToDo}` };
}

function refusedAsNoReturn(reading: Extract<ReturnReading, { kind: 'not-a-return' }>): Refused {
  return { kind: 'refused', why: 'not-a-return', message: reading.reason };
}

function refusedAsMoved(reference: string, found: number): Refused {
  return found === 0
    ? { kind: 'refused', why: 'row-missing', message: `Contract ${reference} is no longer in the sheet, so nothing was put back. Use Undo in Excel (Ctrl+Z) to bring its row back.` }
    : { kind: 'refused', why: 'row-repeated', message: `Contract ${reference} is in ${found} rows of the sheet, so nothing was put back. Make each reference different, then try again.` };
}

function refusedAsChanged(reference: string): Refused {
  return { kind: 'refused', why: 'changed-since', message: `The answer for contract ${reference} has been changed in the sheet since it was saved, so nothing was put back.` };
}

function refusedAsTooLong(): Refused {
  return { kind: 'refused', why: 'no-place', message: 'The reasons given so far are too long to be kept in the workbook together. Shorten this one, or put the full text in the e-mail to Fusion21.' };
}
