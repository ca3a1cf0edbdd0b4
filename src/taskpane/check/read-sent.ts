import Papa from 'papaparse';
import { readLedgerLines, sentColumns } from '../../return/sent/ledger-lines';
import { sentAs } from '../../return/sent/sent-as';
import { sentFrom } from '../../return/sent/sent-from';
import type { SentReturn } from '../../return/sent/sent-return';
import type { SupplierReturn } from '../../return/supplier-return';
import { readChosen } from '../chosen-file/read-chosen';
import { checkWords } from '../words/check';

/** What was read from a file that was chosen; `message` where it is not what was asked for. */
export type Chosen<T> = { readonly kind: 'chosen'; readonly name: string; readonly value: T } | { readonly kind: 'refused'; readonly message: string };

/** The largest ledger that is looked at, in bytes: 100,000 contracts come to a fifth of it. */
const largest = 100 * 1024 * 1024;

/** The workbook as it was sent: from the ledger that prepare wrote, or from the sent workbook itself. Nothing leaves the browser. `signal` calls it off. */
export async function readSent(file: File, ret: SupplierReturn, signal: AbortSignal): Promise<Chosen<SentReturn>> {
  if (/\.csv$/i.test(file.name)) return file.size > largest ? refused(checkWords.tooLarge(file.name)) : fromLedger(file.name, await file.text(), ret);
  const read = await readChosen('return', file, signal);
  return read.kind === 'refused' ? refused(checkWords.refused(file.name, read.message)) : { kind: 'chosen', name: file.name, value: sentFrom(read.workbook, ret.supplier ?? file.name) };
}

function fromLedger(name: string, text: string, ret: SupplierReturn): Chosen<SentReturn> {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
  if (!sentColumns.every((column) => meta.fields?.includes(column))) return refused(checkWords.notALedger(name));
  const sent = sentAs(ret, readLedgerLines(data).files);
  return sent ? { kind: 'chosen', name, value: sent.sent } : refused(checkWords.notInLedger(name));
}

function refused(message: string): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message };
}
