import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetDefinedNameMutationParam,
} from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { WorkbookFile } from '../../files/workbook-file-types';
import { idOfSheet, UNIT } from './from-file';
import type { DefinedName, NamesPort } from './port';
import type { Spreadsheet } from './spreadsheet';

/** A name as Univer keeps it, as office.js sees it. */
export function definedName(item: ISetDefinedNameMutationParam): DefinedName {
  const formula = item.formulaOrRefString.startsWith('=') ? item.formulaOrRefString : `=${item.formulaOrRefString}`;
  const sheet = scopeOf(item.localSheetId);
  return { name: item.name, ...(sheet !== undefined && { sheet }), formula, visible: item.hidden !== true, comment: item.comment ?? '' };
}

function scopeOf(localSheetId: string | undefined): string | undefined {
  return localSheetId === undefined || localSheetId === '' || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? undefined : localSheetId;
}

/** The name of the sheet a defined name belongs to; nothing where it is the workbook's. */
export function scopeName(sheets: Spreadsheet, localSheetId: string | undefined): string | undefined {
  const scope = scopeOf(localSheetId);
  return scope === undefined ? undefined : sheets.workbook.getSheetBySheetId(scope)?.getName();
}

/** Excel's own names (print areas, filters) are kept by the file; formulas do not use them. */
export function namesOfFile(file: WorkbookFile): ISetDefinedNameMutationParam[] {
  return file.names
    .filter(({ name }) => !name.startsWith('_xlnm.'))
    .map(({ name, formula, sheet, hidden, comment }, index) => {
      const owner = sheet === undefined ? undefined : file.sheets[sheet];
      return {
        unitId: UNIT,
        id: `name-${index}`,
        name,
        formulaOrRefString: univerFormula(formula),
        comment: comment ?? '',
        hidden,
        localSheetId: owner ? idOfSheet(owner) : SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      };
    });
}

/** Univer takes a plain reference without `=` and anything else with it. */
function univerFormula(formula: string): string {
  const bare = formula.replace(/^=/, '');
  return /^('(?:[^']|'')+'|[\p{L}\d_.]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/u.test(bare) ? bare : `=${bare}`;
}

/** Defined names over the workbook in Univer. */
export function namesPort(sheets: Spreadsheet): NamesPort {
  const all = (): ISetDefinedNameMutationParam[] =>
    Object.values(sheets.services.get(IDefinedNamesService).getDefinedNameMap(UNIT) ?? {}).map((item) => ({ unitId: UNIT, ...item }));
  const find = (name: string, sheet: string | undefined) =>
    all().find((item) => item.name.toLowerCase() === name.toLowerCase() && scopeOf(item.localSheetId) === sheet);
  const removal = (item: ISetDefinedNameMutationParam) => ({ id: RemoveDefinedNameMutation.id, params: item });
  const setting = (item: ISetDefinedNameMutationParam) => ({ id: SetDefinedNameMutation.id, params: item });
  return {
    names: () => all().map(definedName),
    setName: async ({ name, sheet, formula, comment, visible }) => {
      const before = find(name, sheet);
      const item = {
        unitId: UNIT,
        id: before?.id ?? `name-${crypto.randomUUID()}`,
        name: before?.name ?? name,
        formulaOrRefString: univerFormula(formula),
        comment,
        hidden: !visible,
        localSheetId: sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      };
      await sheets.asAddIn(() => sheets.edit({ redos: [setting(item)], undos: [before ? setting(before) : removal(item)] }));
      calculateAnew(sheets);
    },
    deleteName: async (name, sheet) => {
      const item = find(name, sheet);
      if (item) await sheets.asAddIn(() => sheets.edit({ redos: [removal(item)], undos: [setting(item)] }));
      calculateAnew(sheets);
    },
  };
}

/** Univer goes on with what a name stood for when it first read a formula that uses it, unless it forgets what it has read. */
function calculateAnew(sheets: Spreadsheet): void {
  const forgotten = Object.fromEntries(sheets.workbook.getSheetOrders().map((id) => [id, '1']));
  const params = { forceCalculation: true, clearDependencyTreeCache: { [UNIT]: forgotten } };
  sheets.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
}
