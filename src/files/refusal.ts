/**
 * Why a file was not opened. `name` is for code, `message` is one plain sentence or two for whoever chose the file,
 * and says what to do.
 */
export interface Refusal {
  readonly name: RefusalName;
  readonly message: string;
}

export type RefusalName =
  | 'empty'
  | 'encrypted'
  | 'old-xls'
  | 'not-zip'
  | 'truncated'
  | 'not-xlsx'
  | 'too-large'
  | 'damaged'
  | 'dangerous';

/**
 * Thrown from inside the reading of a file, and only there: `openPackage` and `openWorkbook` turn it into a value.
 * What was chosen cannot be read, and `refusal` says so; nothing is wrong with the program.
 */
export class FileRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.message, { cause });
    this.name = 'FileRefused';
    this.refusal = refusal;
  }
}

/** The refusal of a file that is a workbook, but not whole or not as the format demands. `where` names the part or the fault, for support. */
export function damaged(where: string, cause?: unknown): FileRefused {
  return new FileRefused(
    {
      name: 'damaged',
      message: `This workbook is damaged (${where}). Open it in Excel, let Excel repair it, save it and choose it again.`,
    },
    cause,
  );
}

/** The refusal of a file made so as to harm or mislead what reads it. */
export function dangerous(what: string): FileRefused {
  return new FileRefused({
    name: 'dangerous',
    message: `This file was not opened because it is not safe (${what}). Ask whoever sent it for another copy.`,
  });
}

/** The refusal of a file beyond a limit; `what` is the limit in words, like "it is over 25 MB". */
export function tooLarge(what: string): FileRefused {
  return new FileRefused({
    name: 'too-large',
    message: `This file is too large to open here (${what}). Remove what is not needed in Excel, save it and choose it again.`,
  });
}

/** The refusal of a file whose end is missing. */
export function truncated(): FileRefused {
  return new FileRefused({
    name: 'truncated',
    message: 'Part of this file is missing. Download it or copy it again, and choose the new copy.',
  });
}
