/**
 * What can go wrong between the pane and Excel, each with one sentence and one thing to do. Decided on Office's error
 * code only: its messages are localised and speak to programmers, so they are never shown.
 * Codes: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export interface Trouble {
  readonly kind: TroubleKind;
  /** What happened, in one sentence. */
  readonly message: string;
  /** What the user can do about it, in one sentence. */
  readonly whatToDo: string;
  /** The error as it was thrown, for a log; never shown. */
  readonly cause: unknown;
}

export type TroubleKind =
  | 'cell-being-edited'
  | 'locked'
  | 'gone'
  | 'filtered'
  | 'merged'
  | 'too-large'
  | 'other-workbook'
  | 'session-ended'
  | 'busy'
  | 'no-connection'
  | 'not-supported'
  | 'read-only'
  | 'refused'
  | 'unexpected';

const sentences: Readonly<Record<TroubleKind, readonly [message: string, whatToDo: string]>> = {
  'cell-being-edited': ['A cell is being edited in the sheet.', 'Press Enter in the cell to finish, then try again.'],
  locked: ['Excel did not let us change this cell: it is locked.', 'Type the answer where the sheet lets you, or ask Fusion21 to unlock the cell.'],
  gone: ['Something we looked for is no longer in this workbook.', 'Select Refresh to read the workbook again.'],
  filtered: ['Excel cannot write here while the sheet is filtered.', 'Clear the filter in the sheet, then try again.'],
  merged: ['Excel cannot write here because cells are merged.', 'Ask Fusion21 for a workbook without merged cells in the table.'],
  'too-large': ['This workbook holds more than Excel can hand over at once.', 'Delete sheets that are not part of the return from a copy of it, and open that copy.'],
  'other-workbook': ['Another workbook is in front of this one.', 'Select this workbook’s window, then try again.'],
  'session-ended': ['Excel has ended its connection with this workbook.', 'Reload the page, then open the pane again.'],
  busy: ['Excel is busy at the moment.', 'Wait a few seconds, then try again.'],
  'no-connection': ['Excel cannot be reached at the moment.', 'Check your internet connection, then try again.'],
  'not-supported': ['This version of Excel cannot do that.', 'Update Excel, or use Excel on the web.'],
  'read-only': ['Excel has opened this workbook to read only.', 'Select Enable Editing at the top, then open the pane again.'],
  refused: ['Excel did not accept what we asked for.', 'Select Refresh to read the workbook again, then try again.'],
  unexpected: ['Something went wrong between the pane and Excel.', 'Try again. If it happens again, close the pane and open it again.'],
};

const kindOfCode: Readonly<Record<string, TroubleKind>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  AccessDenied: 'locked',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  FilteredRangeConflict: 'filtered',
  MergedRangeConflict: 'merged',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  InactiveWorkbook: 'other-workbook',
  InvalidSelection: 'other-workbook',
  InvalidOrTimedOutSession: 'session-ended',
  '5012': 'session-ended',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  Conflict: 'busy',
  ConnectionFailure: 'no-connection',
  ApiNotFound: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  UnsupportedSheet: 'not-supported',
  NotImplemented: 'not-supported',
  UndoNotSupported: 'not-supported',
  InvalidArgument: 'refused',
  InvalidOperation: 'refused',
};

/** Excel's error code ("AccessDenied"), or the number of the Common API as text ("5012"); undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : undefined;
}

export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  const kind = code !== undefined && Object.hasOwn(kindOfCode, code) ? kindOfCode[code] : undefined;
  return troubleNamed(kind ?? 'unexpected', error);
}

export function troubleNamed(kind: TroubleKind, cause?: unknown): Trouble {
  const [message, whatToDo] = sentences[kind];
  return { kind, message, whatToDo, cause };
}
