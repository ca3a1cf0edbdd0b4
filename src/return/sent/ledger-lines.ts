import { dateOfDay } from '../calendar';
import { isoDay } from '../formatting';
import { yearBeginning, type FinancialYear } from '../policy';
import { readCredits, readDay, readPounds, readYesNo } from '../typed';
import type { Reading } from '../reading';
import { textMark } from '../text-mark';
import type { SentContract, SentReturn } from './sent-return';

/** The columns that a ledger must have: one line for every contract that was sent. */
export const sentColumns = [
  'file', 'supplier', 'year', 'deadline', 'sheet', 'headings', 'reference', 'title', 'client', 'framework',
  'consultant', 'start', 'end', 'spend', 'target', 'fingerprint',
] as const;

/** The columns of a ledger as it is written. An address may be put right by staff: the fingerprint is not of it, and ledgers may be without it. */
export const ledgerColumns = [...sentColumns, 'email'] as const;

export type LedgerLine = Readonly<Record<(typeof ledgerColumns)[number], string>>;

/** A workbook as it was sent, under the name of its file. */
export interface SentFile {
  readonly file: string;
  readonly sent: SentReturn;
}

/** The ledger's lines for one workbook. Pounds and credits are plain decimals, days are ISO, and nothing is a formula to a spreadsheet. */
export function ledgerLines({ file, sent }: SentFile): readonly LedgerLine[] {
  return sent.contracts.map((contract) => {
    const line = {
      file,
      supplier: sent.supplier,
      year: sent.year ? shortYear(sent.year) : '',
      deadline: sent.deadline === undefined ? '' : isoDay(sent.deadline),
      sheet: sent.sheet,
      headings: sent.headings.map((heading) => heading.replace(/[\\|]/g, '\\$&')).join('|'),
      reference: contract.reference,
      title: contract.title ?? '',
      client: contract.client ?? '',
      framework: contract.framework ?? '',
      consultant: contract.consultant === undefined ? '' : contract.consultant ? 'yes' : 'no',
      start: contract.start === undefined ? '' : isoDay(contract.start),
      end: contract.end === undefined ? '' : isoDay(contract.end),
      spend: contract.spend === undefined ? '' : inDecimals(contract.spend),
      target: contract.target === undefined ? '' : inDecimals(contract.target),
    };
    return inEach({ ...line, fingerprint: fingerprintOf(line), email: sent.email ?? '' }, asText);
  });
}

/** A ledger read back: the workbooks it speaks of, and what is wrong with it in sentences. */
export interface Ledger {
  readonly files: readonly SentFile[];
  readonly problems: readonly string[];
}

/** Reads the lines of a ledger. A line that was changed since it was written is used, and named as a problem. */
export function readLedgerLines(lines: readonly Readonly<Record<string, string | undefined>>[]): Ledger {
  const files = new Map<string, { sent: Omit<SentReturn, 'contracts'>; contracts: SentContract[] }>();
  const problems: string[] = [];
  lines.forEach((raw, index) => {
    const line = inEach(raw, fromText);
    const name = `Line ${index + 2} of the ledger`;
    if (line.reference === '' || line.supplier === '') {
      problems.push(`${name} has no ${line.reference === '' ? 'reference' : 'supplier'}, so it was left out.`);
      return;
    }
    if (fingerprintOf(line) !== line.fingerprint) problems.push(`${name} (contract ${line.reference}) was changed after it was written.`);
    const file = files.get(line.file) ?? { sent: sentReturnOf(line), contracts: [] };
    file.contracts.push(sentContractOf(line));
    files.set(line.file, file);
  });
  return { files: [...files].map(([file, { sent, contracts }]) => ({ file, sent: { ...sent, contracts } })), problems };
}

function inEach(line: Readonly<Record<string, string | undefined>>, change: (text: string) => string): LedgerLine {
  return Object.fromEntries(ledgerColumns.map((column) => [column, change(line[column] ?? '')])) as LedgerLine;
}

/** With a mark before what a spreadsheet would take for a formula, so that it stays text where staff open the ledger. */
function asText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function fromText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function sentReturnOf(line: LedgerLine): Omit<SentReturn, 'contracts'> {
  const year = yearOfText(line.year);
  const deadline = valueOf(readDay(line.deadline));
  return {
    supplier: line.supplier,
    sheet: line.sheet,
    headings: (line.headings.match(/(?:\\.|[^|\\])+/g) ?? []).map((heading) => heading.replace(/\\(.)/g, '$1')),
    ...(year ? { year } : {}),
    ...(deadline === undefined ? {} : { deadline }),
    ...(line.email.includes('@') && { email: line.email.trim() }),
  };
}

function sentContractOf(line: LedgerLine): SentContract {
  const figures = {
    consultant: valueOf(readYesNo(line.consultant)),
    start: valueOf(readDay(line.start)),
    end: valueOf(readDay(line.end)),
    spend: valueOf(readPounds(line.spend)),
    target: valueOf(readCredits(line.target)),
    title: line.title || undefined,
    client: line.client || undefined,
    framework: line.framework || undefined,
  };
  const present = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
  return { reference: line.reference, ...present };
}

function valueOf<T>(reading: Reading<T>): T | undefined {
  return reading.state === 'read' ? reading.value : undefined;
}

/** "2024-25". */
export function shortYear(year: FinancialYear): string {
  const begins = dateOfDay(year.from).year;
  return `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`;
}

/** The year that "2024-25", "2024/25" or "2024-2025" names; undefined where it names none. */
export function yearOfText(text: string): FinancialYear | undefined {
  const [, begins, ends] = /^\s*((?:19|20)\d\d)\s*[-/–]\s*(?:20)?(\d{2})\s*$/.exec(text) ?? [];
  if (begins === undefined || (Number(begins) + 1) % 100 !== Number(ends)) return undefined;
  return yearBeginning(Number(begins));
}

/** A short mark over a line's cells, which tells whether they were changed since. That a spreadsheet spells days and figures its own way is no change. */
function fingerprintOf(line: Omit<LedgerLine, 'fingerprint' | 'email'>): string {
  return textMark(sentColumns.flatMap((column) => (column === 'fingerprint' ? [] : [asWritten(column, line[column])])).join('\u001f'));
}

/** A cell as `ledgerLines` spells it. */
function asWritten(column: keyof LedgerLine, text: string): string {
  const spelt = <T>(reading: Reading<T>, spell: (value: T) => string): string => (reading.state === 'read' ? spell(reading.value) : text);
  switch (column) {
    case 'deadline':
    case 'start':
    case 'end':
      return spelt(readDay(text), isoDay);
    case 'spend':
      return spelt(readPounds(text), inDecimals);
    case 'target':
      return spelt(readCredits(text), inDecimals);
    default:
      return text;
  }
}

function inDecimals(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}
