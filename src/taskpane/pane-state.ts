import type { ReadReturn, ReadingChoices, RoomOutcome, UndoOutcome } from '../excel';
import type { Answer } from '../return/answer';
import type { Kept } from '../return/kept';
import type { EntryRules } from '../return/other-entries';
import type { CellPlace } from '../return/place';
import type { Day } from '../return/quantities';
import type { ReturnedWorkbook } from '../return/sent/sent-return';
import type { SupplierReturn } from '../return/supplier-return';
import type { SaveResult } from './contract/use-saving';
import type { Appearance } from './theme/appearance-context';

/** What there is to show. */
export type PaneState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'slow' }
  | { readonly kind: 'no-office' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'protected-view' }
  | { readonly kind: 'no-return'; readonly reason: string }
  | { readonly kind: 'trouble'; readonly trouble: Told }
  | { readonly kind: 'open'; readonly open: OpenedReturn };

/** A return that is open, as it is at the moment. */
export interface OpenedReturn {
  readonly return: SupplierReturn;
  /** The workbook as staff check it: the return with its sheets and headings. */
  readonly workbook: ReturnedWorkbook;
  /** How the sheet was read: what its columns were taken for, and what of that is unsure. */
  readonly reading: ReadReturn;
  readonly today: Day;
  /** Set while the pane cannot follow the sheet. */
  readonly trouble: Told | undefined;
}

/** What happened and what to do about it, each in one sentence. */
export interface Told {
  readonly message: string;
  readonly whatToDo: string;
}

/** The user selected the row of a contract in the sheet. `turn` tells one selection from the next. */
export interface Selected {
  readonly reference: string;
  readonly turn: number;
}

/** The open workbook as the screens know it: what there is to show, and what can be asked of it. */
export interface OpenReturn {
  readonly state: PaneState;
  readonly selected: Selected | undefined;
  /** How Excel looks, where it says so. */
  readonly appearance: Appearance | undefined;
  /** Keeps what is stored in the browser apart for each place the pane runs in. */
  readonly partition: string;
  /** Writes an answer. `onWaiting` is called where Excel waits for a cell that is being edited. */
  readonly save: (reference: string, answer: Answer, onWaiting: () => void) => Promise<SaveResult>;
  /** Makes room for reasons in the workbook. `onWaiting` is called where Excel waits for a cell that is being edited. */
  readonly makeRoom: (onWaiting: () => void) => Promise<RoomOutcome>;
  /** The contract whose answer was saved last, while the cells hold it and it can be taken back. */
  readonly lastSaved: string | undefined;
  /** Puts back what the cells held before the last saved answer. */
  readonly undo: (onWaiting: () => void) => Promise<UndoOutcome>;
  /** What the sheet's own rules allow in the other entry cells of a contract. */
  readonly entryRules: (reference: string) => Promise<EntryRules>;
  /** Selects the contract's credits cell in the sheet, where that can be done. */
  readonly show: (reference: string) => void;
  /** Selects a cell in the sheet. False where that cannot be done. */
  readonly showCell: (place: CellPlace) => Promise<boolean>;
  /** What is kept in the workbook's settings under that name; undefined where there is none. Another function once something changed there. */
  readonly readKept: <T>(kept: Kept<T>) => T | undefined;
  /** Keeps something in the workbook's settings; undefined takes it away. Gives what to tell the user where that could not be done. */
  readonly keep: <T>(kept: Kept<T>, value: T | undefined) => Promise<string | undefined>;
  /** Reads the workbook again by these choices from now on. Gives what to tell the user where that could not be done. */
  readonly readBy: (choices: ReadingChoices) => Promise<string | undefined>;
  /** Opens a new workbook with this content (base64) beside the one that is open. False where that cannot be done. */
  readonly openNew: (base64: string) => Promise<boolean>;
  /** Reads the workbook again. */
  readonly lookAgain: () => void;
  /** Loads the pane again from the start. */
  readonly reload: () => void;
}
