import type { SheetProtection as FileProtection, WorkbookFile } from '../../files/workbook-file-types';
import type { CellArea } from '../../files/workbook-file';
import { idOfSheet } from './from-file';
import { EngineRefusal, type Area, type SheetId, type SheetProtection } from './port';
import type { Spreadsheet } from './spreadsheet';

const NOT_PROTECTED: SheetProtection = { on: false, password: false, options: allowing(undefined), selection: 'normal' };

/** Which sheets are protected and what each still allows, as the file says. Saving cannot change it, so nothing here does. */
export class Protections {
  readonly #protected: ReadonlyMap<SheetId, { readonly state: SheetProtection; readonly open: readonly CellArea[] }>;
  readonly structure: boolean;

  constructor(file: WorkbookFile) {
    this.structure = file.structureProtected;
    this.#protected = new Map(
      file.sheets.flatMap((sheet) =>
        sheet.protection ? [[idOfSheet(sheet), { state: stateOf(sheet.protection), open: sheet.protection.openAreas }] as const] : [],
      ),
    );
  }

  of(id: SheetId): SheetProtection {
    return this.#protected.get(id)?.state ?? NOT_PROTECTED;
  }

  /** Whether the sheet's protection keeps a cell of the area from being typed into. */
  keepsFromEditing(sheets: Spreadsheet, id: SheetId, area: Area): boolean {
    const protection = this.#protected.get(id);
    if (!protection) return false;
    const sheet = sheets.sheet(id);
    const open = (row: number, column: number) =>
      protection.open.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (sheets.styleAt(sheet, row, column).locked !== 0 && !open(row, column)) return true;
      }
    }
    return false;
  }

  async protect(..._: unknown[]): Promise<void> {
    throw new EngineRefusal('unsupported', 'Saving could not keep a change of the sheet’s protection, so it is left as it is.');
  }

  async unprotect(id: SheetId, _password?: string): Promise<void> {
    if (!this.of(id).on) return;
    if (this.of(id).password) throw new EngineRefusal('access-denied', 'The sheet is protected by a password.');
    throw new EngineRefusal('unsupported', 'Saving could not keep a change of the sheet’s protection, so it is left as it is.');
  }
}

function stateOf(protection: FileProtection): SheetProtection {
  const { selectLockedCells, selectUnlockedCells } = protection.allow;
  return {
    on: true,
    password: protection.hasPassword,
    options: allowing(protection),
    selection: selectLockedCells ? 'normal' : selectUnlockedCells ? 'unlocked' : 'none',
  };
}

function allowing(protection: FileProtection | undefined): SheetProtection['options'] {
  const allow = protection?.allow;
  return {
    allowAutoFilter: allow?.autoFilter ?? false,
    allowDeleteColumns: allow?.deleteColumns ?? false,
    allowDeleteRows: allow?.deleteRows ?? false,
    allowEditObjects: protection ? !protection.objects : false,
    allowEditScenarios: protection ? !protection.scenarios : false,
    allowFormatCells: allow?.formatCells ?? false,
    allowFormatColumns: allow?.formatColumns ?? false,
    allowFormatRows: allow?.formatRows ?? false,
    allowInsertColumns: allow?.insertColumns ?? false,
    allowInsertHyperlinks: allow?.insertHyperlinks ?? false,
    allowInsertRows: allow?.insertRows ?? false,
    allowPivotTables: allow?.pivotTables ?? false,
    allowSort: allow?.sort ?? false,
  };
}
