import { CommandType, type IMutation, type IRange } from '@univerjs/core';
import { RemoveSuperTableMutation, SetSuperTableMutation } from '@univerjs/engine-formula';
import {
  InsertColCommand,
  InsertColMutation,
  InsertRowCommand,
  InsertRowMutation,
  RemoveColCommand,
  RemoveColMutation,
  RemoveRowCommand,
  RemoveRowMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { WorkbookFile } from '../../files/workbook-file-types';
import type { WorkbookChange } from '../../files/changes';
import { idOfSheet, rangeOf, UNIT } from './from-file';
import type { Area, EngineEvent, TableState } from './port';
import type { Spreadsheet } from './spreadsheet';
import { following, NOTHING, type Followed } from './step';

const SHIFTING: ReadonlySet<string> = new Set([InsertRowCommand.id, RemoveRowCommand.id, InsertColCommand.id, RemoveColCommand.id]);

interface SetTables {
  readonly tables: readonly TableState[];
}

/**
 * Excel's tables. Univer's own are something else (they bring filters and looks that a file could not keep), so they are kept
 * here, follow inserted and deleted rows and columns, and are told to the formula engine for `Contracts[Credits]`.
 */
export class Tables {
  #tables: readonly TableState[];
  readonly set: IMutation<SetTables, boolean>;

  constructor(
    private readonly sheets: Spreadsheet,
    file: WorkbookFile,
  ) {
    this.#tables = tablesOfFile(file);
    this.set = {
      id: 'workbench.mutation.set-tables',
      type: CommandType.MUTATION,
      handler: (_accessor, { tables }) => this.#put(tables),
    };
    sheets.commands.registerCommand(this.set);
    this.#register([], this.#tables);
    // Undoing a deletion puts rows back beside a table that had shrunk; the table itself is put back with them.
    sheets.services.get(SheetInterceptorService).interceptCommand({
      getMutations: ({ id }) => ({ redos: [], undos: SHIFTING.has(id) ? [{ id: this.set.id, params: { tables: this.#tables } }] : [] }),
    });
    sheets.commands.onCommandExecuted(({ id, params }) => {
      const moved = params && !sheets.growth.has(params) ? this.#moved(id, params) : undefined;
      if (moved) this.#put(moved);
    });
  }

  get all(): readonly TableState[] {
    return this.#tables;
  }

  /** How this room's own mutation is told to the journal. */
  readonly followed = (): Followed => {
    return following(this.set, () => {
      const before = this.#tables;
      return () => ({ ...NOTHING, changes: this.#differences(before), events: this.#news(before) });
    });
  };

  #put(tables: readonly TableState[]): boolean {
    const before = this.#tables;
    this.#tables = tables.filter(({ sheet }) => this.sheets.workbook.getSheetBySheetId(sheet));
    this.#register(before, this.#tables);
    return true;
  }

  #register(before: readonly TableState[], after: readonly TableState[]): void {
    const { commands } = this.sheets;
    for (const { name } of before.filter((table) => !after.some(({ name: kept }) => kept === table.name))) {
      commands.syncExecuteCommand(RemoveSuperTableMutation.id, { unitId: UNIT, tableName: name });
    }
    for (const table of after.filter((kept) => !before.includes(kept))) {
      const titleMap = new Map(table.columns.map(({ name }, index) => [name, index]));
      const reference = { sheetId: table.sheet, titleMap, range: rangeOf(table.area) };
      commands.syncExecuteCommand(SetSuperTableMutation.id, { unitId: UNIT, tableName: table.name, reference });
    }
  }

  #differences(before: readonly TableState[]): WorkbookChange[] {
    const changes = this.#tables.flatMap((table) => changesOf(before.find(({ id }) => id === table.id), table, this.sheets));
    const gone = before.filter(({ id }) => !this.#tables.some((table) => table.id === id));
    return [...gone.map(({ name }): WorkbookChange => ({ kind: 'table-deleted', table: name })), ...changes];
  }

  #news(before: readonly TableState[]): EngineEvent[] {
    const { origin } = this.sheets;
    const event = (type: 'table-added' | 'table-deleted', { id, sheet, name }: TableState): EngineEvent => ({ type, table: id, sheet, name, origin });
    const without = (some: readonly TableState[], others: readonly TableState[]) => some.filter(({ id }) => !others.some((other) => other.id === id));
    return [
      ...without(before, this.#tables).map((table) => event('table-deleted', table)),
      ...without(this.#tables, before).map((table) => event('table-added', table)),
    ];
  }

  /** The tables after rows or columns were put in or taken out; nothing where none of them lay there. */
  #moved(mutation: string, params: object): readonly TableState[] | undefined {
    const shift = shiftOf(mutation, params);
    if (!shift) return undefined;
    const moved = this.#tables.flatMap((table) => (table.sheet === shift.sheet ? shifted(table, shift) : [table]));
    return moved.length === this.#tables.length && moved.every((table, index) => table === this.#tables[index]) ? undefined : moved;
  }
}

function changesOf(before: TableState | undefined, after: TableState, sheets: Spreadsheet): WorkbookChange[] {
  if (!before) {
    const { name, area, hasHeadings, style } = after;
    const sheet = sheets.sheet(after.sheet).getName();
    return [{ kind: 'table-added', sheet, table: name, area, hasHeadings, ...(style !== '' && { style }) }];
  }
  const renamed: WorkbookChange[] = before.name === after.name ? [] : [{ kind: 'table-renamed', table: before.name, name: after.name }];
  const { name: table, area, hasHeadings, hasTotals, style } = after;
  const dressed = before.style !== style || before.hasTotals !== hasTotals || before.hasHeadings !== hasHeadings;
  if (dressed) return [...renamed, { kind: 'table-dressed', table, area, hasHeadings, hasTotals, style }];
  return sameArea(before.area, area) ? renamed : [...renamed, { kind: 'table-resized', table, area }];
}

function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

interface Shift {
  readonly sheet: string;
  readonly along: 'rows' | 'columns';
  readonly at: number;
  /** How many are put in; negative: how many are taken out. */
  readonly count: number;
}

function shiftOf(mutation: string, params: object): Shift | undefined {
  const kind = SHIFTS[mutation];
  if (!kind || !('subUnitId' in params) || !('range' in params)) return undefined;
  const { subUnitId, range } = params;
  if (typeof subUnitId !== 'string' || !isRange(range)) return undefined;
  const [first, last] = kind.along === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheet: subUnitId, along: kind.along, at: first, count: kind.sign * (last - first + 1) };
}

const SHIFTS: Readonly<Record<string, { readonly along: Shift['along']; readonly sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { along: 'rows', sign: 1 },
  [RemoveRowMutation.id]: { along: 'rows', sign: -1 },
  [InsertColMutation.id]: { along: 'columns', sign: 1 },
  [RemoveColMutation.id]: { along: 'columns', sign: -1 },
};

function isRange(value: unknown): value is IRange {
  return typeof value === 'object' && value !== null && 'startRow' in value && 'endRow' in value && 'startColumn' in value && 'endColumn' in value;
}

/** A table after the shift; none where all of it was taken out. */
function shifted(table: TableState, { along, at, count }: Shift): TableState[] {
  const [first, last] = along === 'rows' ? [table.area.top, table.area.bottom] : [table.area.left, table.area.right];
  if (at > last) return [table];
  const move = (line: number, ending: boolean): number => {
    if (count > 0) return line >= at ? line + count : line;
    const end = at - count;
    return line >= end ? line + count : line >= at ? (ending ? at - 1 : at) : line;
  };
  const [from, to] = [move(first, false), move(last, true)];
  if (to < from) return [];
  const area = along === 'rows' ? { ...table.area, top: from, bottom: to } : { ...table.area, left: from, right: to };
  return [{ ...table, area, columns: along === 'rows' ? table.columns : columnsAfter(table, at, count) }];
}

function columnsAfter(table: TableState, at: number, count: number): TableState['columns'] {
  const offset = at - table.area.left;
  const { columns } = table;
  if (count < 0) return columns.filter((_, index) => index < offset || index >= offset - count);
  if (offset <= 0) return columns;
  const next = Math.max(0, ...columns.map(({ id }) => id)) + 1;
  const fresh = Array.from({ length: count }, (_, index) => ({ id: next + index, name: `Column${next + index}` }));
  return [...columns.slice(0, offset), ...fresh, ...columns.slice(offset)];
}

function tablesOfFile(file: WorkbookFile): TableState[] {
  return file.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({
      id: `table-${table.id}`,
      name: table.name,
      sheet: idOfSheet(sheet),
      area: { top: table.top, left: table.left, bottom: table.bottom, right: table.right },
      hasHeadings: table.hasHeadings,
      hasTotals: table.hasTotals,
      columns: table.columns.map(({ id, name }) => ({ id, name })),
      style: table.style?.name ?? '',
    })),
  );
}
