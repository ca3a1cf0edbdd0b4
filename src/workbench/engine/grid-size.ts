import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { UNIT } from './from-file';
import { LAST_COLUMN, LAST_ROW } from './measures';
import { EngineRefusal, type SheetId } from './port';
import type { Spreadsheet } from './spreadsheet';

/** Makes the grid large enough to hold this cell. Throws EngineRefusal 'invalid' beyond Excel's own limits. */
export function makeRoom(sheets: Spreadsheet, id: SheetId, row: number, column: number): void {
  if (row > LAST_ROW || column > LAST_COLUMN) throw new EngineRefusal('invalid', 'That cell lies beyond the end of the sheet.');
  const sheet = sheets.sheet(id);
  const target = { unitId: UNIT, subUnitId: id };
  if (row >= sheet.getRowCount()) sheets.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount: row + 1 });
  if (column >= sheet.getColumnCount()) {
    sheets.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount: column + 1 });
  }
}
