import { listOf } from '../../return/quantities';

/** What the pane says where a workbook has no place for reasons. */
export const roomWords = {
  label: 'A place for reasons',
  columns: (sheets: readonly string[]) => `There is no column for reasons on ${names(sheets)}.`,
  columnsWill: (count: number, headings: readonly string[], sheet: string | undefined) =>
    `We can add ${columns(count)} to the right of the table: ${listOf(headings.map((heading) => `“${heading}”`))}.${sheet === undefined ? '' : ` Contracts on a sheet where no column can be added get their rows on a new sheet, “${sheet}”.`} Nothing else changes.`,
  addColumns: (count: number) => `Add ${columns(count)}`,
  sheet: (without: readonly string[]) => `There is no column for reasons on ${names(without)}, and none can be added there.`,
  filtered: (sheets: readonly string[]) => `The filter on ${names(sheets)} sorts the columns it covers and no others, so reasons in new columns could end up beside the wrong contract.`,
  sheetWill: (name: string) => `We can add a sheet, “${name}”, at the end of the workbook, with a row for each contract below its target. Nothing else changes.`,
  addSheet: 'Add the sheet',
  email: 'This workbook has no place for reasons, and it is protected, so we cannot add one.',
  emailOn: 'Save as usual. Your answer is kept with the workbook, and goes in the e-mail to Fusion21 that “Check and finish” makes ready.',
  emailList: 'Answer as usual. What you say is kept with the workbook, and goes in the e-mail to Fusion21 that “Check and finish” makes ready.',
  waiting: 'A cell is being edited in the sheet. Press Enter in it to finish.',
  working: 'Adding…',

  addedColumns: (sheet: string, address: string, count: number) => `${capital(columns(count))} added on “${sheet}”. The headings are in ${address.replace(':', ' to ')}.`,
  addedSheet: (name: string) => `The sheet “${name}” was added at the end of the workbook. What you say about shortfalls goes there.`,
  nothingNeeded: 'There is a place for reasons now.',
  saveNow: 'What you typed is still here. Save it when it is ready.',
  looks: 'Excel did not let all of it look like the rest of the table. It can be filled in all the same.',
  undo: 'To take this back, press Undo in Excel, or delete what was added.',
  notAdded: (what: 'columns' | 'sheet', some: boolean) => (some ? 'Only some of it was added.' : what === 'columns' ? 'No columns were added.' : 'No sheet was added.'),
} as const;

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function names(sheets: readonly string[]): string {
  return listOf(sheets.map((sheet) => `“${sheet}”`));
}
