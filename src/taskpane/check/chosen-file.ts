import Papa from 'papaparse';
import { readReturnFile } from '../../files/read-return-file';
import { ledgerColumns, readLedgerLines } from '../../return/sent/ledger-lines';
import { sameSupplier } from '../../return/sent/same-supplier';
import { sentAs } from '../../return/sent/sent-as';
import { sentFrom } from '../../return/sent/sent-from';
import type { ReturnedWorkbook, SentReturn } from '../../return/sent/sent-return';
import type { SupplierReturn } from '../../return/supplier-return';
import { checkWords } from '../words/check';

/** What was read from a file that was chosen; `message` where it is not what was asked for. */
export type Chosen<T> = { readonly kind: 'chosen'; readonly name: string; readonly value: T } | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly message: string;
}

/** The largest file that is looked at, in bytes: the gate's own limit. */
const largest = 25 * 1024 * 1024;

/** The workbook as it was sent: from the ledger that prepare wrote, or from the sent workbook itself. Nothing leaves the browser. */
export async function readSent(file: File, ret: SupplierReturn): Promise<Chosen<SentReturn>> {
  if (/\.csv$/i.test(file.name) && file.size <= largest) return fromLedger(file.name, await file.text(), ret);
  const read = await readWorkbook(file);
  return read.kind === 'refused' ? read : { ...read, value: sentFrom(read.value, ret.supplier ?? file.name) };
}

/** Last year's return of the same supplier. */
export async function readLastYear(file: File, ret: SupplierReturn): Promise<Chosen<SupplierReturn>> {
  const read = await readWorkbook(file);
  if (read.kind === 'refused') return read;
  const before = read.value.return;
  if (before.year && ret.year && before.year.from >= ret.year.from) return refused(checkWords.notLastYear(file.name));
  if (before.supplier !== undefined && ret.supplier !== undefined && !sameSupplier(before.supplier, ret.supplier)) {
    return refused(checkWords.otherSupplier(file.name, before.supplier));
  }
  return { ...read, value: before };
}

async function readWorkbook(file: File): Promise<Chosen<ReturnedWorkbook>> {
  if (file.size > largest) return refused(checkWords.tooLarge(file.name));
  const read = readReturnFile(new Uint8Array(await file.arrayBuffer()));
  return read.kind === 'refused' ? read : { kind: 'chosen', name: file.name, value: read.workbook };
}

function fromLedger(name: string, text: string, ret: SupplierReturn): Chosen<SentReturn> {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
  if (!ledgerColumns.every((column) => meta.fields?.includes(column))) return refused(checkWords.notALedger(name));
  const sent = sentAs(ret, readLedgerLines(data).files);
  return sent ? { kind: 'chosen', name, value: sent.sent } : refused(checkWords.notInLedger(name));
}

function refused(message: string): Refused {
  return { kind: 'refused', message };
}
