/**
 * What a request fails with: a code of office.js, never a bare message. Codes and their HTTP status are those of
 * "Application-specific error handling" in the Office add-ins documentation.
 */
export type FailureCode = keyof typeof statusOf;

const statusOf = {
  AccessDenied: 403,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  RequestPayloadSizeLimitExceeded: 400,
  ResponsePayloadSizeLimitExceeded: 400,
  UnsupportedOperation: 400,
} as const;

const usualMessage: Partial<Record<FailureCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
};

export class HostFailure extends Error {
  readonly status: number;
  constructor(
    readonly code: FailureCode,
    message?: string,
    /** "Range.values"; the interpreter fills it in where the member did not. */
    readonly location?: string,
  ) {
    super(message ?? usualMessage[code] ?? code);
    this.name = 'HostFailure';
    this.status = statusOf[code];
  }
}

export const invalidArgument = (message?: string): HostFailure => new HostFailure('InvalidArgument', message);
export const itemNotFound = (): HostFailure => new HostFailure('ItemNotFound');

/** A member that this host does not have, or that belongs to a requirement set it does not declare. */
export function apiNotFound(member: string, since?: string): HostFailure {
  const why = since === undefined ? 'is not available in this host' : `belongs to ${since}, which this host does not declare`;
  return new HostFailure('ApiNotFound', `The API ${member} ${why}.`, member);
}
