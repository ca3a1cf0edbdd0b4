import { BooleanNumber, type Univer } from '@univerjs/core';
import { SetDefinedNameMutation } from '@univerjs/engine-formula';
import type { AddInReference, FormulaResult, FormulaResults, WorkbookChange } from '../../files/changes';
import type { WorkbookFile } from '../../files/workbook-file-types';
import { contentOf } from './cell-content';
import { cellsReading } from './cells-reading';
import { cellsWriting } from './cells-writing';
import { loadConditionalFormats } from './conditional-formats';
import { documentPort } from './document-port';
import { idOfSheet, univerWorkbook } from './from-file';
import { Guard, NOT_KEPT } from './guard';
import { Journal } from './journal';
import { namesOfFile, namesPort } from './names';
import type { EngineEvent, EnginePort } from './port';
import { Protections } from './protections';
import { Recalculation } from './recalculation';
import { sheetsPort } from './sheets-port';
import { Spreadsheet } from './spreadsheet';
import { drawTables } from './table-looks';
import { Tables, tablesPort } from './tables';
import { loadValidations, validationReader } from './validations';
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
  const protections = new Protections(file);
  const tables = new Tables(sheets, file);
  if (options.drawn) {
    loadConditionalFormats(sheets, file);
    drawTables(sheets, tables, file);
  }
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const refused = options.onRefused ?? (() => undefined);
  const journal = new Journal(sheets, tell, [tables.followed()], (mutation) => refused(NOT_KEPT, mutation));
  const guard = new Guard(sheets, protections, refused);
  sheets.onBefore = (command, how) => {
    guard.check(command, how);
    journal.begin(command, how);
  };
  const recalculation = new Recalculation(sheets, (ids) => ids.forEach((sheet) => tell({ type: 'calculated', sheet })));
  followWork(sheets, tell);
  return {
    ...cellsReading(sheets),
    ...cellsWriting(sheets),
    validation: validationReader(sheets, file),
    ...sheetsPort(sheets, protections),
    ...tablesPort(sheets, tables),
    ...namesPort(sheets),
    ...documentPort(file, options.name, options.addIn, (change) => journal.record(change), tell),
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
