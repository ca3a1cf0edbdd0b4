import type { Answer } from '../return/answer';
import type { EntryRules } from '../return/other-entries';
import type { CellPlace } from '../return/place';
import type { Day } from '../return/quantities';
import type { ReadingChoices } from '../sheet/layout';
import type { ReadReturn, ReturnReading } from '../sheet/reading';
import type { Kept } from '../return/kept';
import type { Trouble } from './trouble';

/**
 * The workbook that is open in Excel. Its operations wait for one another, in the order they were asked for. None of them
 * rejects: what can go wrong is part of what they return.
 */
export interface OpenWorkbook {
  /**
   * Reads the return: at most 3 syncs up to 2,000 contracts; beyond that, in pieces that stay under the web's 5 MB an answer.
   * @param choices the user's answers to the reading's questions; absent: those kept in the workbook's settings
   */
  readOpenReturn(choices?: ReadingChoices): Promise<Opened>;
  /**
   * Writes the answer into the row that holds the contract at this moment, and reads it back. At most 3 syncs.
   * Nothing is written where the row is missing, there twice, locked, or holds a formula.
   */
  saveAnswer(reference: string, answer: Answer, options?: SaveOptions): Promise<SaveOutcome>;
  /** Puts back exactly what the cells held before the last saved answer, in the row where that contract is now. */
  undoLastSave(options?: SaveOptions): Promise<UndoOutcome>;
  /**
   * Makes room for reasons where the workbook has no place for them: columns beside the contract tables, else a sheet. On the user's press
   * only; 5 syncs. Protection is never taken off.
   */
  makeRoom(today: Day, options?: SaveOptions): Promise<RoomOutcome>;
  /** The contract whose answer `undoLastSave` would take back; undefined also while the cells hold something else than that answer. */
  lastSaved(): string | undefined;
  /** What the sheet's own rules allow in the other entry cells of a contract: 1 to 3 syncs. None where they cannot be read. */
  entryRules(reference: string): Promise<EntryRules>;
  /** Calls back when the workbook changes. A second call replaces the first watch. */
  watchWorkbook(watcher: Watcher): Promise<Watch>;
  /** Brings the contract's sheet to the front and selects its credits cell. */
  showContract(reference: string): Promise<ShowOutcome>;
  /** Brings the cell's sheet to the front and selects the cell. */
  showCell(place: CellPlace): Promise<ShowOutcome>;
  /** Opens a new workbook with this content (a whole .xlsx, as base64) in a window of its own. False where this Excel does not. */
  openNew(base64: string): Promise<boolean>;
  /**
   * The add-in's own settings in the workbook, as read with the return and written since: no sync. `settingFrom` says what
   * one of them holds. It is another map after each change.
   */
  settings(): ReadonlyMap<string, unknown>;
  /** Keeps a small thing in the workbook; undefined takes it away. One sync. */
  writeSetting<T>(setting: Kept<T>, value: T | undefined): Promise<SettingOutcome>;
}

export interface Troubled {
  readonly kind: 'trouble';
  readonly trouble: Trouble;
}

export type Opened = ReturnReading | Troubled;

export interface SaveOptions {
  /** Called once if Excel has not answered after 1 second: most likely a cell is being edited, and saving waits for it. */
  readonly onWaiting?: () => void;
}

export type SaveOutcome = Saved | Refused | NotKept | Troubled;

export interface Saved {
  readonly kind: 'saved';
  readonly reference: string;
  /** The cells that were written. */
  readonly cells: readonly CellPlace[];
  /** The return as it is now. */
  readonly reading: ReturnReading;
}

/** Nothing was written. `message` says why and what to do, in one or two sentences. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: RefusedWhy;
  readonly message: string;
}

export type RefusedWhy = 'row-missing' | 'row-repeated' | 'locked' | 'formula' | 'no-place' | 'not-a-return' | 'read-only' | 'changed-since';

/** Excel took the answer, and the cells do not hold it. */
export interface NotKept {
  readonly kind: 'not-kept';
  readonly cells: readonly CellPlace[];
  readonly message: string;
  readonly reading: ReturnReading;
}

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly reference: string; readonly reading: ReturnReading }
  | { readonly kind: 'nothing-to-undo' }
  | Refused
  | NotKept
  | Troubled;

export type RoomOutcome = RoomMade | RoomNotMade | Refused | Troubled;

/** Every contract has a place for its reason, but for those whose workbook can have none. */
export interface RoomMade {
  readonly kind: 'made';
  /** The columns that were added, by where their headings are: "I4:L4". */
  readonly columns: readonly { readonly sheet: string; readonly address: string; readonly headings: readonly string[] }[];
  /** The name of the sheet that was added. */
  readonly sheet?: string;
  /** Excel refused some of it: all can be filled in, but not all looks as it should. */
  readonly unfinished?: true;
  readonly reading: ReadReturn;
}

/** Excel refused, or the sheet has changed since it was offered. The reading now offers what is left to try. */
export interface RoomNotMade {
  readonly kind: 'not-made';
  readonly tried: 'columns' | 'sheet';
  /** Some tables have got their columns. */
  readonly someMade: boolean;
  /** Why, in one sentence. */
  readonly message: string;
  readonly reading: ReadReturn;
}

export interface Watcher {
  /** The workbook's cells changed: the return as it is now. Not called for what `saveAnswer` wrote and returned itself. */
  onCells(reading: ReturnReading): void;
  /** The user selected a cell in this contract's row, or (undefined) outside every contract's row. */
  onSelection(reference: string | undefined): void;
  /** Watching met trouble. The same kind is told once, until watching works again. */
  onTrouble(trouble: Trouble): void;
  /** Watching works again after trouble was told. */
  onTroubleOver?(): void;
}

export interface Watch {
  stop(): Promise<void>;
}

export type ShowOutcome =
  | { readonly kind: 'shown'; readonly place: CellPlace }
  | { readonly kind: 'not-shown'; readonly message: string };

export type SettingOutcome = { readonly kind: 'kept' } | { readonly kind: 'too-large'; readonly message: string } | Troubled;
