import { basename } from 'node:path';
import { formatDay, listOf } from '../../return/formatting';
import type { SentFile } from '../../return/sent/ledger-lines';
import { supplierKey } from '../../return/sent/same-supplier';
import type { StaffFinding } from '../../return/returned/staff-finding';
import type { CheckedReturn } from './checked-file';
import type { Outline } from './checked-files';

/** A supplier that was sent a workbook from which nothing has come back. */
export interface NotReturned {
  readonly sent: SentFile;
  readonly message: string;
}

/** The workbooks in the ledger from which none of the files came back. */
export function notReturned(files: readonly Outline[], ledger: readonly SentFile[]): readonly NotReturned[] {
  const back = new Set(files.map(({ sent }) => sent?.file));
  return ledger
    .filter(({ file }) => !back.has(file))
    .map((sent) => ({ sent, message: `${sent.sent.supplier} has not returned ${sent.file}${sent.sent.deadline === undefined ? '' : `, due by ${formatDay(sent.sent.deadline)}`}.` }));
}

/**
 * The returns that count towards totals: of one that came back more than once, the file that came back last (the later of `files`,
 * where they came back on one day), so that nothing is counted twice.
 */
export function countedReturns(files: readonly Outline[]): ReadonlySet<Outline> {
  const copies = copiesIn(files);
  const counted = new Map<string, Outline>();
  for (const file of files) {
    if (file.kind === 'refused' || copies.has(file)) continue;
    const key = file.sameReturn ?? `path:${file.path}`;
    const before = counted.get(key);
    if (!before || (file.cameBack ?? 0) >= (before.cameBack ?? 0)) counted.set(key, file);
  }
  return new Set(counted.values());
}

/** The finding for each of the files that came back more than once. */
export function returnedTwice(files: readonly Outline[]): ReadonlyMap<Outline, StaffFinding> {
  const copies = copiesIn(files);
  const groups = new Map<string, Outline[]>();
  for (const file of files) {
    if (file.sameReturn !== undefined && !copies.has(file)) groups.set(file.sameReturn, [...(groups.get(file.sameReturn) ?? []), file]);
  }
  const different = [...groups.values()].filter(({ length }) => length > 1).flatMap((group) => group.map((file) => [file, twiceFinding(file, group)] as const));
  return new Map([...different, ...[...copies].map(([copy, original]) => [copy, copyFinding(copy, original)] as const)]);
}

/** Files that hold the same as another, byte for byte; the other is the one with the shortest name, as copies are named after it. */
function copiesIn(files: readonly Outline[]): ReadonlyMap<Outline, Outline> {
  const originals = new Map<string, Outline>();
  const copies = new Map<Outline, Outline>();
  for (const file of [...files].sort((one, other) => one.path.length - other.path.length || (one.path < other.path ? -1 : 1))) {
    if (file.digest === undefined) continue;
    const original = originals.get(file.digest);
    if (original) copies.set(file, original);
    else originals.set(file.digest, file);
  }
  return copies;
}

function twiceFinding(file: Outline, group: readonly Outline[]): StaffFinding {
  const others = group.filter((other) => other !== file).map((other) => toldApart(other, file));
  return {
    rule: 'returned-twice',
    kind: 'must-fix',
    cells: [],
    message: `This return came back more than once: see also ${listOf(others)}. Keep the one the supplier means, and move the others away.`,
  };
}

function copyFinding(copy: Outline, original: Outline): StaffFinding {
  return { rule: 'returned-twice', kind: 'please-check', cells: [], message: `This is the same file as ${toldApart(original, copy)}, which is counted. Nothing differs: one of them can go.` };
}

/** The name of a file, with its folder where the name alone does not tell it from `other`. */
function toldApart(file: Outline, other: Outline): string {
  return basename(file.path) === basename(other.path) ? file.path : basename(file.path);
}

/** What makes two files the same return: the workbook they were sent as, else the supplier and the year. */
export function sameReturnKey({ sent, reading }: CheckedReturn): string | undefined {
  if (sent) return `sent:${sent.file}`;
  const { supplier, year } = reading.return;
  return supplier === undefined ? undefined : `supplier:${supplierKey(supplier)}:${String(year?.from)}`;
}
