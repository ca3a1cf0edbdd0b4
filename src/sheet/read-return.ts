import type { Contract } from '../return/contract';
import type { KeptReason } from '../return/reasons-kept';
import { notAReturnFinding } from '../return/rules/return-rules';
import type { StatedTotal } from '../return/supplier-return';
import type { SheetCells, WorkbookCells } from './cells';
import { chooseSheets } from './choose-sheets';
import type { ContractRow } from './contract-rows';
import { findTables, type FoundTable } from './find-tables';
import { gridOf, type Grid } from './grid';
import { headingKey, oneLine } from './heading';
import type { Wanted } from './is-return';
import { allSheets, asksForSheet, fieldAsked, noColumn, type Question, type ReadingChoices } from './layout';
import type { NotAReturn, PassedOver, ReadReturn, ReturnReading } from './reading';
import { inThousands } from './thousands';
import { readRow, shownDecimals, type TableHabits } from './read-row';
import { reasonRows, withKeptReasons, withReasonSheet } from './reasons-elsewhere/join-reasons';
import { findReasonSheets, reasonSheetOf, type ReasonSheet } from './reasons-elsewhere/reason-sheet';
import { readTotals } from './stated-totals';
import { readTitleBlock } from './title-block';

/**
 * Reads a supplier's return from a workbook's cells, wherever in it and however it is laid out. What it is unsure of are
 * questions; answers to them (and to questions never asked) are `choices`, and hold after columns have moved. Choices by which the
 * workbook would be no return are passed over, so that nobody is locked out by what was said of a sheet that has changed since. `kept` is
 * what the workbook's settings say of shortfalls that no cell has a place for.
 */
export function readReturn(workbook: WorkbookCells, choices: ReadingChoices = {}, kept: readonly KeptReason[] = []): ReturnReading {
  const reading = readCells(workbook, choices);
  if (reading.kind !== 'return' || kept.length === 0) return reading;
  const contracts = reading.return.contracts.map((contract) => withKeptReasons(contract, kept));
  return { ...reading, return: { ...reading.return, contracts }, keptReasons: kept };
}

function readCells(workbook: WorkbookCells, choices: ReadingChoices): ReturnReading {
  const reading = readAs('return', workbook, choices);
  const said = Object.keys(choices);
  if (reading.kind === 'return' || said.length === 0) return reading;
  for (const passed of [...said.map((id) => [id]), said]) {
    const kept = Object.fromEntries(Object.entries(choices).filter(([id]) => !passed.includes(id)));
    const other = readAs('return', workbook, kept);
    if (other.kind === 'return') return { ...other, passedOver: [...other.passedOver, ...passed.map((id): PassedOver => ({ id, key: choices[id] ?? '', why: 'no-return' }))] };
  }
  return reading;
}

/** Reads it by these choices and no others: what the workbook would be, if they were made. */
export function readByChoices(workbook: WorkbookCells, choices: ReadingChoices): ReturnReading {
  return readAs('return', workbook, choices);
}

/** Reads a list of contracts that returns are made from: as a return, but it need have no place for credits. */
export function readContractList(workbook: WorkbookCells, choices: ReadingChoices = {}): ReturnReading {
  return readAs('contracts', workbook, choices);
}

function readAs(wanted: Wanted, workbook: WorkbookCells, choices: ReadingChoices): ReturnReading {
  const reasonSheets = findReasonSheets(workbook);
  const rest = { sheets: workbook.sheets.filter((sheet) => !reasonSheets.some(({ grid }) => grid.sheet === sheet)) };
  const about = aboutWorkbook(rest);
  const visible = rest.sheets.filter(({ visibility }) => visibility === 'visible');
  const hidden = rest.sheets.filter(({ visibility }) => visibility !== 'visible');
  const look = (sheets: readonly SheetCells[]): FoundTable[] =>
    sheets.flatMap((sheet) => findTables(gridOf(sheet, workbook), `${about}\n${sheet.name}`, choices, wanted));
  let found = look(visible);
  if (!found.some(({ verdict }) => verdict.accepted)) found = [...found, ...look(hidden)];
  const accepted = found.filter(({ verdict }) => verdict.accepted);
  return accepted.length === 0 ? refusal(found) : { ...readTables({ rest, reasonSheets }, accepted, choices), workbook };
}

/** The workbook's sheets of reasons, and all the others. */
interface SheetsApart {
  readonly rest: WorkbookCells;
  readonly reasonSheets: readonly ReasonSheet[];
}

function readTables({ rest, reasonSheets }: SheetsApart, accepted: readonly FoundTable[], choices: ReadingChoices): Omit<ReadReturn, 'workbook'> {
  const { tables, asked: askedOfSheets } = chooseSheets(accepted, choices);
  const contracts: Contract[] = [];
  const statedTotals: StatedTotal[] = [];
  const layouts = tables.map(({ layout }) => layout);
  const title = readTitleBlock(rest, layouts);
  const reasonSheet = reasonSheetOf(reasonSheets, title.year);
  for (const { grid, layout, rows, columns, choice } of tables) {
    const habits = habitsOf(grid, layout.columns, rows.contracts, choice.chosen.get('consultant')?.view.profile.consultants ?? 0);
    for (const row of rows.contracts) contracts.push(withReasonSheet(readRow(grid, layout, row, habits), layout, reasonSheet));
    statedTotals.push(...readTotals(grid, columns, rows.contracts, rows.totals, habits.spendInThousands));
  }
  const asked = [...askedOfSheets, ...tables.flatMap((table) => table.asked)];
  const answered = unrepeated(asked.filter((one) => one.settled).map((one) => one.question));
  // A choice holds for all tables: where it settles the question in one, none asks it again.
  const questions = unrepeated(asked.filter((one) => !answered.some(({ id }) => id === one.question.id)).map((one) => one.question));
  const passedOver = gone(accepted, tables, choices);
  return {
    kind: 'return',
    return: { ...title, contracts, statedTotals, ...(reasonSheet && { reasonRows: reasonRows(reasonSheet) }) },
    layout: { tables: layouts },
    questions,
    answered,
    choices: Object.fromEntries(Object.entries(choices).filter(([id]) => !passedOver.some((passed) => passed.id === id))),
    passedOver,
    ...(reasonSheet && { reasonSheet }),
  };
}

/** Choices of columns that none of the tables has, and of sheets that are not there any more. */
function gone(accepted: readonly FoundTable[], tables: readonly FoundTable[], choices: ReadingChoices): PassedOver[] {
  if (Object.keys(choices).length === 0) return [];
  const columns = new Set(tables.flatMap(({ choice }) => choice.views.map(({ key }) => key)));
  const sheets = new Set(accepted.map(({ grid }) => headingKey(grid.sheet.name)));
  const isGone = ([id, key]: readonly [string, string]): boolean => {
    if (asksForSheet(id)) return key !== allSheets && !sheets.has(key);
    return fieldAsked(id) !== undefined && key !== noColumn && !columns.has(key);
  };
  return Object.entries(choices).filter(isGone).map(([id, key]) => ({ id, key, why: 'gone' }));
}

/** Several tables ask the same about their columns only once. */
function unrepeated(questions: readonly Question[]): Question[] {
  const byId = new Map<string, Question>();
  for (const question of questions) if (!byId.has(question.id)) byId.set(question.id, question);
  return [...byId.values()];
}

function habitsOf(
  grid: Grid,
  columns: FoundTable['layout']['columns'],
  rows: readonly ContractRow[],
  consultants: number,
): TableHabits {
  const target = columns.target?.column;
  const decimals = target === undefined ? [] : rows.slice(0, 2000).map(({ row }) => shownDecimals(grid.standing(row, target).text));
  const groups = groupsAre(rows, columns);
  return {
    targetDecimals: Math.min(2, Math.max(0, ...decimals)),
    spendInThousands: columns.spend !== undefined && inThousands(columns.spend.heading),
    saysConsultant: consultants > 0,
    ...(groups && { groupsAre: groups }),
  };
}

/** What labels over groups of rows are: what the label itself says, else the client or framework that the table has no column for. */
function groupsAre(rows: readonly ContractRow[], columns: FoundTable['layout']['columns']): TableHabits['groupsAre'] | undefined {
  const labels = [...new Set(rows.flatMap(({ group }) => (group ? [group.text] : [])))];
  if (labels.length === 0) return undefined;
  if (labels.some((label) => /\bconsultan/i.test(label)) && !columns.consultant) return 'consultant';
  const says = (pattern: RegExp): boolean => labels.every((label) => pattern.test(label));
  if (!columns.framework && says(/\b(?:framework|lot)\b/i)) return 'framework';
  if (!columns.client && says(/^(?:client|member|customer|landlord)\b/i)) return 'client';
  if (labels.length < 2 || rows.some(({ group }) => !group)) return undefined;
  return columns.client ? (columns.framework ? undefined : 'framework') : 'client';
}

/** Titles and sheet names: what the workbook says it is about. */
function aboutWorkbook({ sheets }: WorkbookCells): string {
  const words: string[] = [];
  for (const sheet of sheets) {
    if (sheet.visibility !== 'visible') continue;
    words.push(sheet.name);
    for (const row of sheet.rows.slice(0, 12)) for (const cell of row.slice(0, 12)) if (cell.kind === 'text') words.push(oneLine(cell.text));
  }
  return words.join('\n');
}

function refusal(found: readonly FoundTable[]): NotAReturn {
  const nearest = [...found].sort((one, other) => other.verdict.strength - one.verdict.strength)[0];
  const reason = nearest
    ? `This workbook does not look like a social value return: on "${nearest.layout.sheet}" a table was found, but ${nearest.verdict.reason}.`
    : 'This workbook does not look like a social value return: no table with headings was found in it.';
  return { kind: 'not-a-return', reason, finding: notAReturnFinding(reason) };
}
