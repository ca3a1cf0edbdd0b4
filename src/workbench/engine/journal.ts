import { CommandType, CustomCommandExecutionError, UndoCommandId, type ICommandInfo, type IExecutionOptions, type IUndoRedoItem } from '@univerjs/core';
import type { WorkbookChange } from '../../files/changes';
import { cellMutations } from './follow-cells';
import { rowMutations } from './follow-rows';
import { sheetMutations } from './follow-sheets';
import type { EngineEvent } from './port';
import type { Spreadsheet } from './spreadsheet';
import { NOTHING, type Followed, type Step } from './step';
import { takesBack, withoutUndone, type Entry } from './undone';

/**
 * Keeps what was done to the workbook since it was opened, from every mutation Univer does, whoever asked for it: typing, pasting,
 * the add-in, undo. A mutation nobody here knows how to keep is stopped before it is done.
 */
export class Journal {
  #entries: Entry[] = [];
  #changes: WorkbookChange[] = [];
  #undoing: IUndoRedoItem | undefined;
  readonly #done = new WeakSet<object>();
  readonly #begun = new WeakMap<object, () => Step>();
  readonly #followed: ReadonlyMap<string, Followed>;

  constructor(
    private readonly sheets: Spreadsheet,
    private readonly tell: (event: EngineEvent) => void,
    own: readonly Followed[],
    private readonly refuse: (mutation: string) => void,
  ) {
    this.#followed = new Map([...cellMutations, ...rowMutations, ...sheetMutations, ...own].map((followed) => [followed.id, followed]));
    sheets.commands.onCommandExecuted((command) => this.#after(command));
    // Univer says so the moment a step has been undone, before anything else can be done.
    sheets.undo.undoRedoStatus$.subscribe(() => this.#undone());
  }

  /** In order, since the workbook was opened. */
  get changes(): readonly WorkbookChange[] {
    return this.#changes;
  }

  /** Records what is not done by a mutation. */
  record(change: WorkbookChange): void {
    this.#add([{ change, mutation: undefined }]);
  }

  /** To be called before each command; throws CustomCommandExecutionError to stop it. */
  begin(command: Readonly<ICommandInfo>, options: IExecutionOptions): void {
    if (command.id === UndoCommandId) this.#undoing = this.sheets.undo.pitchTopUndoElement() ?? undefined;
    if (command.type !== CommandType.MUTATION || !command.params) return;
    const followed = this.#followed.get(command.id);
    if (followed) this.#begun.set(command.params, followed.begin(this.sheets, command, options));
    else if (!leavesTheFileAlone(command.id)) {
      this.refuse(command.id);
      throw new CustomCommandExecutionError(`${command.id} is not kept by saving`);
    }
  }

  #after(command: Readonly<ICommandInfo>): void {
    const end = command.params && this.#begun.get(command.params);
    if (!end || !command.params) return;
    this.#begun.delete(command.params);
    const mutation = command.params;
    const { changes, events, reverse } = this.sheets.growth.has(mutation) ? NOTHING : end();
    this.#done.add(mutation);
    const [only] = changes;
    if (only && changes.length === 1 && takesBack(only, this.#entries.at(-1))) this.#takeLast();
    else this.#add(changes.map((change) => ({ change, mutation, reverse })));
    for (const event of events) this.tell(event);
  }

  #add(more: readonly Entry[]): void {
    this.#entries.push(...more);
    this.#changes.push(...more.map(({ change }) => change));
  }

  #takeLast(): void {
    this.#entries = this.#entries.slice(0, -1);
    this.#changes = this.#changes.slice(0, -1);
  }

  #undone(): void {
    const step = this.#undoing;
    if (step === undefined || this.sheets.undo.pitchTopRedoElement() !== step) return;
    this.#undoing = undefined;
    this.#entries = [...withoutUndone(this.#entries, step, ({ id, params }) => !this.#followed.has(id) || this.#done.has(params))];
    this.#changes = this.#entries.map(({ change }) => change);
  }
}

/** Mutations that change nothing of what is saved: calculation, heights that follow the text, where conditional formats and validations lie after rows moved (saving moves them itself). */
const KEPT_ELSEWHERE: ReadonlySet<string> = new Set([
  'sheet.mutation.empty',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-worksheet-row-count',
  'sheet.mutation.set-worksheet-column-count',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.data-validation-formula-mark-dirty',
  'sheet.mutation.toggle-note-popup',
  'sheet.mutation.update-note-position',
  'data-validation.mutation.updateRule',
  'sheet.mutation.set-conditional-rule',
  'sheet.mutation.move-conditional-rule',
]);

function leavesTheFileAlone(mutation: string): boolean {
  return mutation.startsWith('formula.mutation.') || mutation.startsWith('doc.') || KEPT_ELSEWHERE.has(mutation);
}
