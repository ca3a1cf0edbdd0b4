/** Thrown where a command cannot do its work at all. The message is for whoever called it, and says what to do. */
export class CannotRun extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'CannotRun';
  }
}
