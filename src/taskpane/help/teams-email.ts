import { statusNames, type Status } from '../../return/completeness';
import { listOf } from '../../return/quantities';
import type { Email } from '../email/email';
import type { ReturnView } from '../return-view';
import { teamsWords } from '../words/help';

/** The e-mail that asks for a Teams call: whose return, for which year, and what is unfinished. Short, whatever the number of contracts. */
export function teamsEmail(view: ReturnView): Email {
  const { supplier, year, deadline } = view.overview;
  const about = [teamsWords.want(year), ...(deadline === undefined ? [] : [teamsWords.due(deadline.day, deadline.left)])].join(' ');
  const paragraphs = [teamsWords.hello, about, unfinished(view), `${teamsWords.times}\n- \n- `, supplier];
  return {
    subject: teamsWords.subject + (year === undefined ? '' : teamsWords.subjectYear(year)) + (supplier === undefined ? '' : teamsWords.subjectSupplier(supplier)),
    body: paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n'),
  };
}

/** References beyond these are counted: some e-mail programs take no more than 2,000 letters from a link. */
const mostNamed = 8;

function unfinished({ overview: { lines, complete } }: ReturnView): string {
  const open = lines.filter(({ status }) => status !== 'complete');
  if (open.length === 0) return teamsWords.allComplete(lines.length);
  const statuses = [...new Set(open.map(({ status }) => status))];
  const named = (status: Status) => {
    const references = open.filter((line) => line.status === status).map(({ reference }) => reference || teamsWords.noReference);
    const shown = references.length <= mostNamed ? references : [...references.slice(0, mostNamed), teamsWords.andMore(references.length - mostNamed)];
    return teamsWords.status(statusNames[status], references.length, listOf(shown));
  };
  return [teamsWords.complete(complete, lines.length), ...statuses.map(named)].join('\n');
}
