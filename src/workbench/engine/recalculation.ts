import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import type { SheetId } from './port';
import type { Spreadsheet } from './spreadsheet';

/** Commands after whose writing of cells Univer sees nothing to calculate, since they only change looks. */
const ONLY_LOOKS: ReadonlySet<unknown> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/**
 * Follows Univer's calculation, which starts on its own a moment after a change and says when it ends. What is wanted and what
 * has been done are counted: a calculation that began before the last change does not settle it.
 */
export class Recalculation {
  #wanted = 0;
  #startedWith = 0;
  #done = 0;
  #waiting: (() => void)[] = [];
  readonly #dirty: IActiveDirtyManagerService;

  constructor(
    sheets: Spreadsheet,
    private readonly onCalculated: (sheets: readonly SheetId[]) => void,
  ) {
    this.#dirty = sheets.services.get(IActiveDirtyManagerService);
    sheets.commands.onCommandExecuted((command, options) => this.#follow(command, options));
  }

  get settled(): boolean {
    return this.#done === this.#wanted;
  }

  /** Resolves once every formula shows its value for what was written so far. */
  async finished(): Promise<void> {
    if (!this.settled) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) this.#startedWith = this.#wanted;
    else if (command.id === SetFormulaCalculationResultMutation.id) this.#tell(command.params);
    else if (command.id === SetFormulaCalculationNotificationMutation.id) this.#ended(command.params);
    else if (this.#dirty.get(command.id) && !onlyLooks(command, options)) this.#wanted += 1;
  }

  #tell(result: ISetFormulaCalculationResultMutation | object | undefined): void {
    if (!result || !('unitData' in result)) return;
    const sheets = Object.values(result.unitData).flatMap((unit) => Object.keys(unit ?? {}));
    if (sheets.length > 0) this.onCalculated(sheets);
  }

  #ended(news: ISetFormulaCalculationNotificationMutation | object | undefined): void {
    if (!news || !('functionsExecutedState' in news) || news.functionsExecutedState === undefined) return;
    // A calculation stopped because something changed meanwhile is started again by Univer.
    if (news.functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.#done = this.#startedWith;
    if (this.settled) for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** As Univer's own trigger decides it (TriggerCalculationController of @univerjs/sheets-formula). */
function onlyLooks(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const params: { trigger?: unknown } = command.params ?? {};
  return options?.onlyLocal === true || ONLY_LOOKS.has(params.trigger);
}
