import type { CellStyle, FileRow, FileSheet, WorkbookFile } from '../../files/workbook-file-types';
import { DEFAULT_COLUMN_PIXELS, pixelsOfCharacters, pixelsOfPoints } from './measures';

/** A row of one line is this much higher than its letters: 11 points make a row of 15, 14 of 18.75. */
const lineHeight = (size: number): number => size * 1.25 + 1.25;
/** How wide letters are beside their size, over a line of ordinary English. */
const LETTER_WIDTH = 0.46;
const CELL_PADDING = 6;

/**
 * The height in pixels of a row the file gives none, as Excel works it out on opening: its largest letters, and as many lines as
 * its wrapped texts take. Only an estimate of the text's width, so that it is the same with and without a screen.
 */
export function heightOfContent(row: FileRow, sheet: FileSheet, file: WorkbookFile): number | undefined {
  let points = 0;
  for (const cell of row.cells) {
    const style = file.styles[cell.style];
    if (!style || cell.kind === 'blank') continue;
    const lines = style.alignment.wrap && cell.kind === 'text' ? linesOf(String(cell.value), columnPixels(sheet, cell.column), style) : 1;
    points = Math.max(points, lines === 1 ? lineHeight(style.font.size) : lines * style.font.size * 1.3 + 2);
  }
  return points === 0 ? undefined : pixelsOfPoints(points);
}

function columnPixels(sheet: FileSheet, column: number): number {
  const own = sheet.columns.find(({ first, last }) => column >= first && column <= last)?.width ?? sheet.defaultColumnWidth;
  return own === undefined ? DEFAULT_COLUMN_PIXELS : pixelsOfCharacters(own);
}

/** Pixels a line of text takes, near enough. */
export function widthOfText(line: string, size: number, bold: boolean): number {
  return line.length * letterWidth(size, bold);
}

function letterWidth(size: number, bold: boolean): number {
  return size * (96 / 72) * LETTER_WIDTH * (bold ? 1.06 : 1);
}

function linesOf(text: string, width: number, { font }: CellStyle): number {
  const letter = letterWidth(font.size, font.bold);
  const room = Math.max(1, Math.floor((width - CELL_PADDING) / letter));
  return text.split('\n').reduce((lines, line) => lines + wrapped(line, room), 0);
}

/** Lines that a text takes when as many whole words as there is room for go on each. */
function wrapped(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted <= room) used = wanted;
    else {
      if (used > 0) lines += 1;
      lines += Math.floor(Math.max(0, word.length - 1) / room);
      used = word.length % room || Math.min(word.length, room);
    }
  }
  return lines;
}
