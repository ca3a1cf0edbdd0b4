import { CommandType, CustomCommandExecutionError, ObjectMatrix, type ICommandInfo, type IExecutionOptions, type IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  MoveColsMutation,
  MoveRowsMutation,
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetHideMutation,
  type ISetRangeValuesMutationParams,
  type IMoveRangeMutationParams,
} from '@univerjs/sheets';
import type { ChangeKind } from '../../files/changes';
import { LONGEST_FORMULA, LONGEST_TEXT } from '../../files/saving/cell-content';
import { areaOf } from './from-file';
import { boundsOf } from './follow-cells';
import type { Area, ProtectionAllowance } from './port';
import type { Protections } from './protections';
import type { Spreadsheet } from './spreadsheet';

export const LOCKED = 'This cell is locked. The sheet is protected, and only the cells left open for answers can be changed.';
const SHEET_LOCKED = 'The sheet is protected, so this cannot be done here.';
const STRUCTURE_LOCKED = 'The workbook’s structure is protected, so its sheets stay as they are.';
export const NOT_KEPT = 'That is not done here, because a saved copy could not keep it. Do it in Excel.';

const TEXT_TOO_LONG = `A cell holds at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters. Shorten the text.`;
const FORMULA_TOO_LONG = `A formula has at most ${LONGEST_FORMULA.toLocaleString('en-GB')} characters. Shorten it.`;

/** Univer's commands that change what saving could not keep: stopped before they begin, so that nothing is half done. */
const NOT_KEPT_COMMANDS: ReadonlySet<string> = new Set([
  'sheet.command.copy-sheet',
  'sheet.command.toggle-gridlines',
  'sheet.command.set-gridlines-color',
  'sheet.command.set-worksheet-default-style',
  'sheet.command.set-worksheet-right-to-left',
  'sheet.command.set-row-data',
  'sheet.command.set-col-data',
  'sheet.command.set-text-rotation',
  'sheet.command.set-overline',
  'sheet.command.set-range-subscript',
  'sheet.command.set-range-superscript',
  'sheet.command.set-workbook-name',
  'sheet.command.set-range-custom-metadata',
  'sheet.command.update-note',
  'sheet.command.delete-note',
  'sheet.command.split-text-to-columns',
  'sheet.command.add-conditional-rule',
  'sheet.command.set-conditional-rule',
  'sheet.command.delete-conditional-rule',
  'sheet.command.move-conditional-rule',
  'sheet.command.clear-range-conditional-rule',
  'sheet.command.clear-worksheet-conditional-rule',
  'sheet.command.addDataValidation',
  'sheet.command.updateDataValidationRuleRange',
  'sheet.command.remove-all-data-validation',
  'sheet.command.remove-data-validation-rule',
  'sheets.command.clear-range-data-validation',
  'sheets.command.update-data-validation-options',
  'sheets.command.update-data-validation-setting',
  'sheet.command.add-range-protection',
  'sheet.command.delete-range-protection',
  'sheet.command.set-protection',
  'sheet.command.add-worksheet-protection',
  'sheet.command.set-worksheet-protection',
  'sheet.command.delete-worksheet-protection',
  'sheet.command.set-worksheet-permission-points',
  'sheet.command.set-worksheet-range-theme-style',
  'sheet.command.register-worksheet-range-theme-style',
]);

/** What saving is asked to keep by a mutation. */
const KEEPS: Readonly<Record<string, ChangeKind>> = {
  [SetRangeValuesMutation.id]: 'cells',
  [ReorderRangeMutation.id]: 'rows-sorted',
  [InsertRowMutation.id]: 'rows-inserted',
  [RemoveRowMutation.id]: 'rows-deleted',
  [MoveRowsMutation.id]: 'rows-moved',
  [InsertColMutation.id]: 'columns-inserted',
  [RemoveColMutation.id]: 'columns-deleted',
  [MoveColsMutation.id]: 'columns-moved',
  [AddWorksheetMergeMutation.id]: 'merged',
  [RemoveWorksheetMergeMutation.id]: 'unmerged',
  [RemoveSheetMutation.id]: 'sheet-deleted',
};

/** What a protected sheet must allow for a mutation. */
const WANTS: Readonly<Record<string, ProtectionAllowance>> = {
  [InsertRowMutation.id]: 'allowInsertRows',
  [InsertColMutation.id]: 'allowInsertColumns',
  [RemoveRowMutation.id]: 'allowDeleteRows',
  [RemoveColMutation.id]: 'allowDeleteColumns',
  [SetRowHiddenMutation.id]: 'allowFormatRows',
  [SetRowVisibleMutation.id]: 'allowFormatRows',
  [SetWorksheetRowHeightMutation.id]: 'allowFormatRows',
  [SetColHiddenMutation.id]: 'allowFormatColumns',
  [SetColVisibleMutation.id]: 'allowFormatColumns',
  [SetWorksheetColWidthMutation.id]: 'allowFormatColumns',
  [ReorderRangeMutation.id]: 'allowSort',
};

/** Never done on a protected sheet. */
const NEVER: ReadonlySet<string> = new Set([MoveRowsMutation.id, MoveColsMutation.id, AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id]);
const STRUCTURE: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
  SetWorksheetHideMutation.id,
]);

/**
 * Keeps everybody from what saving could not keep, and the user from what the workbook's protection forbids: what of that the add-in
 * may do the host decides, and answers with Excel's errors.
 */
export class Guard {
  constructor(
    private readonly sheets: Spreadsheet,
    private readonly protections: Protections,
    private readonly say: (sentence: string, command: string) => void,
    /** True, or why saving could not keep such a change on the sheet of that id. */
    private readonly keeps: (kind: ChangeKind, sheet: string) => true | string,
  ) {}

  /** Throws CustomCommandExecutionError where the command may not be done. */
  check(command: Readonly<ICommandInfo>, options: IExecutionOptions): void {
    if (options['onlyLocal'] === true) return;
    const refusal = (this.sheets.origin === 'add-in' ? undefined : this.#refusal(command)) ?? this.#notKept(command);
    if (refusal === undefined) return;
    if (this.sheets.origin === 'user') this.say(refusal, command.id);
    this.sheets.refusedBecause = refusal;
    throw new CustomCommandExecutionError(refusal);
  }

  #refusal({ type, id, params }: Readonly<ICommandInfo>): string | undefined {
    if (NOT_KEPT_COMMANDS.has(id)) return NOT_KEPT;
    if (type !== CommandType.MUTATION || !params) return undefined;
    const tooLong = id === SetRangeValuesMutation.id && isWrite(params) ? tooLongIn(params.cellValue) : undefined;
    if (tooLong !== undefined) return tooLong;
    if (STRUCTURE.has(id) && this.protections.structure) return STRUCTURE_LOCKED;
    if (id === MoveRangeMutation.id && isMove(params)) return this.#locked(params.from.subUnitId, params.from.value) ?? this.#locked(params.to.subUnitId, params.to.value);
    const sheet = sheetOf(params);
    if (sheet === undefined || !this.protections.of(sheet).on) return undefined;
    if (id === SetRangeValuesMutation.id && isWrite(params)) return this.#locked(sheet, params.cellValue);
    if (NEVER.has(id)) return SHEET_LOCKED;
    const wanted = WANTS[id];
    if (wanted === undefined) return undefined;
    if (!this.protections.of(sheet).options[wanted]) return SHEET_LOCKED;
    return hasRange(params) && this.#needsOpenCells(id) && this.protections.keepsFromEditing(sheet, areaOf(params.range)) ? LOCKED : undefined;
  }

  #notKept({ id, params }: Readonly<ICommandInfo>): string | undefined {
    const kind = KEEPS[id];
    const sheet = params && sheetOf(params);
    if (kind === undefined || sheet === undefined) return undefined;
    const kept = this.keeps(kind, sheet);
    return kept === true ? undefined : kept;
  }

  /** Excel sorts and deletes on a protected sheet only where every cell is open. */
  #needsOpenCells(id: string): boolean {
    return id === ReorderRangeMutation.id || id === RemoveRowMutation.id || id === RemoveColMutation.id;
  }

  #locked(sheet: string, cells: ISetRangeValuesMutationParams['cellValue']): string | undefined {
    if (!this.protections.of(sheet).on) return undefined;
    const touched: { row: number; column: number }[] = [];
    new ObjectMatrix(cells ?? {}).forValue((row, column) => {
      touched.push({ row, column });
    });
    const one = ({ row, column }: { row: number; column: number }): Area => boundsOf([{ row, column }]);
    return touched.some((cell) => this.protections.keepsFromEditing(sheet, one(cell))) ? LOCKED : undefined;
  }
}

/** Why one of the cells could not hold what it is given. */
function tooLongIn(cells: ISetRangeValuesMutationParams['cellValue']): string | undefined {
  let found: string | undefined;
  new ObjectMatrix(cells ?? {}).forValue((_row, _column, cell) => {
    const text = typeof cell?.v === 'string' ? cell.v.length : 0;
    const inRuns = (cell?.p?.body?.dataStream.length ?? 0) - PARAGRAPH_END.length;
    if (Math.max(text, inRuns) > LONGEST_TEXT) found = TEXT_TOO_LONG;
    if ((cell?.f?.length ?? 0) > LONGEST_FORMULA + 1) found = FORMULA_TOO_LONG;
  });
  return found;
}

/** What Univer puts behind a text in runs. */
const PARAGRAPH_END = '\r\n';

function sheetOf(params: object): string | undefined {
  return 'subUnitId' in params && typeof params.subUnitId === 'string' ? params.subUnitId : undefined;
}

function isWrite(params: object): params is ISetRangeValuesMutationParams {
  return 'cellValue' in params;
}

function isMove(params: object): params is IMoveRangeMutationParams {
  return 'from' in params && 'to' in params;
}

function hasRange(params: object): params is { readonly range: IRange } {
  return 'range' in params && typeof params.range === 'object' && params.range !== null;
}
