import type { ReturnedWorkbook } from '../return/sent/sent-return';
import { addressOf } from './address';
import type { ReadReturn } from './reading';

/** The return with the headings its table has, each with its cell. */
export function asReturnedWorkbook({ return: ret, layout, workbook }: ReadReturn): ReturnedWorkbook {
  const headings = layout.tables.flatMap(({ sheet, headingRows, columns, deliveredParts, others, comments, originalEnd, recoveryCredits }) => {
    const all = [...Object.values(columns), ...deliveredParts, ...others, ...(comments ? [comments] : []), ...(originalEnd ? [originalEnd] : []), ...(recoveryCredits ? [recoveryCredits] : [])];
    const byColumn = new Map(all.map(({ column, heading }) => [column, heading]));
    return [...byColumn]
      .sort(([one], [other]) => one - other)
      .map(([column, text]) => ({ text, cell: { sheet, address: addressOf(headingRows.last, column) } }));
  });
  return { return: ret, sheets: workbook.sheets.map(({ name }) => name), headings };
}
