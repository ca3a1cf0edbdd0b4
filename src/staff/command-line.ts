import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './check/check-command';
import { CannotRun } from './cannot-run';
import { addPrepareCommand } from './prepare/prepare-command';
import type { Terminal } from './terminal';

/** How a command ended: all complete, findings, or it could not run. */
export type ExitCode = 0 | 1 | 2;

/**
 * The command line of Fusion21's staff. `today` is the moment it is called at.
 * @returns the exit code of the process; nothing is thrown that a user could have caused.
 */
export async function run(args: readonly string[], terminal: Terminal, today: Date): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command('social-value-return')
    .description('Prepares the yearly social value returns and checks what comes back.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text.trimEnd()) })
    .showHelpAfterError('Run it with --help to see what it takes.');
  const ended = (code: ExitCode): void => {
    exitCode = code;
  };
  addPrepareCommand(program, terminal, ended);
  addCheckCommand(program, terminal, today, ended);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CannotRun) {
      terminal.err(error.message);
      return 2;
    }
    const trouble = fileTrouble(error);
    if (trouble === undefined) throw error;
    terminal.err(trouble);
    return 2;
  }
}

/** What to do about a file or folder that the system would not let us read or write; undefined where it is nothing of that kind. */
function fileTrouble(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error && 'code' in error)) return undefined;
  const place = 'path' in error ? String(error.path) : 'A file';
  if (error.code === 'ENOSPC') return `${place} could not be written: the disk is full.`;
  if (error.code === 'EEXIST' || error.code === 'ENOTDIR') return `${place} could not be made: a file of that name is in the way. Name another folder.`;
  return `${place} could not be read or written (${String(error.code)}). Check its name, that it is not open in Excel, and that you may change it.`;
}
