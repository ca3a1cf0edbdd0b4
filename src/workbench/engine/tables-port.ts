import type { ObjectMatrix, ICellData, IMutationInfo, Nullable } from '@univerjs/core';
import { contentOf } from './cell-content';
import { setCellsEdit } from './cells-writing';
import { EngineRefusal, type Area, type TableId, type TablesPort, type TableState } from './port';
import type { Spreadsheet } from './spreadsheet';
import { addedColumn, columnsOver, headed } from './table-columns';
import type { Tables } from './tables';

const NOT_KEPT = 'Saving could not keep that change of a table, so it is not made.';

/** Tables, for the add-in. Each call is one step that can be undone. */
export function tablesPort(sheets: Spreadsheet, tables: Tables, clear: (sheet: string, area: Area) => Promise<void>): TablesPort {
  const step = (all: readonly TableState[]): IMutationInfo => ({ id: tables.set.id, params: { tables: all } });
  const put = (after: readonly TableState[], cells?: { readonly sheet: string; readonly written: ObjectMatrix<Nullable<ICellData>> }) =>
    sheets.asAddIn(() => {
      const writing = cells && setCellsEdit(sheets, cells.sheet, cells.written);
      // The headings come first: a table that grows is then called what its new cells say.
      sheets.edit({ redos: [...(writing?.redos ?? []), step(after)], undos: [step(tables.all), ...(writing?.undos ?? [])] });
    });
  const named = (id: TableId): TableState => {
    const table = tables.all.find((one) => one.id === id);
    if (!table) throw new EngineRefusal('invalid', 'The table is no longer in the workbook.');
    return withHeadings(sheets, table);
  };
  const change = async (id: TableId, with_: Partial<TableState>) => put(tables.all.map((table) => (table.id === id ? { ...table, ...with_ } : table)));
  const putHeaded = (table: TableState, all: (table: TableState) => readonly TableState[]) => {
    const { table: made, cells } = headed(sheets, table);
    return put(all(made), { sheet: made.sheet, written: cells });
  };
  const refused = () => Promise.reject(new EngineRefusal('unsupported', NOT_KEPT));
  return {
    tables: () => tables.all.map((table) => withHeadings(sheets, table)),
    addTable: async (sheet, area, hasHeadings) => {
      if (!hasHeadings) throw new EngineRefusal('unsupported', NOT_KEPT);
      sheets.mustKeep('table-added', sheet);
      const number = Math.max(0, ...tables.all.map(({ id }) => Number(id.replace('table-', '')) || 0)) + 1;
      const table: TableState = {
        id: `table-${number}`, name: freeName(tables, number), sheet, area, hasHeadings, hasTotals: false, columns: columnsOver({ area, columns: [] }, area), style: 'TableStyleMedium2',
      };
      await putHeaded(table, (made) => [...tables.all, made]);
      return table.id;
    },
    resizeTable: async (id, area) => {
      const table = named(id);
      sheets.mustKeep('table-resized', table.sheet);
      const resized = { ...table, area, columns: columnsOver(table, area) };
      await putHeaded(resized, (made) => tables.all.map((one) => (one.id === id ? made : one)));
    },
    addTableColumn: async (id, column) => {
      const table = named(id);
      sheets.mustKeep('table-resized', table.sheet);
      const { table: made, cells } = addedColumn(sheets, table, column);
      await put(tables.all.map((one) => (one.id === id ? made : one)), { sheet: made.sheet, written: cells });
      return made.columns.at(-1)?.id ?? 0;
    },
    renameTable: (id, name) => change(id, { name }),
    setTableStyle: (id, style) => change(id, { style }),
    setTableTotals: async (id, shown) => {
      const table = tables.all.find((one) => one.id === id);
      if (!table || table.hasTotals === shown) return;
      sheets.mustKeep('table-dressed', table.sheet);
      const bottom = table.area.bottom + (shown ? 1 : -1);
      const totals = { ...table.area, top: Math.max(bottom, table.area.bottom), bottom: Math.max(bottom, table.area.bottom) };
      if (shown && filled(sheets, table.sheet, totals)) throw new EngineRefusal('unsupported', 'There is something in the row below the table. Insert a row there first.');
      if (!shown) await clear(table.sheet, totals);
      await change(id, { hasTotals: shown, area: { ...table.area, bottom } });
    },
    setTableHeadings: refused,
    deleteTable: async (id, keepCells) => {
      if (!keepCells) throw new EngineRefusal('unsupported', NOT_KEPT);
      sheets.mustKeep('table-deleted', named(id).sheet);
      await put(tables.all.filter((table) => table.id !== id));
    },
  };
}

/** "Table3", or the first number no table has. */
function freeName(tables: Tables, first: number): string {
  const taken = new Set(tables.all.map(({ name }) => name.toLowerCase()));
  for (let number = first; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
}

function filled(sheets: Spreadsheet, id: string, area: Area): boolean {
  const sheet = sheets.sheet(id);
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => sheet.getCellRaw(area.top, area.left + index)).some((cell) => contentOf(cell).kind !== 'blank');
}

/** A table's columns are called what its heading cells say. */
function withHeadings(sheets: Spreadsheet, table: TableState): TableState {
  if (!table.hasHeadings) return table;
  const sheet = sheets.sheet(table.sheet);
  const columns = table.columns.map((column, index) => {
    const heading = contentOf(sheet.getCellRaw(table.area.top, table.area.left + index)).value;
    return heading === '' ? column : { ...column, name: String(heading) };
  });
  return { ...table, columns };
}
