/** Thrown where a change cannot be written into the file: what is asked of the workbook is more than its format holds. The message is one or two plain sentences for whoever made the change. */
export class CannotSave extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'CannotSave';
  }
}
