import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { WorkbookChange } from '../../files/changes';
import type { EngineEvent } from './port';
import type { Spreadsheet } from './spreadsheet';

/** What one of Univer's mutations amounts to: for saving, and for whoever watches. */
export interface Step {
  readonly changes: readonly WorkbookChange[];
  readonly events: readonly EngineEvent[];
  /** What would put things back, where it is one change and one is known. */
  readonly reverse?: WorkbookChange;
}

export const NOTHING: Step = { changes: [], events: [] };

/**
 * How a kind of mutation is followed: called before it is done, it remembers what it must and returns what to call after.
 * Univer has no type for a mutation's parameters by its id, so each reading names what it expects.
 */
export type Follow<Params extends object> = (sheets: Spreadsheet, params: Params, options: IExecutionOptions) => () => Step;

/** A mutation's id with how it is followed. */
export interface Followed {
  readonly id: string;
  readonly begin: (sheets: Spreadsheet, command: Readonly<ICommandInfo>, options: IExecutionOptions) => () => Step;
}

/** Ties a reading to the mutation whose parameters it takes. */
export function following<Params extends object>(
  mutation: { readonly id: string; handler(accessor: never, params?: Params): unknown },
  follow: Follow<Params>,
): Followed {
  return {
    id: mutation.id,
    begin: (sheets, command, options) => (hasParams<Params>(command) ? follow(sheets, command.params, options) : () => NOTHING),
  };
}

function hasParams<Params extends object>(command: Readonly<ICommandInfo>): command is Readonly<ICommandInfo<Params>> & { params: Params } {
  return typeof command.params === 'object';
}
