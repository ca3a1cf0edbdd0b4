/**
 * A string as it is handed to Excel. Excel takes a string through Office.js as if it had been typed: "=1+1" becomes a
 * formula, "30 June 2024" a date, "12" a number. With an apostrophe before it, it stays the text it is.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 * @param numberFormat of the cell: in one formatted as text ("@") nothing is taken for anything else
 */
export function asTyped(text: string, numberFormat = 'General'): string {
  if (text === '' || (numberFormat === '@' && !text.startsWith("'"))) return text;
  return couldBeTakenForMore(text) ? `'${text}` : text;
}

/** No number, date, time or sum that Excel knows is longer in writing. */
const longestFigure = 40;

/** Rather too often than too seldom: which words are months or booleans depends on the user's language. */
function couldBeTakenForMore(text: string): boolean {
  const start = text.trimStart().charAt(0);
  if ("=+-@'#".includes(start)) return true;
  if (/^\s*(true|false)\s*$/i.test(text)) return true;
  return /\p{Nd}/u.test(text) && (text.length <= longestFigure || !/\p{L}/u.test(text));
}
