import {
  BooleanNumber,
  CommandType,
  composeStyles,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  sequenceExecute,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type IMutationInfo,
  type IUndoRedoItem,
  type IWorkbookData,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { InsertColMutation, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from '@univerjs/sheets';
import type { ChangeKind } from '../../files/changes';
import { formatForFile } from './cell-difference';
import { freshIn, type Fresh } from './fresh-lines';
import { styleId, UNIT } from './from-file';
import { EngineRefusal, type Origin, type SheetId } from './port';
import type { SheetStyle } from './sheet-style';

/** A set of mutations done as one, and how it is undone. */
export interface Edit {
  readonly redos: IMutationInfo[];
  readonly undos: IMutationInfo[];
}

const EDIT = 'workbench.command.edit';
const MOVE_CELLS: ReadonlySet<string> = new Set([InsertRangeMoveRightCommand.id, InsertRangeMoveDownCommand.id]);
const GROW: ReadonlySet<string> = new Set([InsertColMutation.id, InsertRowMutation.id]);
const SHRINK: ReadonlySet<string> = new Set([RemoveColMutation.id, RemoveRowMutation.id]);

/** The one open workbook in Univer, and who is changing it. */
export class Spreadsheet {
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
  readonly workbook: Workbook;
  /** Hidden sheets that only a program can show again, by id: Univer knows only shown and hidden. */
  readonly veryHidden = new Set<SheetId>();
  /** The rows or columns being put in at this moment, which take the look of those above or to the left. */
  fresh: Fresh | undefined;
  /**
   * Parameters of Univer's mutations that only make its grid longer or wider, to move cells into (and shorter again when that is undone):
   * no rows or columns are put in where anything lies.
   */
  readonly growth = new WeakSet<object>();
  #movesCells = false;
  /** Called before each command is done; may throw CustomCommandExecutionError to stop it. */
  onBefore: ((command: Readonly<ICommandInfo>, options: IExecutionOptions) => void) | undefined;
  /** Whether saving keeps such a change on the sheet of that id: true, or why not. */
  keeps: (kind: ChangeKind, id: SheetId) => true | string = () => true;
  /** Why the last command that was stopped was stopped, in one sentence. */
  refusedBecause: string | undefined;
  #origin: Origin = 'user';
  #step: { item: IUndoRedoItem | undefined } | undefined;
  readonly #fileLooks = new Map<number, string>();

  constructor(
    readonly univer: Univer,
    data: IWorkbookData,
    /** Serial days count from 1904, not 1900. */
    readonly date1904: boolean,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.undo = injector.get(IUndoRedoService);
    this.#joinSteps();
    this.commands.registerCommand({ id: EDIT, type: CommandType.COMMAND, handler: (_accessor, edit?: Edit) => this.#run(edit) });
    // Univer's formula engine itself writes cells when it hears of a write: whoever watches must be heard before it is started.
    this.commands.beforeCommandExecuted((command, options) => {
      if (command.type === CommandType.COMMAND) {
        this.fresh = freshIn(command, this);
        this.#movesCells = MOVE_CELLS.has(command.id);
      }
      if (this.#movesCells && command.params && GROW.has(command.id)) this.growth.add(command.params);
      this.onBefore?.(command, options ?? {});
    });
    this.workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    // Undo belongs to the unit in focus; without a screen nothing else focuses it.
    injector.get(IUniverInstanceService).focusUnit(UNIT);
  }

  /** Where Univer's services are found. */
  get services() {
    return this.univer.__getInjector();
  }

  /** Whose change is being made at this moment. */
  get origin(): Origin {
    return this.#origin;
  }

  /** What `work` changes is the add-in's. `work` must change everything before it first waits. */
  async asAddIn<T>(work: () => T | Promise<T>): Promise<T> {
    this.#origin = 'add-in';
    try {
      return await work();
    } finally {
      this.#origin = 'user';
    }
  }

  /** What the add-in does in `work` can be undone as one step. */
  async asOneStep<T>(work: () => Promise<T>): Promise<T> {
    this.#step = { item: undefined };
    try {
      return await work();
    } finally {
      this.#step = undefined;
    }
  }

  /**
   * Univer would undo the parts of a step in the order they were done; the last must be undone first. Its own method is taken from its
   * class: asked of the service, which is made when first used, it would be remembered and ours never called.
   */
  #joinSteps(): void {
    const push = (item: IUndoRedoItem): void => LocalUndoRedoService.prototype.pushUndoRedo.call(this.undo, item);
    this.undo.pushUndoRedo = (item) => {
      const grown = item.redoMutations.some(({ params }) => this.growth.has(params));
      if (grown) for (const { id, params } of item.undoMutations) if (SHRINK.has(id)) this.growth.add(params);
      const step = this.#origin === 'add-in' ? this.#step : undefined;
      if (step?.item && this.undo.pitchTopUndoElement() === step.item) {
        step.item.redoMutations.push(...item.redoMutations);
        step.item.undoMutations.unshift(...item.undoMutations);
        return;
      }
      const own = { ...item, redoMutations: [...item.redoMutations], undoMutations: [...item.undoMutations] };
      if (step) step.item = own;
      push(own);
    };
  }

  /** The sheet of that id. Throws EngineRefusal 'invalid' where there is none. */
  sheet(id: SheetId): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new EngineRefusal('invalid', 'The sheet is no longer in the workbook.');
    return sheet;
  }

  visibilityOf(id: SheetId): 'visible' | 'hidden' | 'very-hidden' {
    if (this.sheet(id).isSheetHidden() !== BooleanNumber.TRUE) return 'visible';
    return this.veryHidden.has(id) ? 'very-hidden' : 'hidden';
  }

  /** The style a cell has: its own, or its row's, its column's or the workbook's, as Excel looks for it. */
  styleAt(sheet: Worksheet, row: number, column: number): SheetStyle {
    const styles = this.workbook.getStyles();
    const own = sheet.getCellRaw(row, column)?.s;
    return composeStyles(
      sheet.getDefaultCellStyleInternal(),
      sheet.getColumnStyle(column),
      sheet.getRowStyle(row),
      own ? styles.getStyleByCell({ s: own }) : undefined,
    );
  }

  /** The number of the file's style that a style is, whatever it was made of; nothing where it is none of them. */
  fileStyleOf(style: SheetStyle): number | undefined {
    const number = style.fileStyle;
    // A cell nobody gave a style has the file's first.
    if (number === undefined) return Object.keys(style).length === 0 ? 0 : undefined;
    const known = this.#fileLooks.get(number) ?? this.#lookOf(number);
    this.#fileLooks.set(number, known);
    return known !== '' && known === JSON.stringify(formatForFile(style)) ? number : undefined;
  }

  #lookOf(number: number): string {
    const own = this.workbook.getStyles().get(styleId(number));
    const anySheet = this.workbook.getSheets()[0];
    return own && anySheet ? JSON.stringify(formatForFile(composeStyles(anySheet.getDefaultCellStyleInternal(), own))) : '';
  }

  /** Throws EngineRefusal where saving could not keep such a change on the sheet. */
  mustKeep(kind: ChangeKind, id: SheetId): void {
    const kept = this.keeps(kind, id);
    if (kept !== true) throw new EngineRefusal('unsupported', kept);
  }

  /** Does the mutations as one step that can be undone. Throws EngineRefusal where one of them was not allowed. */
  edit(edit: Edit): void {
    if (!this.commands.syncExecuteCommand(EDIT, edit)) throw this.#refused();
  }

  /** Runs one of Univer's own commands. Throws EngineRefusal where it was refused. */
  async run(command: string, params: object): Promise<void> {
    if (!(await this.commands.executeCommand(command, params))) throw this.#refused();
  }

  /**
   * Runs one of Univer's own commands on a sheet that need not be in front. Univer adjusts formulas as if whatever is put in or
   * taken out were on the sheet in front, so the sheet stands there while the command works (it does so before it first waits).
   */
  async runOn(id: SheetId, command: string, params: object): Promise<void> {
    const sheet = this.sheet(id);
    Object.defineProperty(this.workbook, 'getActiveSheet', { configurable: true, value: () => sheet });
    let done: Promise<boolean>;
    try {
      done = this.commands.executeCommand(command, params);
    } finally {
      Reflect.deleteProperty(this.workbook, 'getActiveSheet');
    }
    if (!(await done)) throw this.#refused();
  }

  #refused(): EngineRefusal {
    const why = this.refusedBecause ?? 'The workbook could not be changed so.';
    this.refusedBecause = undefined;
    return new EngineRefusal('unsupported', why);
  }

  #run(edit: Edit | undefined): boolean {
    if (!edit || !sequenceExecute(edit.redos, this.commands).result) return false;
    if (edit.undos.length > 0) this.undo.pushUndoRedo({ unitID: UNIT, undoMutations: edit.undos, redoMutations: edit.redos });
    return true;
  }
}
