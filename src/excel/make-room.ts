import { readingChoices } from '../return/kept';
import type { Day } from '../return/quantities';
import { areaAddress } from '../sheet/address';
import type { ReadReturn } from '../sheet/reading';
import { roomOffer, tablesWithoutRoom } from '../sheet/room-for-reasons/room-offer';
import { choicesWithRoom, planRoom } from '../sheet/room-for-reasons/plan-room';
import type { ColumnsToAdd, RoomPlan } from '../sheet/room-for-reasons/room-plan';
import { askForColumns, askForSheet } from './ask-for-room';
import type { Refused, RoomMade, RoomNotMade, RoomOutcome } from './outcomes';
import { type Known, readAfresh, readAgain, refusesFromNowOn, type Session } from './session';
import { codeOf, type TroubleKind, troubleNamed, troubleOf } from './trouble';

/**
 * Makes room for what is said of shortfalls: columns beside the contract tables, or a sheet of reasons. The sheet is read as it is now (one
 * sync), all is asked for at once (one), and the workbook is read afresh (three): what is told is what was then found in it.
 */
export async function makeRoom(context: Excel.RequestContext, session: Session, today: Day): Promise<RoomOutcome> {
  if (session.readOnly) return readOnly();
  const before = await readAgain(context, session);
  if (before.reading.kind !== 'return') return { kind: 'refused', why: 'not-a-return', message: before.reading.reason };
  if (isOtherwiseNow(session, before.reading, today)) return tellOtherwise(session, before.reading);
  const plan = planRoom(before.reading, today);
  if (plan.columns.length === 0 && plan.sheet === undefined) return tell(session, before.reading, plan);
  const failed = await carryOut(context, before, plan);
  const after = await readAfresh(context, session, choicesWithRoom(before.choices));
  if (after.reading.kind !== 'return') return { kind: 'refused', why: 'not-a-return', message: after.reading.reason };
  session.told = after.reading;
  return failed === undefined ? tell(session, after.reading, plan) : tellFailed(session, before.reading, after.reading, plan, failed);
}

/** Columns were offered, and none can be added any more. What can be done instead was not what the user pressed for. */
function isOtherwiseNow({ told }: Session, reading: ReadReturn, today: Day): boolean {
  if (told?.kind !== 'return' || roomOffer(told, today)?.kind !== 'columns') return false;
  const offer = roomOffer(reading, today);
  return offer !== undefined && offer.kind !== 'columns';
}

function tellOtherwise(session: Session, reading: ReadReturn): RoomNotMade {
  session.told = reading;
  return { kind: 'not-made', tried: 'columns', someMade: false, message: 'The sheet has been filtered or protected since we offered them.', reading };
}

/** What went wrong, if something did; what Excel did before that stays done. */
async function carryOut(context: Excel.RequestContext, { snapshot, choices, reading }: Known, plan: RoomPlan): Promise<unknown> {
  const idOf = new Map(snapshot.sheets.map(({ id, cells }) => [cells.name, id]));
  for (const columns of plan.columns) askForColumns(context, idOf.get(columns.sheet) ?? columns.sheet, columns);
  if (plan.sheet) askForSheet(context, plan.sheet, reading.kind === 'return' ? reading.return.contracts.length : 0);
  const kept = choicesWithRoom(choices);
  if (Object.keys(kept).length < Object.keys(choices).length) context.workbook.settings.add(readingChoices.key, JSON.stringify(kept));
  try {
    await context.sync();
    return undefined;
  } catch (error) {
    // Asked for again without one undo step for it all; what will not be so in a moment either is no reason to give up.
    if (codeOf(error) === 'UndoNotSupported' || passing.has(troubleOf(error).kind)) throw error;
    return error;
  }
}

const passing: ReadonlySet<TroubleKind> = new Set<TroubleKind>(['cell-being-edited', 'other-workbook', 'session-ended', 'busy', 'no-connection', 'read-only']);

function tell(session: Session, reading: ReadReturn, plan: RoomPlan): RoomOutcome {
  session.told = reading;
  return { kind: 'made', ...madeBy(plan), reading };
}

/** Where every contract has its place all the same, only looks are missing. Else Excel is not asked for the same again. */
function tellFailed(session: Session, before: ReadReturn, after: ReadReturn, plan: RoomPlan, error: unknown): RoomOutcome {
  const lacking = tablesWithoutRoom(after).length;
  if (lacking === 0 && !plan.byEmail) return { kind: 'made', ...madeBy(plan), unfinished: true, reading: after };
  const someMade = lacking < tablesWithoutRoom(before).length;
  const reading = refusesFromNowOn(session, plan.columns.length > 0 && !someMade ? 'columns' : plan.sheet ? 'sheets' : 'columns');
  const { message } = troubleOf(error);
  return { kind: 'not-made', tried: plan.columns.length > 0 ? 'columns' : 'sheet', someMade, message, reading: reading ?? after };
}

function madeBy({ columns, sheet }: RoomPlan): Pick<RoomMade, 'columns' | 'sheet'> {
  return {
    columns: columns.map((added) => ({ sheet: added.sheet, address: headingsAt(added), headings: added.headings.map(({ text }) => text) })),
    ...(sheet && { sheet: sheet.name }),
  };
}

function headingsAt({ headingRow, first, headings }: ColumnsToAdd): string {
  return areaAddress({ top: headingRow, bottom: headingRow, left: first, right: first + headings.length - 1 });
}

function readOnly(): Refused {
  const { message, whatToDo } = troubleNamed('read-only');
  return { kind: 'refused', why: 'read-only', message: `${message} ${whatToDo}` };
}
