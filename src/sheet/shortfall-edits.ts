import type { Answer } from '../return/answer';
import type { Contract } from '../return/contract';
import { looseReference } from '../return/judged';
import { keptReason, type KeptReason } from '../return/reasons-kept';
import { partsOf, type ShortfallParts } from '../return/shortfall-sentence';
import { addressOf } from './address';
import { readAnswerParts } from './answer-cells';
import { editsIn, refuse, type AnswerEdits, type Write } from './cell-writes';
import type { SheetCells } from './cells';
import type { Grid } from './grid';
import { answerParts, type TableLayout } from './layout';
import type { ReadReturn } from './reading';
import { answeredRows, isOnSheet, layoutFor, rowOf } from './reasons-elsewhere/join-reasons';
import type { ReasonSheet } from './reasons-elsewhere/reason-sheet';
import { wayToRoom } from './room-for-reasons/way-to-room';
import { withinParts, writesInColumns } from './shortfall-writes';

/** A contract, with the table it is in. */
export interface InTable {
  readonly contract: Contract;
  readonly table: TableLayout;
  readonly grid: Grid;
}

/**
 * What is said of the shortfall: in the table's own columns, on the sheet of reasons, or (where the workbook can have neither) in its
 * settings. What the settings held goes once the cells say it.
 */
export function shortfallEdits(reading: ReadReturn, { contract, table, grid }: InTable, answer: Answer): AnswerEdits {
  const { reasonSheet, keptReasons = [] } = reading;
  const onSheet = reasonSheet !== undefined && isOnSheet(reasonSheet, { ...contract, ...readAnswerParts(grid, table, contract.row - 1) }, table);
  const hasRoom = table.columns.reason !== undefined || onSheet;
  if (answer.shortfall && !hasRoom && wayToRoom(reading, table) !== 'email') return withoutReasonColumn(grid.sheet, table);
  const ownWrites = onSheet && table.columns.reason !== undefined ? [] : writesInColumns(grid, table, contract, answer);
  const own = editsIn(grid, ownWrites);
  const apart = onSheet ? reasonSheetEdits(reasonSheet, table, contract, answer) : noEdits;
  if (own.kind === 'refused') return own;
  if (apart.kind === 'refused') return apart;
  const kept = keptAfter(keptReasons, contract, hasRoom ? {} : partsNotIn(table, answer));
  return { kind: 'edits', edits: [...own.edits, ...apart.edits], ...(kept && { kept }) };
}

const noEdits: AnswerEdits = { kind: 'edits', edits: [] };

/** The contract's row on the sheet of reasons, a new one at its end where it has none and there is something to say. */
function reasonSheetEdits(sheet: ReasonSheet, table: TableLayout, contract: Contract, answer: Answer): AnswerEdits {
  const key = contract.reference.state === 'read' ? looseReference(contract.reference.value) : '';
  const same = answeredRows(sheet, key);
  if (same.length > 1) {
    const rows = same.map((row) => String(row + 1)).join(' and ');
    return refuse('row-repeated', `The contract is on the sheet “${sheet.layout.sheet}” more than once, in rows ${rows}. Delete the rows that are not right, then save again.`);
  }
  const layout = layoutFor(sheet, table);
  const found = rowOf(sheet, contract);
  const row = found ?? sheet.nextRow;
  const parts = writesInColumns(sheet.grid, layout, { ...contract, row: row + 1 }, answer);
  const names = found === undefined && parts.some(({ value }) => value !== '') ? nameWrites(layout, contract, row) : [];
  return editsIn(sheet.grid, [...names, ...parts]);
}

function nameWrites({ columns }: TableLayout, { reference, title }: Contract, row: number): Write[] {
  return [
    ...(columns.reference && reference.state === 'read' ? [{ row, column: columns.reference.column, value: reference.value }] : []),
    ...(columns.title && title.state === 'read' ? [{ row, column: columns.title.column, value: title.value }] : []),
  ];
}

/** What the table has no column for. */
function partsNotIn({ columns }: TableLayout, { shortfall }: Answer): ShortfallParts {
  return shortfall ? withinParts(partsOf(shortfall), answerParts.filter((part) => columns[part] === undefined)) : {};
}

/** Undefined where the settings say it already. */
function keptAfter(kept: readonly KeptReason[], { reference }: Contract, parts: ShortfallParts): readonly KeptReason[] | undefined {
  if (reference.state !== 'read') return undefined;
  const { value } = reference;
  const before = kept.filter((one) => looseReference(one.reference) === looseReference(value));
  const now = Object.keys(parts).length > 0 ? [keptReason(value, parts)] : [];
  if (JSON.stringify(before) === JSON.stringify(now)) return undefined;
  return [...kept.filter((one) => !before.includes(one)), ...now];
}

/** Says where the missing column can be put: its heading is enough, and it is found by that at the next reading. */
function withoutReasonColumn(sheet: SheetCells, { headingRows }: TableLayout): AnswerEdits {
  const missing = 'The sheet has no column for the reason and what follows from it.';
  const free = addressOf(headingRows.last, sheet.left + Math.max(...sheet.rows.map((row) => row.length)));
  const byHand = sheet.protected ? '' : ` Or type “Reason for shortfall” in ${free}, beside the other headings, and save again.`;
  return refuse('no-place', `${missing} Add a place for it here, then save again.${byHand}`);
}
