import { countCredits, formatCredits, formatYear } from '../formatting';
import type { FinancialYear } from '../policy';
import type { Credits } from '../units';
import { messageInList, stillOpen, whereabouts, type StaffFinding } from './staff-finding';

/** What a reply to a supplier is written from. */
export interface ToReplyTo {
  readonly supplier: string | undefined;
  readonly year: FinancialYear | undefined;
  /** The name of the file, where it is known. */
  readonly file?: string;
  readonly findings: readonly StaffFinding[];
  /** What a complete return comes to; absent where it is not complete. */
  readonly complete?: { readonly contracts: number; readonly delivered: Credits; readonly target: Credits };
  /** The file could not be read as a return. */
  readonly refused?: boolean;
}

/** An e-mail that is still to be sent. */
export interface ReplyText {
  readonly subject: string;
  readonly text: string;
}

/** Says exactly what to change and where, or thanks. */
export function replyText(about: ToReplyTo): ReplyText {
  const { supplier, year } = about;
  const fix = linesFor(about, 'must-fix');
  const check = linesFor(about, 'please-check');
  const toDo = `${fix.length > 0 ? 'And to check' : 'To check'}:\n${numbered(check)}`;
  const text = [
    `Dear ${supplier ?? 'colleague'},`,
    opening(about, fix.length),
    ...(about.refused ? fix : fix.length > 0 ? [`To change:\n${numbered(fix)}`] : []),
    ...(check.length > 0 ? [toDo] : []),
    ...(cameTwice(about) ? ['We have had this return from you more than once. Reply to this e-mail to tell us which one counts.'] : []),
    ...(fix.length > 0 ? [`${whatThen(about)} If anything is unclear, reply to this e-mail: we are glad to go through it with you on a call.`] : []),
    'Fusion21',
  ];
  return { subject: `Social value return${year ? ` for ${formatYear(year)}` : ''}${supplier === undefined ? '' : `: ${supplier}`}`, text: `${text.join('\n\n')}\n` };
}

function whatThen({ refused, file }: ToReplyTo): string {
  if (refused) return 'Then e-mail it to us again.';
  return `Make these changes in the workbook you sent${file === undefined ? '' : ` (${file})`}, save it and e-mail it back to us.`;
}

/** Nothing in the workbook has to change for it: it is asked apart. */
function cameTwice({ findings }: ToReplyTo): boolean {
  return stillOpen(findings).some(({ rule }) => rule === 'returned-twice');
}

function opening({ refused, complete, file }: ToReplyTo, toFix: number): string {
  if (refused) return `Thank you for sending us ${file ?? 'your workbook'}. We could not read it as your social value return.`;
  if (!complete && toFix === 0) return 'Thank you for your social value return.';
  if (!complete) return `Thank you for your social value return. Before it is complete, ${toFix === 1 ? '1 thing has' : `${toFix} things have`} to change.`;
  const { contracts, delivered, target } = complete;
  return `Thank you. Your social value return is complete: ${countCredits(delivered)} delivered on ${contracts === 1 ? '1 contract' : `${contracts} contracts`}, against a target of ${formatCredits(target)}.${delivered >= target && target > 0 ? ' That is fantastic.' : ''}`;
}

function linesFor(about: ToReplyTo, kind: StaffFinding['kind']): readonly string[] {
  const open = stillOpen(about.findings);
  return open.flatMap((finding) => {
    if (finding.kind !== kind || isSaidAlready(finding, open)) return [];
    const message = toSupplier(finding, about.complete !== undefined);
    const where = whereabouts(finding);
    return message === undefined ? [] : [where === '' ? message : `${message} (${where})`];
  });
}

/** A target that has to be put back need not be held against the spend as well. */
function isSaidAlready({ rule, reference, cells: [target] }: StaffFinding, open: readonly StaffFinding[]): boolean {
  return rule === 'target-differs' && open.some((one) => one.rule === 'cell-changed' && one.reference === reference && one.cells.some(({ sheet, address }) => sheet === target?.sheet && address === target.address));
}

/** What only staff can do something about is not for the supplier, and what is worded for staff is said to the supplier. */
function toSupplier(finding: StaffFinding, complete: boolean): string | undefined {
  switch (finding.rule) {
    case 'returned-late':
    case 'sheet-missing':
    case 'returned-twice':
      return undefined;
    case 'wrong-supplier':
      return 'The workbook does not name you as its supplier. Tell us whether you sent us the right one.';
    case 'cannot-be-read':
      return toSender(finding.message);
    case 'not-declared':
      return `Confirm that your answers are right, with your name and job title${complete ? ', by replying to this e-mail' : ''}.`;
    case 'promise-not-kept':
      return messageInList(finding).replace('Ask what became of them.', 'Tell us what became of them.');
    default:
      return messageInList(finding);
  }
}

/** What to do about a file is worded for whoever chooses it: here, for whoever sent it. */
function toSender(message: string): string {
  return message
    .replace('Download it or copy it again, and choose the new copy.', 'It may not have come through whole: look whether it opens on your side.')
    .replace('Choose the workbook you were sent', 'Look for the workbook we sent you')
    .replace('Ask whoever sent it for another copy.', 'Start again from the workbook we sent you.')
    .replace(/,? save it(?: again)? and (?:choose|check) it again\.$/, ', and save it.')
    .replace(/,? and choose (?:that|that file|the workbook)\.$/, '.');
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}
