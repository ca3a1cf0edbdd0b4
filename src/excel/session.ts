import { readingChoices } from '../return/kept';
import { reasonsKept } from '../return/reasons-kept';
import type { WorkbookCells } from '../sheet/cells';
import { askedQuestion } from '../sheet/asked-columns';
import type { ReadingChoices } from '../sheet/layout';
import { readReturn } from '../sheet/read-return';
import type { ReadReturn, ReturnReading } from '../sheet/reading';
import type { RememberedSave } from './cell-blocks';
import { sameWorkbook } from './grid';
import { firstPortion, type Portion, smallestPortion } from './load-cells';
import { type Reread, rereadWorkbook } from './reread';
import type { NamedRows } from './reread-large';
import type { OfficeSets } from './sets';
import { settingFrom } from './settings';
import { cellsOf, loadedCells, readWorkbook, type Snapshot } from './snapshot';
import { troubleOf } from './trouble';

/** What is known of the workbook at the moment. Operations run one after another, and each leaves here what it learnt. */
export interface Session {
  readonly sets: OfficeSets;
  readonly readOnly: boolean;
  known: Known | undefined;
  /** The reading that the screens were given last; another one is news to them. */
  told: ReturnReading | undefined;
  /** `stands` says whether the cells, as they were read last, still hold it. */
  lastSave: (RememberedSave & { readonly stands: () => boolean }) | undefined;
  /** The add-in's own settings as they lay in the workbook when it was last read whole, and what was written to them since. */
  settings: ReadonlyMap<string, unknown>;
  /** What Excel has refused to take: it is not asked for again. */
  refuses: NonNullable<WorkbookCells['refuses']>;
  /** Halved when an answer turned out too large. */
  portion: Portion;
}

export interface Known {
  readonly snapshot: Snapshot;
  readonly reading: ReturnReading;
  readonly choices: ReadingChoices;
  /** What the settings say of shortfalls that no cell has a place for, as it lies there. */
  readonly keptReasons: unknown;
}

export function startSession(sets: OfficeSets, readOnly: boolean): Session {
  return { sets, readOnly, known: undefined, told: undefined, lastSave: undefined, settings: new Map(), refuses: {}, portion: firstPortion };
}

/** Looks the whole workbook over and reads it: three syncs where it fits in one answer. */
export async function readAfresh(context: Excel.RequestContext, session: Session, choices?: ReadingChoices): Promise<Known> {
  const { snapshot, settings } = await inPortions(session, (portion) => readWorkbook(context, session.sets, portion));
  session.settings = settings;
  return remember(session, snapshot, choices ?? session.known?.choices ?? settingFrom(readingChoices, settings.get(readingChoices.key)) ?? {});
}

/** How much is to be read again, and what is known of what changed. */
export interface Again {
  /** 'return': sheets and tables that came since do not matter, so that saving never takes the long way for them. */
  readonly scope?: 'workbook' | 'return';
  /** Rows that are known to have changed, or will be written. */
  readonly named?: readonly NamedRows[];
}

/**
 * Reads what is known again: one sync; two where a sheet has grown by more than the room left for it; and the whole
 * workbook where sheets or tables came or went.
 */
export async function readAgain(context: Excel.RequestContext, session: Session, { scope = 'workbook', named = [] }: Again = {}): Promise<Known> {
  const { known } = session;
  if (known === undefined) return readAfresh(context, session);
  try {
    const first = await reread(context, session, known.snapshot, named);
    const moved = first.reshaped && scope === 'workbook';
    const second = first.complete || moved ? first : await reread(context, session, first.snapshot, named);
    return moved || !second.complete ? await readAfresh(context, session) : remember(session, second.snapshot, known.choices);
  } catch (error) {
    const { kind } = troubleOf(error);
    if (kind !== 'gone' && kind !== 'too-large') throw error;
    return readAfresh(context, session);
  }
}

/** In the way that the workbook's size allows. What was asked of `context` before is answered with it. */
export async function reread(context: Excel.RequestContext, session: Session, snapshot: Snapshot, named: readonly NamedRows[]): Promise<Reread> {
  const { sets, portion } = session;
  if (loadedCells(snapshot) <= portion.cells) return rereadWorkbook(context, snapshot, sets);
  const { rereadLargeWorkbook } = await import(/* webpackChunkName: "large" */ './reread-large');
  return rereadLargeWorkbook(context, snapshot, sets, portion, named);
}

/** Keeps a snapshot with its reading. Where cells and settings say what they said before, the reading is the very same object. */
export function remember(session: Session, snapshot: Snapshot, choices: ReadingChoices): Known {
  const before = session.known;
  const cells = workbookOf(session, snapshot);
  const keptReasons = session.settings.get(reasonsKept.key);
  const unchanged = before !== undefined && before.choices === choices && before.keptReasons === keptReasons && sameWorkbook(workbookOf(session, before.snapshot), cells);
  const known = { snapshot, choices, keptReasons, reading: unchanged ? before.reading : readReturn(cells, withAsked(choices, before?.reading), settingFrom(reasonsKept, keptReasons)) };
  session.known = known;
  return known;
}

/** What a supplier was asked for it is asked for still, however full the column is by now. */
function withAsked(choices: ReadingChoices, before: ReturnReading | undefined): ReadingChoices {
  if (before?.kind !== 'return') return choices;
  const asked = before.layout.tables.flatMap(({ others }) => others.filter((column) => column.asked));
  return asked.length === 0 ? choices : { ...choices, ...Object.fromEntries(asked.map(({ key }) => [askedQuestion(key), key])) };
}

function workbookOf({ refuses }: Session, snapshot: Snapshot): WorkbookCells {
  const cells = cellsOf(snapshot);
  const sheets = refuses.sheets === true || snapshot.structureProtected;
  return sheets || refuses.columns === true ? { ...cells, refuses: { ...refuses, ...(sheets && { sheets }) } } : cells;
}

/** Excel has refused to take more columns or sheets: what is known is read anew with that in mind. */
export function refusesFromNowOn(session: Session, what: 'columns' | 'sheets'): ReadReturn | undefined {
  session.refuses = { ...session.refuses, [what]: true };
  const { known } = session;
  if (known === undefined) return undefined;
  session.known = undefined;
  const { reading } = remember(session, known.snapshot, known.choices);
  session.told = reading;
  return reading.kind === 'return' ? reading : undefined;
}

/** An answer that was too large is asked for again in halves, down to a size that cannot be the reason. */
async function inPortions<T>(session: Session, work: (portion: Portion) => Promise<T>): Promise<T> {
  try {
    return await work(session.portion);
  } catch (error) {
    if (troubleOf(error).kind !== 'too-large' || session.portion.cells <= smallestPortion) throw error;
    session.portion = { cells: Math.floor(session.portion.cells / 2) };
    return inPortions(session, work);
  }
}
