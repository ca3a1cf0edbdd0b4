import type { Contract } from '../contract';
import type { Entry } from '../entry';
import { formatDay, formatYear, listOf } from '../formatting';
import { isAddedHeading } from '../reason-places';
import { anyCellOf, cellsOf, quoted, severalOf } from '../wording';
import { pairRows, type Pair } from './pair-rows';
import { sameSupplier } from './same-supplier';
import { sentFields, type SentField } from './sent-fields';
import type { ReturnedWorkbook, SentContract, SentFinding, SentReturn } from './sent-return';

/**
 * What differs between a workbook as it was sent and as it came back, beyond the answers: rows gone, added or out of step,
 * cells typed over, headings retyped, and the wrong workbook altogether.
 */
export function checkAgainstSent(returned: ReturnedWorkbook, sent: SentReturn): readonly SentFinding[] {
  const { pairs, renamed, missing, added } = pairRows(sent.contracts, returned.return.contracts);
  const wrong = wrongWorkbook(returned, sent);
  // Another workbook altogether: to tell that all its rows are others would tell nothing.
  if (wrong.length > 0 && pairs.length + renamed.length === 0) return wrong;
  const differences = differencesOf(pairs);
  const moved = movedFields(differences);
  return [
    ...wrong,
    ...sheetMissing(returned, sent),
    ...headingsChanged(returned, sent),
    ...missing.map(rowMissing),
    ...added.map(rowAdded),
    ...renamed.map(referenceChanged),
    ...outOfStep(differences.filter(({ field }) => moved.has(field))),
    ...differences.filter(({ field }) => !moved.has(field)).map(cellChanged),
  ];
}

interface Difference {
  readonly pair: Pair;
  readonly field: SentField;
  readonly sent: string;
  /** As the cell reads now; undefined where it is blank or could not be read. */
  readonly now: string | undefined;
  readonly entry: Exclude<Entry<unknown>, { state: 'no-place' }>;
}

function differencesOf(pairs: readonly Pair[]): readonly Difference[] {
  const differences: Difference[] = [];
  for (const pair of pairs) {
    for (const field of sentFields) {
      if (field.unchanged(pair.sent, pair.returned)) continue;
      const sent = field.sent(pair.sent);
      const entry = field.returned(pair.returned);
      const now = field.shown(pair.returned);
      if (sent !== undefined && sent !== now && entry.state !== 'no-place') differences.push({ pair, field, sent, now, entry });
    }
  }
  return differences;
}

/**
 * The fields whose values came back on other rows than they were sent on: what is left when part of a table is sorted.
 * Every value that differs is one that was sent on another of the rows that differ.
 */
function movedFields(differences: readonly Difference[]): ReadonlySet<SentField> {
  return new Set(
    sentFields.filter((field) => {
      const own = differences.filter((difference) => difference.field === field);
      return own.length >= 2 && samePile(own.map(({ sent }) => sent), own.map(({ now }) => now));
    }),
  );
}

function samePile(these: readonly string[], those: readonly (string | undefined)[]): boolean {
  const left = new Map<string | undefined, number>();
  for (const one of these) left.set(one, (left.get(one) ?? 0) + 1);
  return those.every((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  });
}

function outOfStep(moved: readonly Difference[]): readonly SentFinding[] {
  if (moved.length === 0) return [];
  const fields = [...new Set(moved.map(({ field }) => field.words))];
  const rows = [...new Set(moved.map(({ pair }) => pair.returned.row))].sort((a, b) => a - b);
  return [
    {
      rule: 'rows-out-of-step',
      kind: 'must-fix',
      cells: moved.map(({ entry }) => entry.cell),
      message: `The references in rows ${severalOf(rows.map(String))} no longer stand beside the ${listOf(fields)} they were sent with: part of the table was sorted. Press Undo (Ctrl+Z), or start again from the e-mailed copy.`,
    },
  ];
}

function cellChanged({ pair, field, sent, entry }: Difference): SentFinding {
  const now = entry.state === 'blank' ? 'it is blank' : `it now says ${quoted(entry.typed)}`;
  return {
    rule: 'cell-changed',
    kind: 'must-fix',
    cells: [entry.cell],
    reference: pair.sent.reference,
    message: `The ${field.words} of Contract ${pair.sent.reference} in ${entry.cell.address} has been changed. We sent ${quoted(sent)}, ${now}. Put back ${quoted(sent)}, or tell Fusion21 why it should change.`,
  };
}

function referenceChanged({ sent, returned }: Pair): SentFinding {
  const { reference } = returned;
  const now = reference.state === 'read' || reference.state === 'unread' ? `it now says ${quoted(reference.typed)}` : 'it is blank';
  return {
    rule: 'cell-changed',
    kind: 'must-fix',
    cells: cellsOf(reference),
    reference: sent.reference,
    message: `The reference in row ${returned.row} has been changed. We sent ${quoted(sent.reference)}, ${now}. Put back ${quoted(sent.reference)}.`,
  };
}

function rowMissing(sent: SentContract): SentFinding {
  const about = [sent.title, sent.client].filter((words) => words !== undefined).join(', ');
  return {
    rule: 'row-missing',
    kind: 'must-fix',
    cells: [],
    reference: sent.reference,
    message: `Contract ${sent.reference}${about ? ` (${about})` : ''} was in the workbook we sent, and is no longer there. Copy its row from the e-mailed workbook and fill it in.`,
  };
}

function rowAdded(contract: Contract): SentFinding {
  return {
    rule: 'row-added',
    kind: 'please-check',
    cells: anyCellOf(contract),
    ...(contract.reference.state === 'read' ? { reference: contract.reference.value } : {}),
    message: `Row ${contract.row} was not in the workbook we sent. Tell Fusion21 what it is for.`,
  };
}

function wrongWorkbook({ return: returned }: ReturnedWorkbook, sent: SentReturn): readonly SentFinding[] {
  const findings: SentFinding[] = [];
  if (returned.year && sent.year && returned.year.from !== sent.year.from) {
    findings.push({
      rule: 'wrong-year',
      kind: 'must-fix',
      cells: [],
      message: `This workbook is for ${formatYear(returned.year)}. The return due${sent.deadline === undefined ? '' : ` by ${formatDay(sent.deadline)}`} is for ${formatYear(sent.year)}. Fill in the workbook for that year.`,
    });
  }
  if (returned.supplier !== undefined && !sameSupplier(returned.supplier, sent.supplier)) {
    findings.push({
      rule: 'wrong-supplier',
      kind: 'must-fix',
      cells: [],
      message: `This workbook says it is from ${quoted(returned.supplier)}. These contracts were sent to ${quoted(sent.supplier)}. Check whose return it is.`,
    });
  }
  return findings;
}

function sheetMissing(returned: ReturnedWorkbook, sent: SentReturn): readonly SentFinding[] {
  if (returned.sheets.some((name) => loose(name) === loose(sent.sheet))) return [];
  const where = [...new Set(returned.return.contracts.map(({ sheet }) => sheet))];
  return [
    {
      rule: 'sheet-missing',
      kind: 'please-check',
      cells: [],
      message: `The sheet ${quoted(sent.sheet)} is not in this workbook. The contracts were read from ${listOf(where.map((name) => quoted(name)))}: check that it is the same sheet under another name.`,
    },
  ];
}

function headingsChanged({ headings }: ReturnedWorkbook, sent: SentReturn): readonly SentFinding[] {
  const now = new Set(headings.map(({ text }) => loose(text)));
  const gone = sent.headings.filter((heading) => !now.has(loose(heading)));
  if (gone.length === 0) return [];
  const before = new Set(sent.headings.map(loose));
  const fresh = headings.filter(({ text }) => !before.has(loose(text)) && !isAddedHeading(text));
  return gone.map((heading): SentFinding => {
    const instead = fresh.length === 1 ? fresh[0] : headings[sent.headings.indexOf(heading)];
    const retyped = instead !== undefined && fresh.includes(instead);
    const what = retyped
      ? `The heading in ${instead.cell.address} has been changed. We sent ${quoted(heading)}, it now says ${quoted(instead.text)}.`
      : `The column ${quoted(heading)} is no longer there.`;
    return { rule: 'heading-changed', kind: 'please-check', cells: retyped ? [instead.cell] : [], message: `${what} Check that the column under it still holds the same.` };
  });
}

function loose(text: string): string {
  const oneLine = /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return oneLine.toLowerCase();
}
