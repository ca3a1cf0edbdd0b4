import path from 'node:path';
import { countCredits, formatDay, formatYear, sum } from '../../return/quantities';
import type { NotReturned } from './across-files';
import { replyText } from '../../return/returned/reply';
import { isComplete, type CheckedFile } from './checked-file';
import { supplierOf } from './in-words';
import type { EmailDraft } from '../email-draft';
import { contractsOf, sumsOf } from './report/counted-contracts';

/** A draft of what to write to a supplier, and the name of its file. */
export interface Reply {
  readonly name: string;
  readonly draft: EmailDraft;
}

/** One reply for every file that came back, and a reminder for every workbook that did not. */
export function* repliesTo(files: Iterable<CheckedFile>, absent: readonly NotReturned[]): Iterable<Reply> {
  const taken = new Set<string>();
  const named = (base: string, draft: EmailDraft): Reply => {
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
    taken.add(name.toLowerCase());
    return { name: `${name}.eml`, draft };
  };
  for (const checked of files) yield named(path.parse(checked.path).name, replyTo(checked));
  for (const one of absent) yield named(`${path.parse(one.sent.file).name} reminder`, reminder(one));
}

/** Says exactly what to change and where, or thanks. It goes to the address in the ledger. */
export function replyTo(checked: CheckedFile): EmailDraft {
  const to = checked.kind === 'return' ? checked.sent?.sent.email : undefined;
  const text = replyText({
    supplier: supplierOf(checked),
    year: checked.kind === 'return' ? checked.reading.return.year : undefined,
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
