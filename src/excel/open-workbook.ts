import type { EntryRules } from '../return/other-entries';
import { largestKept, type Kept } from '../return/kept';
import type { Day } from '../return/quantities';
import type { Opened, OpenWorkbook, RoomOutcome, SettingOutcome, ShowOutcome, Troubled } from './outcomes';
import { openNew } from './open-new';
import { createQueue, type Queue } from './queue';
import { runForUser, runQuietly } from './run';
import { readAfresh, type Session, startSession } from './session';
import type { OfficeSets } from './sets';
import { withSetting, writeSetting } from './settings';
import { troubleOf } from './trouble';
import { createWatch } from './watch';

/** Fetched with the contract's screen: nothing is saved or shown in the sheet from the first one. */
const saving = () => import(/* webpackChunkName: "contract" */ './save-answer');
const showing = {
  contract: () => import(/* webpackChunkName: "contract" */ './show-contract'),
  cell: () => import(/* webpackChunkName: "contract" */ './show-cell'),
};

/** The workbook open in this Excel. One for the life of the pane: it keeps what was read last, and the order of what is asked. */
export function openWorkbook({ sets, readOnly }: { readonly sets: OfficeSets; readonly readOnly: boolean }): OpenWorkbook {
  const session = startSession(sets, readOnly);
  const inTurn = createQueue();
  const watch = createWatch(session, inTurn);
  return {
    readOpenReturn: (choices) => inTurn(() => orTrouble(() => runQuietly((context) => open(context, session, choices)))),
    saveAnswer: (reference, answer, options) =>
      inTurn(() =>
        orTrouble(async () => {
          const { saveAnswer } = await saving();
          return runForUser(sets, options?.onWaiting, (context) => saveAnswer(context, session, reference, answer));
        }),
      ).finally(watch.catchUp),
    undoLastSave: (options) =>
      inTurn(() =>
        orTrouble(async () => {
          const { undoLastSave } = await saving();
          return runForUser(sets, options?.onWaiting, (context) => undoLastSave(context, session));
        }),
      ).finally(watch.catchUp),
    makeRoom: (today, options) => inTurn(() => orTrouble(() => makeRoomFor(session, today, options?.onWaiting))).finally(watch.catchUp),
    lastSaved: () => (session.lastSave?.stands() ? session.lastSave.reference : undefined),
    entryRules: (reference) => entryRulesOf(inTurn, session, reference),
    watchWorkbook: watch.start,
    showContract: (reference) =>
      inTurn(() =>
        orNotShown(async () => {
          const { showContract } = await showing.contract();
          return runQuietly((context) => showContract(context, session, reference));
        }),
      ),
    showCell: (place) =>
      inTurn(() =>
        orNotShown(async () => {
          const { showCell } = await showing.cell();
          return runQuietly((context) => showCell(context, place));
        }),
      ),
    openNew: (base64) => inTurn(() => openNew(base64)),
    settings: () => session.settings,
    writeSetting: (setting, value) => inTurn(() => orTrouble(() => keepSetting(session, setting, value))),
  };
}

async function open(context: Excel.RequestContext, session: Session, choices: Parameters<OpenWorkbook['readOpenReturn']>[0]): Promise<Opened> {
  const { reading } = await readAfresh(context, session, choices);
  session.told = reading;
  return reading;
}

/** Fetched when it is asked for: most workbooks have a place for reasons. */
async function makeRoomFor(session: Session, today: Day, onWaiting: (() => void) | undefined): Promise<RoomOutcome> {
  const { makeRoom } = await import(/* webpackChunkName: "room" */ './make-room');
  return runForUser(session.sets, onWaiting, (context) => makeRoom(context, session, today));
}

/** Fetched with the contract's screen. Nobody waits for them, and without them every entry is plain text. */
async function entryRulesOf(inTurn: Queue, session: Session, reference: string): Promise<EntryRules> {
  try {
    const { readEntryRules } = await import(/* webpackChunkName: "contract" */ './entry-rules');
    return await inTurn(() => runQuietly((context) => readEntryRules(context, session, reference)));
  } catch {
    return new Map();
  }
}

async function keepSetting<T>(session: Session, { key }: Kept<T>, value: T | undefined): Promise<SettingOutcome> {
  const json = value === undefined ? undefined : JSON.stringify(value);
  if (json !== undefined && json.length > largestKept) return { kind: 'too-large', message: 'This is too long to be kept in the workbook. Shorten it, then save again.' };
  await runForUser(session.sets, undefined, (context) => writeSetting(context, key, json));
  session.settings = withSetting(session.settings, key, json);
  return { kind: 'kept' };
}

/** A cell may not be shown for reasons that harm nothing: another workbook in front, a hidden sheet. */
async function orNotShown(show: () => Promise<ShowOutcome>): Promise<ShowOutcome> {
  try {
    return await show();
  } catch (error) {
    const { message, whatToDo } = troubleOf(error);
    return { kind: 'not-shown', message: `${message} ${whatToDo}` };
  }
}

async function orTrouble<T>(work: () => Promise<T>): Promise<T | Troubled> {
  try {
    return await work();
  } catch (error) {
    return { kind: 'trouble', trouble: troubleOf(error) };
  }
}
