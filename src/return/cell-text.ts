/** Text as a cell can hold it: lines end with a line feed, and no control character (Word's soft line breaks) is left. */
export function asCellText(text: string): string {
  return text
    .replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n')
    // XML 1.0 has no other characters, and a workbook with one does not open.
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .trim();
}
