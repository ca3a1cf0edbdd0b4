import type { WorkbookChange } from '../../files/changes';
import type { SheetProtection as FileProtection, WorkbookFile } from '../../files/workbook-file-types';
import type { CellArea } from '../../files/workbook-file';
import { idOfSheet } from './from-file';
import { EngineRefusal, type Area, type EngineEvent, type ProtectionAllowance, type ProtectionOptions, type SheetId, type SheetProtection } from './port';
import type { Spreadsheet } from './spreadsheet';

const NOT_PROTECTED: SheetProtection = { on: false, password: false, options: allowing(undefined), selection: 'normal' };

interface Protected {
  readonly state: SheetProtection;
  /** Areas that may be edited all the same. */
  readonly open: readonly CellArea[];
}

/** Which sheets are protected and what each still allows. */
export class Protections {
  readonly #protected: Map<SheetId, Protected>;
  readonly structure: boolean;

  constructor(
    private readonly sheets: Spreadsheet,
    file: WorkbookFile,
    private readonly record: (change: WorkbookChange) => void,
    private readonly tell: (event: EngineEvent) => void,
  ) {
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
  keepsFromEditing(id: SheetId, area: Area): boolean {
    const protection = this.#protected.get(id);
    if (!protection) return false;
    const sheet = this.sheets.sheet(id);
    const open = (row: number, column: number) =>
      protection.open.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.sheets.styleAt(sheet, row, column).locked !== 0 && !open(row, column)) return true;
      }
    }
    return false;
  }

  /** Protects the sheet, letting only `options` be done. Throws EngineRefusal 'unsupported' for a password: a copy could not keep it. */
  async protect(id: SheetId, options: ProtectionOptions, password?: string): Promise<void> {
    if (password) throw new EngineRefusal('unsupported', 'Saving could not keep a password, so the sheet is left as it is.');
    const allowed = ALLOWANCES.filter(([name]) => options[name]).map(([, inFile]) => inFile);
    this.#protected.set(id, { state: { on: true, password: false, options, selection: 'normal' }, open: [] });
    this.record({ kind: 'sheet-protected', sheet: this.sheets.sheet(id).getName(), allowed: [...allowed, 'selectLockedCells', 'selectUnlockedCells'] });
    this.tell({ type: 'protection-changed', sheet: id, on: true, origin: 'add-in' });
  }

  /** Throws EngineRefusal 'access-denied' where a password is wanted: it is not known here, only a digest of it. */
  async unprotect(id: SheetId): Promise<void> {
    if (!this.of(id).on) return;
    if (this.of(id).password) throw new EngineRefusal('access-denied', 'The sheet is protected by a password.');
    this.#protected.delete(id);
    this.record({ kind: 'sheet-unprotected', sheet: this.sheets.sheet(id).getName() });
    this.tell({ type: 'protection-changed', sheet: id, on: false, origin: 'add-in' });
  }
}

/** Excel's names for what a protected sheet allows, and the file's. */
const ALLOWANCES: readonly (readonly [ProtectionAllowance, string])[] = [
  ['allowAutoFilter', 'autoFilter'],
  ['allowDeleteColumns', 'deleteColumns'],
  ['allowDeleteRows', 'deleteRows'],
  ['allowEditObjects', 'objects'],
  ['allowEditScenarios', 'scenarios'],
  ['allowFormatCells', 'formatCells'],
  ['allowFormatColumns', 'formatColumns'],
  ['allowFormatRows', 'formatRows'],
  ['allowInsertColumns', 'insertColumns'],
  ['allowInsertHyperlinks', 'insertHyperlinks'],
  ['allowInsertRows', 'insertRows'],
  ['allowPivotTables', 'pivotTables'],
  ['allowSort', 'sort'],
];

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
