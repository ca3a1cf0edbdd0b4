import type { FindingOut } from '../../return/finding-out';
import { mailLink, mostInLink, type Email } from '../email/email';
import type { ReturnView } from '../return-view';
import { askWords, findingOutWords } from '../words/finding-out';
import { noteSentences } from './note-said';

/** A contract being found out about, as the page and the e-mail name it. */
export interface Unknown {
  readonly key: string;
  /** "1042 Roof renewal". */
  readonly name: string;
  readonly client: string;
  readonly mark: FindingOut;
}

/** The contracts being found out about, in the sheet's order. */
export function unknownIn({ overview: { lines }, contracts, findingOut: { marks } }: ReturnView): readonly Unknown[] {
  return lines.flatMap(({ key, reference, title, client }) => {
    const contract = contracts.get(key);
    const mark = contract && marks.get(contract);
    return mark === undefined ? [] : [{ key, name: `${reference} ${title || findingOutWords.noTitle}`, client, mark }];
  });
}

/** The e-mail that asks about them: Fusion21 about all, or a client about its own. */
export function askEmail(view: ReturnView, unknown: readonly Unknown[]): Email {
  const { supplier, year } = view.overview;
  const list = unknown.map(inEmail).join('\n\n');
  const end = [askWords.thanks, supplier].filter((line) => line !== undefined).join('\n');
  return {
    subject: subjectOf(view),
    body: [askWords.hello, `${askWords.filling(year)} ${askWords.unknown(unknown.length)}`, list, askWords.question(unknown.length), end].join('\n\n'),
  };
}

/** The same for a link, which holds only so much: with the list where it fits, and otherwise with a place to paste the text in. */
export function linkedEmail(view: ReturnView, email: Email, to: string | undefined): Email {
  return mailLink(to, email).length <= mostInLink ? email : { subject: subjectOf(view), body: askWords.pasteHere };
}

function subjectOf({ overview: { supplier, year } }: ReturnView): string {
  const { subject, subjectYear, subjectSupplier, subjectQuestion } = askWords;
  return `${subject}${year === undefined ? '' : subjectYear(year)}${supplier === undefined ? '' : subjectSupplier(supplier)}${subjectQuestion}`;
}

function inEmail({ name, client, mark }: Unknown): string {
  const lines = [[name, client].filter((part) => part !== '').join(', '), noteSentences(mark).join(' '), mark.what];
  return lines.filter((line) => line !== '').join('\n');
}
