import path from 'node:path';
import { countCredits, formatDay, formatYear, sum } from '../../return/quantities';
import { countedReturns, type NotReturned } from './across-files';
import { replyText } from '../../return/returned/reply';
import { isComplete, type CheckedFile } from './checked-file';
import type { CheckedFiles } from './checked-files';
import { supplierOf } from './in-words';
import type { EmailDraft } from '../email-draft';
import { contractsOf, sumsOf } from './report/counted-contracts';

/** A draft of what to write to a supplier, and the name of its file. */
export interface Reply {
  readonly name: string;
  readonly draft: EmailDraft;
}

/**
 * One reply for every return, and a reminder for every workbook that did not come back. Of a return that came back more than once,
 * the file that counts is replied to. What is no workbook of a supplier's gets no reply.
 */
export function* repliesTo(files: CheckedFiles, absent: readonly NotReturned[]): Iterable<Reply> {
  const taken = new Set<string>();
  const named = (base: string, draft: EmailDraft): Reply => {
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
    taken.add(name.toLowerCase());
    return { name: `${name}.eml`, draft };
  };
  const counted = countedReturns(files.outlines);
  for (const outline of files.outlines) {
    const checked = counted.has(outline) || outline.kind === 'refused' ? files.read(outline) : undefined;
    if (checked && isFromSupplier(checked)) yield named(path.parse(checked.path).name, replyTo(checked));
  }
  for (const one of absent) yield named(`${path.parse(one.sent.file).name} reminder`, reminder(one));
}

/** Anything may lie in the folder. A file that was refused is answered where it has a sent workbook's name, or is an Excel file that would not open. */
function isFromSupplier({ kind, sent, findings, path: file }: CheckedFile): boolean {
  return kind === 'return' || sent !== undefined || (/\.xls[xmb]?$/i.test(file) && findings.some(({ rule }) => rule === 'cannot-be-read'));
}

/** Says exactly what to change and where, or thanks. It goes to the address in the ledger. */
export function replyTo(checked: CheckedFile): EmailDraft {
  const to = checked.sent?.sent.email;
  const text = replyText({
    supplier: supplierOf(checked),
    year: checked.kind === 'return' ? checked.reading.return.year : checked.sent?.sent.year,
    file: path.basename(checked.path),
    findings: checked.findings,
    ...(checked.kind === 'refused' && { refused: true }),
    ...(isComplete(checked) && { complete: sumsOf(contractsOf(checked)) }),
  });
  return { ...(to !== undefined && { to }), ...text };
}

function reminder({ sent: { file, sent } }: NotReturned): EmailDraft {
  const due = sent.deadline === undefined ? '' : `, due by ${formatDay(sent.deadline)}`;
  const target = sum(sent.contracts.flatMap((contract) => contract.target ?? []));
  const text = [
    `Dear ${sent.supplier},`,
    `We have not had your social value return${sent.year ? ` for ${formatYear(sent.year)}` : ''}${due}. It is the workbook ${file}, with ${sent.contracts.length === 1 ? '1 contract' : `${sent.contracts.length} contracts`} and a target of ${countCredits(target)}.`,
    'Fill it in and e-mail it back to us. If you have lost it, or would like us to go through it with you on a call, reply to this e-mail.',
    'Fusion21',
  ];
  return { ...(sent.email !== undefined && { to: sent.email }), subject: `Reminder: social value return${sent.year ? ` for ${formatYear(sent.year)}` : ''}: ${sent.supplier}`, text: `${text.join('\n\n')}\n` };
}
