import type { Contract } from '../../return/contract';
import type { Declaration } from '../../return/kept';
import { countCredits, formatCredits, listOf } from '../../return/quantities';
import { shortfallOf } from '../../return/shortfall';
import { writeShortfall } from '../../return/shortfall-sentence';
import { totalsOf } from '../../return/totals';
import { mailLink, mostInLink, type Email } from '../email/email';
import type { ReturnView } from '../return-view';
import { emailWords, finishWords } from '../words/finish';
import { dayOf } from './declared-on';

/** Short, whatever the number of contracts, but for the reasons that the workbook has no place for. */
export function returnEmail(view: ReturnView, standing: Declaration | undefined): Email {
  return emailWith(view, standing, reasonsBeside(view));
}

/** The same for a link, which holds only so much: long reasons are left to be pasted. */
export function linkedEmail(to: string | undefined, view: ReturnView, standing: Declaration | undefined): Email {
  const whole = returnEmail(view, standing);
  const tooLong = reasonsBeside(view) !== undefined && mailLink(to, whole).length > mostInLink;
  return tooLong ? emailWith(view, standing, emailWords.pasteReasons) : whole;
}

function emailWith(view: ReturnView, standing: Declaration | undefined, reasons: string | undefined): Email {
  const { supplier, year } = view.overview;
  const paragraphs = [
    emailWords.hello,
    emailWords.attached(year),
    figures(view),
    reasons,
    unfinished(view),
    standing && emailWords.confirmed(standing.name, standing.jobTitle, dayOf(standing)),
    standing === undefined ? supplier : [standing.name, supplier].filter((line) => line !== undefined).join('\n'),
  ];
  return {
    subject: emailWords.subject + (year === undefined ? '' : emailWords.subjectYear(year)) + (supplier === undefined ? '' : emailWords.subjectSupplier(supplier)),
    body: paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n'),
  };
}

function figures({ return: ret, policy, today }: ReturnView): string {
  const { contracts, delivered, target, answered } = totalsOf(ret, policy, today).overall;
  const below = ret.contracts.filter((contract) => (shortfallOf(contract, policy) ?? 0) > 0);
  const beside = below.filter(({ keptBeside }) => keptBeside === true).length;
  const met = below.length > 0 ? emailWords.below(below.length, beside) : answered === contracts ? emailWords.allMet : '';
  return `${emailWords.comesTo(contracts, countCredits(delivered), formatCredits(target))} ${met}`.trim();
}

/** What is said of shortfalls for which the workbook has no place. */
function reasonsBeside({ return: { contracts }, policy }: ReturnView): string | undefined {
  const kept = contracts.filter((contract) => contract.keptBeside === true && (shortfallOf(contract, policy) ?? 0) > 0);
  return kept.length === 0 ? undefined : [emailWords.reasonsHere, ...kept.map((contract) => `${nameOf(contract)}: ${sentenceOf(contract)}`)].join('\n\n');
}

function nameOf({ reference, title }: Contract): string {
  return [reference, title].flatMap((entry) => (entry.state === 'read' ? [entry.value] : [])).join(' ');
}

function sentenceOf({ reason, recoverable, recoveryPlan, recoveryDate, raised }: Contract): string {
  return writeShortfall(
    {
      ...(reason.state === 'read' && { reason: reason.value }),
      ...(recoverable.state === 'read' && { recoverable: recoverable.value }),
      ...(recoveryPlan.state === 'read' && { plan: recoveryPlan.value }),
      ...(recoveryDate.state === 'read' && { by: recoveryDate.value }),
      ...(raised.state === 'read' && { raised: raised.value }),
    },
    'reason',
  );
}

const mostNamed = 5;

function unfinished({ overview: { lines } }: ReturnView): string | undefined {
  const open = lines.filter(({ status }) => status !== 'complete').map(({ reference }) => reference || finishWords.noReference);
  if (open.length === 0) return undefined;
  const named = open.length <= mostNamed ? open : [...open.slice(0, mostNamed), emailWords.andMore(open.length - mostNamed)];
  return emailWords.unfinished(open.length, listOf(named));
}
