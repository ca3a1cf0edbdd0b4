import { BooleanNumber, type Univer } from '@univerjs/core';
import { SetDefinedNameMutation } from '@univerjs/engine-formula';
import type { AddInReference, ChangeKind, FormulaResult, FormulaResults, WorkbookChange } from '../../files/changes';
import type { WorkbookFile } from '../../files/workbook-file-types';
import { contentOf } from './cell-content';
import { cellsReading } from './cells-reading';
import { cellsWriting } from './cells-writing';
import { loadConditionalFormats } from './conditional-formats';
import { documentPort } from './document-port';
import { filtersOf } from './filters';
import { idOfSheet, univerWorkbook } from './from-file';
import { Guard, NOT_KEPT } from './guard';
import { Journal } from './journal';
import { namesOfFile, namesPort } from './names';
import { PlacedFormats } from './placed-formats';
import type { EngineEvent, EnginePort } from './port';
import { Protections } from './protections';
import { Recalculation } from './recalculation';
import { sheetsPort } from './sheets-port';
import { Spreadsheet } from './spreadsheet';
import { drawTables } from './table-looks';
import { Tables } from './tables';
import { tablesPort } from './tables-port';
import { loadValidations, Validations } from './validations';
import { followWork, NOBODY_EDITS, workPort, type Editing } from './work-port';

/** A workbook opened in the spreadsheet: what office.js's host needs of it, and what saving needs. */
export interface Engine extends EnginePort {
  readonly sheetsIn: Spreadsheet;
  readonly protections: Protections;
  /** What was done since the workbook was opened. */
  changes(): readonly WorkbookChange[];
  /** What all formulas come to now. */
  formulaResults(): FormulaResults;
  undo(): Promise<void>;
  redo(): Promise<void>;
  close(): void;
}

export interface EngineOptions {
  /** The workbook's name, like "Return 2026.xlsx". */
  readonly name: string;
  /** Whose settings `settings()` are. */
  readonly addIn: AddInReference;
  readonly editing?: Editing;
  /** There is a grid to draw on: conditional formats and the looks of tables are drawn. */
  readonly drawn?: boolean;
  /** Whether saving keeps such a change on a sheet, by the name it has in the file: true, or a sentence saying why not. Asked once. */
  readonly canKeep?: (kind: ChangeKind, sheet: string) => true | string;
  /** Told why something the user did was not done: one sentence for the user, and the id of Univer's command. */
  readonly onRefused?: (sentence: string, command: string) => void;
}

/** Opens the workbook in a Univer that was started with the plugins it needs (`startHeadless`). */
export function openEngine(univer: Univer, file: WorkbookFile, options: EngineOptions): Engine {
  const sheets = new Spreadsheet(univer, univerWorkbook(file, options.name), file.date1904);
  for (const sheet of file.sheets) if (sheet.visibility === 'very-hidden') sheets.veryHidden.add(idOfSheet(sheet));
  for (const name of namesOfFile(file)) sheets.commands.syncExecuteCommand(SetDefinedNameMutation.id, name);
  loadValidations(sheets, file);
  bringToFront(sheets, file);
  const tables = new Tables(sheets, file);
  if (options.drawn) {
    loadConditionalFormats(sheets, file);
    drawTables(sheets, tables, file);
  }
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const record = (change: WorkbookChange): void => journal.record(change);
  const protections = new Protections(sheets, file, record, tell);
  const validations: Validations = new Validations(sheets, file, (): readonly WorkbookChange[] => journal.changes);
  const formats: PlacedFormats = new PlacedFormats(sheets, file, (): readonly WorkbookChange[] => journal.changes);
  const refused = options.onRefused ?? (() => undefined);
  const journal: Journal = new Journal(sheets, tell, [tables.followed(), validations.followed(), formats.followed()], (mutation) => refused(NOT_KEPT, mutation));
  sheets.keeps = keepsOf(file, options.canKeep ?? (() => true));
  const guard = new Guard(sheets, protections, refused, sheets.keeps);
  sheets.onBefore = (command, how) => {
    guard.check(command, how);
    journal.begin(command, how);
  };
  const recalculation = new Recalculation(sheets, (ids) => ids.forEach((sheet) => tell({ type: 'calculated', sheet })));
  followWork(sheets, tell);
  const writing = cellsWriting(sheets);
  return {
    ...cellsReading(sheets),
    ...writing,
    validation: (id, area) => validations.of(id, area),
    conditionalFormats: (id, area) => formats.count(id, area),
    clearConditionalFormats: (id, area) => sheets.asAddIn(() => formats.clearFrom(id, area)),
    setValidation: (id, area, validation) => sheets.asAddIn(() => validations.put(id, area, validation)),
    ...sheetsPort(sheets, protections, filtersOf(sheets, file, () => journal.changes)),
    ...tablesPort(sheets, tables, (id, area) => writing.clear(id, area, 'contents')),
    ...namesPort(sheets),
    ...documentPort(file, options.name, options.addIn, record, tell),
    ...workPort(sheets, recalculation, options.editing ?? NOBODY_EDITS, listeners),
    sheetsIn: sheets,
    protections,
    changes: () => journal.changes,
    formulaResults: () => resultsIn(sheets),
    undo: () => sheets.run('univer.command.undo', {}),
    redo: () => sheets.run('univer.command.redo', {}),
    close: () => univer.dispose(),
  };
}

/** The sheet in front and the cell selected on it, as the file was left. */
function bringToFront(sheets: Spreadsheet, file: WorkbookFile): void {
  const front = file.sheets[file.activeSheet];
  const sheet = front && sheets.workbook.getSheetBySheetId(idOfSheet(front));
  if (!front || !sheet || sheet.isSheetHidden() === BooleanNumber.TRUE) return;
  sheets.workbook.setActiveSheet(sheet);
}

/** The same question by the sheet's id. The answer never changes, and finding it out means reading every formula of the file. */
function keepsOf(file: WorkbookFile, ask: NonNullable<EngineOptions['canKeep']>): (kind: ChangeKind, sheet: string) => true | string {
  const names = new Map(file.sheets.map((sheet) => [idOfSheet(sheet), sheet.name]));
  const known = new Map<string, true | string>();
  return (kind, sheet) => {
    const name = names.get(sheet);
    // A sheet added since is free of all that a file may tie to its cells.
    if (name === undefined) return true;
    const question = `${kind} ${sheet}`;
    const answer = known.get(question) ?? ask(kind, name);
    known.set(question, answer);
    return answer;
  };
}

function resultsIn(sheets: Spreadsheet): FormulaResults {
  return new Map(
    sheets.workbook.getSheets().map((sheet) => {
      const results: FormulaResult[] = [];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const { formula, kind, value } = contentOf(cell);
        if (formula !== undefined && !cell?.custom) results.push({ row, column, kind, value });
      });
      return [sheet.getName(), results];
    }),
  );
}
