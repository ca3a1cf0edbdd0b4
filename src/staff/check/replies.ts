import path from 'node:path';
import { countCredits, formatCredits, formatDay, formatYear, sum } from '../../return/quantities';
import type { NotReturned } from './across-files';
import type { StaffFinding } from '../../return/returned/staff-finding';
import { isComplete, openFindings, type CheckedFile } from './checked-file';
import { messageInList, supplierOf, whereabouts } from './in-words';
import type { EmailDraft } from '../email-draft';
import { contractsOf, sumsOf } from './report/counted-contracts';

/** A draft of what to write to a supplier, and the name of its file. */
export interface Reply {
  readonly name: string;
  readonly draft: EmailDraft;
}

/** One reply for every file that came back, and a reminder for every workbook that did not. */
export function repliesTo(files: readonly CheckedFile[], absent: readonly NotReturned[]): readonly Reply[] {
  const taken = new Set<string>();
  const named = (base: string, draft: EmailDraft): Reply => {
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
    taken.add(name.toLowerCase());
    return { name: `${name}.eml`, draft };
  };
  return [
    ...files.map((checked) => named(path.parse(checked.path).name, replyTo(checked))),
    ...absent.map((one) => named(`${path.parse(one.sent.file).name} reminder`, reminder(one))),
  ];
}

/** Says exactly what to change and where, or thanks. */
export function replyTo(checked: CheckedFile): EmailDraft {
  const supplier = supplierOf(checked);
  const fix = linesFor(checked, 'must-fix');
  const check = linesFor(checked, 'please-check');
  const text = [
    `Dear ${supplier ?? 'colleague'},`,
    opening(checked, fix.length),
    ...(fix.length > 0 ? [`To change:\n${numbered(fix)}`] : []),
    ...(check.length > 0 ? [`${fix.length > 0 ? 'And to check:' : 'To check:'}\n${numbered(check)}`] : []),
    ...(fix.length > 0 ? [`Make these changes in the workbook you sent (${path.basename(checked.path)}), save it and e-mail it back to us. If anything is unclear, reply to this e-mail: we are glad to go through it with you on a call.`] : []),
    'Fusion21',
  ];
  const year = checked.kind === 'return' ? checked.reading.return.year : undefined;
  return { subject: `Social value return${year ? ` for ${formatYear(year)}` : ''}${supplier === undefined ? '' : `: ${supplier}`}`, text: `${text.join('\n\n')}\n` };
}

function opening(checked: CheckedFile, toFix: number): string {
  if (checked.kind === 'refused') return `Thank you for sending us ${path.basename(checked.path)}. We could not read it as your social value return.`;
  if (!isComplete(checked)) return `Thank you for your social value return. Before it is complete, ${toFix === 1 ? '1 thing has' : `${toFix} things have`} to change.`;
  const { contracts, delivered, target } = sumsOf(contractsOf(checked));
  return `Thank you. Your social value return is complete: ${countCredits(delivered)} delivered on ${contracts === 1 ? '1 contract' : `${contracts} contracts`}, against a target of ${formatCredits(target)}.${delivered >= target && target > 0 ? ' That is fantastic.' : ''}`;
}

function linesFor(checked: CheckedFile, kind: StaffFinding['kind']): readonly string[] {
  return openFindings(checked).flatMap((finding) => {
    if (finding.kind !== kind) return [];
    const message = toSupplier(finding, checked);
    const where = whereabouts(finding);
    return message === undefined ? [] : [where === '' ? message : `${message} (${where})`];
  });
}

/** What only staff can do something about is not for the supplier, and what is worded for staff is said to the supplier. */
function toSupplier(finding: StaffFinding, checked: CheckedFile): string | undefined {
  switch (finding.rule) {
    case 'returned-late':
    case 'sheet-missing':
      return undefined;
    case 'wrong-supplier':
      return 'The workbook does not name you as its supplier. Tell us whether you sent us the right one.';
    case 'returned-twice':
      return 'We have had this return from you more than once. Tell us which one counts.';
    case 'not-declared':
      return `Confirm that your answers are right, with your name and job title: in the pane under "Check and confirm"${isComplete(checked) ? ', or by replying to this e-mail' : ''}.`;
    case 'promise-not-kept':
      return messageInList(finding).replace('Ask what became of them.', 'Tell us what became of them.');
    default:
      return messageInList(finding);
  }
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
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
  return { subject: `Reminder: social value return${sent.year ? ` for ${formatYear(sent.year)}` : ''}: ${sent.supplier}`, text: `${text.join('\n\n')}\n` };
}
