import { CommandType, type IMutation, DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import { AddDataValidationMutation, DataValidationModel, UpdateRuleType } from '@univerjs/data-validation';
import type { NewValidation, WorkbookChange } from '../../files/changes';
import { shared, without } from '../../files/saving/a1';
import { validationsAfter, type SheetValidations } from '../../files/validations-after';
import type { Validation, WorkbookFile } from '../../files/workbook-file-types';
import { areaOf, idOfSheet, rangeOf, UNIT } from './from-file';
import type { Area, CellValidation, SheetId } from './port';
import type { Spreadsheet } from './spreadsheet';
import { following, NOTHING, type Followed } from './step';
import { cellValidation, fileValidation } from './validation-words';

const idOf = (sheet: number, validation: number) => `validation-${sheet}-${validation}`;

/** Gives Univer the file's validations: it draws the drop-downs and refuses what they refuse. */
export function loadValidations(sheets: Spreadsheet, file: WorkbookFile): void {
  file.sheets.forEach((sheet, at) => {
    if (sheet.kind !== 'cells') return;
    const rules = sheet.validations.flatMap((validation, index) => (validation.type === 'none' ? [] : [univerRule(validation, idOf(at, index))]));
    if (rules.length > 0) {
      sheets.commands.syncExecuteCommand(AddDataValidationMutation.id, { unitId: UNIT, subUnitId: idOfSheet(sheet), rule: rules });
    }
  });
}

const ERROR_STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

const TYPES = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
  none: DataValidationType.ANY,
} as const;

function univerRule(validation: Validation, uid: string): ISheetDataValidationRule {
  const { formula1, formula2, errorTitle, error, promptTitle, prompt } = validation;
  const first = validation.type === 'list' ? listSource(validation) : univerOperand(formula1);
  const second = univerOperand(formula2);
  return {
    uid,
    type: TYPES[validation.type],
    ranges: validation.areas.map(rangeOf),
    operator: OPERATORS[validation.operator],
    ...(first !== undefined && { formula1: first }),
    ...(second !== undefined && { formula2: second }),
    allowBlank: validation.allowBlank,
    showDropDown: validation.showDropDown,
    renderMode: DataValidationRenderMode.ARROW,
    errorStyle: validation.showError ? ERROR_STYLES[validation.errorStyle] : DataValidationErrorStyle.WARNING,
    showErrorMessage: validation.showError,
    ...(error !== undefined && { error }),
    ...(errorTitle !== undefined && { errorTitle }),
    showInputMessage: validation.showPrompt,
    ...(prompt !== undefined && { prompt }),
    ...(promptTitle !== undefined && { promptTitle }),
  };
}

/** Univer takes a list's items as a JSON array, or the formula of where they are. */
function listSource({ items, formula1 }: Validation): string {
  return items ? JSON.stringify(items) : `=${formula1 ?? ''}`;
}

/** A number is taken as it is, anything else is a formula. */
function univerOperand(formula: string | undefined): string | undefined {
  if (formula === undefined) return undefined;
  return Number.isFinite(Number(formula)) ? formula : `=${formula}`;
}

const OPERATORS: Readonly<Record<Validation['operator'], DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  lessThan: DataValidationOperator.LESS_THAN,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
};

interface SetValidations {
  readonly subUnitId: SheetId;
  readonly sets: readonly { readonly area: Area; readonly validation: NewValidation | undefined }[];
}

/**
 * The workbook's validations, kept as saving keeps them: Univer draws them and holds to them, but its own copies lose what they refer
 * to when sheets change, and end with its grid.
 */
export class Validations {
  readonly #loaded: readonly SheetValidations[];
  #now: readonly SheetValidations[];
  #followed: { readonly journal: readonly WorkbookChange[]; readonly length: number } = { journal: [], length: 0 };
  #made = 0;
  readonly set: IMutation<SetValidations, boolean>;

  constructor(
    private readonly sheets: Spreadsheet,
    file: WorkbookFile,
    private readonly journal: () => readonly WorkbookChange[],
  ) {
    this.#loaded = file.sheets.map(({ name, validations }) => ({ sheet: name, validations }));
    this.#now = this.#loaded;
    this.set = {
      id: 'workbench.mutation.set-validations',
      type: CommandType.MUTATION,
      handler: (_accessor, params) => this.#draw(params),
    };
    sheets.commands.registerCommand(this.set);
  }

  /** How this room's own mutation is told to the journal. */
  readonly followed = (): Followed => {
    return following(this.set, (sheets, { subUnitId, sets }) => () => {
      const sheet = sheets.sheet(subUnitId).getName();
      return { ...NOTHING, changes: sets.map((one): WorkbookChange => ({ kind: 'validated', sheet, ...one })) };
    });
  };

  /** What every cell of the area has; 'mixed' where they differ. */
  of(id: SheetId, area: Area): CellValidation | 'mixed' | undefined {
    let rest: readonly Area[] = [area];
    const seen = new Map<string, CellValidation | undefined>();
    for (const validation of this.#on(id)) {
      const left = rest.flatMap((piece) => validation.areas.reduce<readonly Area[]>((pieces, hole) => pieces.flatMap((each) => without(each, hole)), [piece]));
      const touched = validation.areas.some((each) => rest.some((piece) => shared(piece, each)));
      rest = left;
      if (!touched) continue;
      const told = cellValidation(validation);
      seen.set(JSON.stringify(told) ?? '', told);
    }
    if (rest.length > 0) seen.set('', undefined);
    return seen.size > 1 ? 'mixed' : [...seen.values()][0];
  }

  put(id: SheetId, area: Area, validation: CellValidation | undefined): void {
    const before = this.#on(id).flatMap((each) => each.areas.flatMap((place) => {
      const cut = shared(place, area);
      return cut ? [{ area: cut, validation: each }] : [];
    }));
    const step = (sets: SetValidations['sets']) => ({ id: this.set.id, params: { subUnitId: id, sets } });
    const after = validation && fileValidation(validation);
    this.sheets.edit({ redos: [step([{ area, validation: after }])], undos: [step([{ area, validation: undefined }, ...before])] });
  }

  /** Where they lie now: the journal is followed, from its beginning where something was taken back. */
  #on(id: SheetId): readonly Validation[] {
    const journal = this.journal();
    const { length } = journal;
    const further = journal === this.#followed.journal && length >= this.#followed.length;
    this.#now = further ? validationsAfter(this.#now, journal.slice(this.#followed.length)) : validationsAfter(this.#loaded, journal);
    this.#followed = { journal, length };
    const name = this.sheets.sheet(id).getName();
    return this.#now.find(({ sheet }) => sheet === name)?.validations ?? [];
  }

  /** Gives Univer the rules for what it draws. */
  #draw({ subUnitId, sets }: SetValidations): boolean {
    const model = this.sheets.services.get(DataValidationModel);
    for (const { area, validation } of sets) {
      for (const rule of [...model.getRules(UNIT, subUnitId)]) {
        const places: readonly Area[] = rule.ranges.map(areaOf);
        if (!places.some((place) => shared(place, area))) continue;
        const ranges = places.flatMap((place) => without(place, area)).map(rangeOf);
        if (ranges.length === 0) model.removeRule(UNIT, subUnitId, rule.uid, 'patched');
        else model.updateRule(UNIT, subUnitId, rule.uid, { type: UpdateRuleType.RANGE, payload: ranges }, 'patched');
      }
      if (!validation || validation.type === 'none') continue;
      this.#made += 1;
      model.addRule(UNIT, subUnitId, univerRule({ ...validation, areas: [area], extension: false }, `validation-made-${this.#made}`), 'patched');
    }
    return true;
  }
}
