import { addressOf } from './address';
import { findAnswerColumns } from './answer-columns';
import { isRowNumber } from './asked-columns';
import type { Choice, Chosen, Settled } from './choose-columns';
import type { ColumnView } from './column-view';
import type { Grid } from './grid';
import type { HeadingBlock } from './heading-rows';
import type { Meaning } from './heading-points';
import type { ColumnChoice, Field, OtherColumn, TableLayout } from './layout';
import type { SummedParts } from './summed-parts';

const fields: readonly Field[] = ['reference', 'title', 'client', 'framework', 'consultant', 'start', 'end', 'spend', 'target', 'delivered'];

/** The layout of a table from what its columns were taken for. `lastRow` is the last row read. */
export function assembleTable(
  grid: Grid,
  block: HeadingBlock,
  choice: Choice,
  parts: SummedParts,
  settled: Settled,
  asked: ReadonlySet<ColumnView>,
  lastRow: number,
): TableLayout {
  const columns: Partial<Record<Field, ColumnChoice>> = {};
  for (const field of fields) {
    const chosen = choice.chosen.get(field);
    if (chosen) columns[field] = asChoice(chosen);
  }
  const answers = findAnswerColumns(choice.views, choice.asides, settled);
  for (const [part, { view, reason, own }] of answers.parts) {
    columns[part] = { column: view.column, heading: view.heading.shown, key: view.key, confidence: own ? 0.9 : 0.7, reasons: [reason] };
  }
  const originalEnd = choice.chosen.get('originalEnd');
  const used = new Set([...choice.chosen.values()].map(({ view }) => view).concat([...answers.parts.values()].map(({ view }) => view), parts.views));
  const recoveryCredits = choice.views.find((view) => view.heading.concepts.has('putright') && !used.has(view) && isOpen(view) && !view.hidden);
  const left = block.columns[0]?.column ?? 0;
  const right = block.columns[block.columns.length - 1]?.column ?? left;
  return {
    sheet: grid.sheet.name,
    area: { top: block.first, left, bottom: Math.max(lastRow, block.last), right },
    headingRows: { first: block.first, last: block.last },
    columns,
    ...(originalEnd && { originalEnd: asChoice(originalEnd) }),
    deliveredParts: parts.views.map((view) => partChoice(view)),
    ...(answers.comments && { comments: partChoice(answers.comments) }),
    ...(recoveryCredits && { recoveryCredits: partChoice(recoveryCredits) }),
    others: choice.views
      .filter((view) => !used.has(view) && view !== answers.comments && view !== recoveryCredits)
      .map((view) => asOther(view, choice.asides.get(view), asked.has(view))),
    confidence: tableConfidence(columns),
    reasons: [`Its headings are in ${addressOf(block.last, left)} to ${addressOf(block.last, right)}.`],
  };
}

function asChoice({ view, confidence, reasons }: Chosen): ColumnChoice {
  return { column: view.column, heading: view.heading.shown, key: view.key, confidence, reasons };
}

function partChoice(view: ColumnView): ColumnChoice {
  return { column: view.column, heading: view.heading.shown, key: view.key, confidence: 0.9, reasons: [`Its heading says "${view.heading.shown}".`] };
}

const kinds: Readonly<Partial<Record<Meaning, OtherColumn['kind']>>> = {
  balance: 'balance',
  earlierYear: 'earlier-year',
  otherDate: 'date',
  otherMoney: 'money',
  supplier: 'supplier',
};

function asOther(view: ColumnView, meaning: Meaning | undefined, asked: boolean): OtherColumn {
  const kind = (meaning && kinds[meaning]) ?? (isRowNumber(view) ? 'row-number' : 'unknown');
  return { column: view.column, heading: view.heading.shown, key: view.key, kind, open: isOpen(view), asked };
}

function isOpen({ profile }: ColumnView): boolean {
  return profile.open > 0 && profile.formulas === 0;
}

function tableConfidence(columns: Readonly<Partial<Record<Field, ColumnChoice>>>): number {
  const needed = [columns.reference, columns.delivered, columns.spend ?? columns.target].map((column) => column?.confidence ?? 0.3);
  return Math.min(...needed);
}
