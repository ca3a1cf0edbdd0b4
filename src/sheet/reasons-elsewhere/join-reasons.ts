import type { Contract } from '../../return/contract';
import type { Entry } from '../../return/entry';
import { formatDay } from '../../return/formatting';
import { looseReference } from '../../return/judged';
import type { CellPlace } from '../../return/place';
import { partsKept, type KeptReason } from '../../return/reasons-kept';
import { writeShortfall } from '../../return/shortfall-sentence';
import type { ReasonRow } from '../../return/supplier-return';
import { addressOf } from '../address';
import { readAnswerParts } from '../answer-cells';
import { blankAt, placeOf, readEntry, reference } from '../entries';
import { answerParts, type AnswerPart, type TableLayout } from '../layout';
import type { ReasonSheet } from './reason-sheet';

type PartEntries = Pick<Contract, AnswerPart>;

/** Whether anything of an answer about a shortfall is there, readable or not. */
function isAnswered(entries: PartEntries): boolean {
  return answerParts.some((part) => entries[part].state === 'read' || entries[part].state === 'unread');
}

/**
 * The contract with what the sheet of reasons says of it. The contract's own row comes first: what it says there counts. Parts it has no
 * column for are that sheet's to say; so are all of them where its own row says nothing at all and the sheet does.
 */
export function withReasonSheet(contract: Contract, table: TableLayout, sheet: ReasonSheet | undefined): Contract {
  return sheet && isOnSheet(sheet, contract, table) ? { ...contract, ...onSheet(sheet, contract, table) } : contract;
}

/** Whether the sheet of reasons is where the contract's shortfall is answered. */
export function isOnSheet(sheet: ReasonSheet, contract: Contract, table: TableLayout): boolean {
  if (table.columns.reason === undefined) return true;
  const row = rowOf(sheet, contract);
  return row !== undefined && !isAnswered(contract) && isAnswered(readAnswerParts(sheet.grid, sheet.layout, row));
}

/** The row of a contract on the sheet of reasons: the first that says something, else the first; counted from 0. */
export function rowOf(sheet: ReasonSheet, { reference: own }: Contract): number | undefined {
  const rows = own.state === 'read' ? (sheet.rows.get(looseReference(own.value)) ?? []) : [];
  return rows.find((row) => saysSomething(sheet, row)) ?? rows[0];
}

/** The rows of a contract on the sheet of reasons that say something: normally one at most. Counted from 0. */
export function answeredRows(sheet: ReasonSheet, key: string): readonly number[] {
  return (sheet.rows.get(key) ?? []).filter((row) => saysSomething(sheet, row));
}

function saysSomething({ grid, layout }: ReasonSheet, row: number): boolean {
  return isAnswered(readAnswerParts(grid, layout, row));
}

/** The sheet's columns for the parts that the contract's own table has none for. */
export function layoutFor({ layout }: ReasonSheet, table: TableLayout): TableLayout {
  if (table.columns.reason !== undefined) return layout;
  const columns = { ...layout.columns };
  for (const part of answerParts) if (table.columns[part] !== undefined) delete columns[part];
  return { ...layout, columns };
}

function onSheet(sheet: ReasonSheet, contract: Contract, table: TableLayout): Partial<PartEntries> {
  const layout = layoutFor(sheet, table);
  const row = rowOf(sheet, contract);
  const read = row === undefined ? undefined : readAnswerParts(sheet.grid, layout, row);
  return Object.fromEntries(
    answerParts.flatMap((part) => {
      const column = layout.columns[part]?.column;
      if (column === undefined) return [];
      return [[part, read ? read[part] : blankAt({ sheet: layout.sheet, address: addressOf(sheet.nextRow, column) })]];
    }),
  );
}

/** The contract with what is kept of it in the workbook's settings: parts that no cell has a place for, and all of them where the cells say nothing. */
export function withKeptReasons(contract: Contract, kept: readonly KeptReason[]): Contract {
  const { reference: own } = contract;
  const about = own.state === 'read' ? kept.find((one) => looseReference(one.reference) === looseReference(own.value)) : undefined;
  if (own.state !== 'read' || !about) return contract;
  const said = entriesKept(about, own.cell);
  const parts = answerParts.filter((part) => said[part].state === 'read' && (contract[part].state === 'no-place' || !isAnswered(contract)));
  if (parts.length === 0) return contract;
  return { ...contract, ...Object.fromEntries(parts.map((part) => [part, said[part]])), keptBeside: true };
}

function entriesKept(kept: KeptReason, cell: CellPlace): PartEntries {
  const { reason, recoverable, plan, by, raised } = partsKept(kept);
  const entry = <T>(value: T | undefined, typed: string): Entry<T> => (value === undefined ? { state: 'blank', cell } : { state: 'read', value, cell, typed });
  return {
    reason: entry(reason, reason ?? ''),
    recoverable: entry(recoverable, writeShortfall({ ...(recoverable !== undefined && { recoverable }) }, 'plan')),
    recoveryPlan: entry(plan, plan ?? ''),
    recoveryDate: entry(by, by === undefined ? '' : formatDay(by)),
    raised: entry(raised, raised ? 'Yes' : 'No'),
  };
}

/** What the sheet of reasons has rows for, to be held against the return: rows that say nothing are left out. */
export function reasonRows(sheet: ReasonSheet): ReasonRow[] {
  const { grid, layout, rows } = sheet;
  const column = layout.columns.reference?.column ?? 0;
  return [...rows.values()]
    .flat()
    .filter((row) => saysSomething(sheet, row))
    .sort((one, other) => one - other)
    .map((row) => ({ cell: placeOf(grid, row, column), row: row + 1, reference: readEntry(grid, row, column, reference) }));
}
