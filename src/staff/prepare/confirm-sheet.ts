import { blankCell, textCell, type CellLook, type MadeSheet } from '../../files/making/made-workbook';
import type { ReturnYear } from './as-sent';

export const confirmSheetName = 'Confirm';

/** Rows of the cells to fill in, counted from 0, and the column they are in. */
const rows = { name: 3, jobTitle: 4, date: 5 } as const;
const entryColumn = 1;

/** Where a supplier without the add-in confirms its answers. The check reads it by its labels (`readConfirmation`). */
export function confirmSheet({ year }: ReturnYear): MadeSheet {
  const label: CellLook = { bold: true, colour: '44546A', vertical: 'center' };
  const entry: CellLook = { fill: 'FFE699', border: 'BFBFBF', unlocked: true, vertical: 'center', horizontal: 'left' };
  return {
    name: confirmSheetName,
    columnWidths: [16, 44],
    rows: [
      [textCell('Confirm your answers', { bold: true, size: 16, colour: '1F3864' })],
      [textCell('By filling in these cells you confirm that, to the best of your knowledge, the answers in this workbook are correct.')],
      [textCell('If you confirm with the add-in, leave them blank.', { italic: true })],
      [textCell('Name', label), blankCell(entry)],
      [textCell('Job title', label), blankCell(entry)],
      [textCell('Date', label), blankCell({ ...entry, format: 'd mmmm yyyy' })],
    ],
    rowHeights: new Map([[rows.name, 22], [rows.jobTitle, 22], [rows.date, 22]]),
    validations: [
      {
        area: { top: rows.date, left: entryColumn, bottom: rows.date, right: entryColumn },
        allowed: { kind: 'day-between', earliest: year.from, latest: '2958465' },
        prompt: { title: 'Date', text: 'The day you confirm, like 30 May 2025.' },
        refusal: { title: 'Date', text: 'This must be a real date, like 30 May 2025.' },
      },
    ],
    protected: true,
    print: {},
    gridLines: false,
    tabColour: 'FFE699',
  };
}
