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
    throw error;
  }
}
