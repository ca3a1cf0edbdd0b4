import type { Declaration } from '../../return/kept';
import { countCredits, formatCredits, listOf } from '../../return/quantities';
import { shortfallOf } from '../../return/shortfall';
import { totalsOf } from '../../return/totals';
import type { ReturnView } from '../return-view';
import { emailWords, finishWords } from '../words/finish';
import { dayOf } from './declared-on';

/** The e-mail that the workbook goes back with. */
export interface ReturnEmail {
  readonly subject: string;
  /** Plain text, lines ended by a line feed. */
  readonly body: string;
}

/** Short, whatever the number of contracts: some e-mail programs take no more than 2,000 letters from a link. */
export function returnEmail(view: ReturnView, standing: Declaration | undefined): ReturnEmail {
  const { supplier, year } = view.overview;
  const paragraphs = [
    emailWords.hello,
    emailWords.attached(year),
    figures(view),
    unfinished(view),
    standing && emailWords.confirmed(standing.name, standing.jobTitle, dayOf(standing)),
    standing === undefined ? supplier : [standing.name, supplier].filter((line) => line !== undefined).join('\n'),
  ];
  return {
    subject: emailWords.subject + (year === undefined ? '' : emailWords.subjectYear(year)) + (supplier === undefined ? '' : emailWords.subjectSupplier(supplier)),
    body: paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n'),
  };
}

/** A link that opens the e-mail in the user's own program. */
export function mailLink(to: string | undefined, { subject, body }: ReturnEmail): string {
  return `mailto:${encodeURIComponent(to ?? '').replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
}

function figures({ return: ret, policy, today }: ReturnView): string {
  const { contracts, delivered, target, answered } = totalsOf(ret, policy, today).overall;
  const below = ret.contracts.filter((contract) => (shortfallOf(contract, policy) ?? 0) > 0).length;
  const met = below > 0 ? emailWords.below(below) : answered === contracts ? emailWords.allMet : '';
  return `${emailWords.comesTo(contracts, countCredits(delivered), formatCredits(target))} ${met}`.trim();
}

const mostNamed = 5;

function unfinished({ overview: { lines } }: ReturnView): string | undefined {
  const open = lines.filter(({ status }) => status !== 'complete').map(({ reference }) => reference || finishWords.noReference);
  if (open.length === 0) return undefined;
  const named = open.length <= mostNamed ? open : [...open.slice(0, mostNamed), emailWords.andMore(open.length - mostNamed)];
  return emailWords.unfinished(open.length, listOf(named));
}
