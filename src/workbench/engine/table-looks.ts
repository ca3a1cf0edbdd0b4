import { BooleanNumber, type IStyleData, type Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Theme, WorkbookFile } from '../../files/workbook-file-types';
import type { TableState } from './port';
import type { SheetStyle } from './sheet-style';
import type { Spreadsheet } from './spreadsheet';
import type { Tables } from './tables';

/** How a table style looks, near enough: its heading, its rows, and every other row. */
interface Looks {
  readonly heading: IStyleData;
  readonly row?: string;
  readonly stripe?: string;
  readonly total: IStyleData;
}

/** Draws tables in their styles, under what their cells have of their own. The looks are drawn only, never put into cells. */
export function drawTables(sheets: Spreadsheet, tables: Tables, file: WorkbookFile): void {
  const striped = new Map<string, boolean>(file.sheets.flatMap((sheet) => sheet.tables.map((table) => [`table-${table.id}`, table.style?.rowStripes ?? false] as const)));
  const plain = file.styles[0]?.font.colour;
  const known = new Map<string, Looks | undefined>();
  const looksOf = (style: string): Looks | undefined => {
    if (!known.has(style)) known.set(style, looksOfStyle(style, file.theme));
    return known.get(style);
  };
  sheets.services.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'workbench-table-looks',
    priority: 10,
    handler: (cell, { subUnitId, row, col }, next) => {
      const table = tables.all.find(({ sheet, area }) => sheet === subUnitId && row >= area.top && row <= area.bottom && col >= area.left && col <= area.right);
      const looks = table && looksOf(table.style);
      if (!table || !looks) return next(cell);
      const own: Nullable<SheetStyle> = sheets.workbook.getStyles().getStyleByCell(cell);
      const drawn = under(own, plain, lookAt(table, looks, row, striped.get(table.id) ?? true));
      return next({ ...cell, interceptorStyle: { ...cell?.interceptorStyle, ...drawn } });
    },
  });
}

function lookAt(table: TableState, looks: Looks, row: number, striped: boolean): IStyleData {
  const first = table.area.top + (table.hasHeadings ? 1 : 0);
  if (row < first) return looks.heading;
  if (table.hasTotals && row === table.area.bottom) return looks.total;
  const ground = striped && (row - first) % 2 === 0 ? looks.stripe : looks.row;
  return ground === undefined ? {} : { bg: { rgb: ground } };
}

/** Of a look, what the cell does not say itself: the colour of the file's plain text counts as nothing said. */
function under(own: Nullable<SheetStyle>, plain: string | undefined, look: IStyleData): IStyleData {
  const coloured = own?.cl?.rgb && own.cl.rgb !== plain;
  return {
    ...(!own?.bg?.rgb && look.bg && { bg: look.bg }),
    ...(!coloured && look.cl && { cl: look.cl }),
    ...(look.bl !== undefined && { bl: look.bl }),
  };
}

/** Excel's names run in sevens: without a colour, then in the theme's six accents. */
function looksOfStyle(style: string, theme: Theme): Looks | undefined {
  const [, family, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  if (!family || !digits) return undefined;
  const number = Number(digits) - 1;
  const accent = number % 7 === 0 ? '#000000' : (theme.colours[3 + (number % 7)] ?? '#4472C4');
  const bold = { bl: BooleanNumber.TRUE };
  const filled = { ...bold, bg: { rgb: accent }, cl: { rgb: '#FFFFFF' } };
  if (family === 'Light' && Math.floor(number / 7) !== 1) return { heading: bold, stripe: lighter(accent, 0.85), total: bold };
  if (family === 'Light') return { heading: filled, total: bold };
  if (family === 'Medium' && Math.floor(number / 7) === 1) return { heading: filled, row: lighter(accent, 0.8), stripe: lighter(accent, 0.6), total: filled };
  return { heading: filled, stripe: lighter(accent, 0.8), total: bold };
}

/** A colour so much nearer to white. */
function lighter(colour: string, by: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts.map((part) => Math.round(part + (255 - part) * by).toString(16).padStart(2, '0')).join('')}`;
}
