import { openPackage } from '../../files/gate';
import { makeWorkbook } from '../../files/making/make-workbook';
import { saveWorkbook } from '../../files/save';
import { formatCredits, formatDay, sum } from '../../return/quantities';
import { shortYear, type SentFile } from '../../return/sent/ledger-lines';
import type { SentReturn } from '../../return/sent/sent-return';
import { addInFrom, type AddInSource } from '../add-in';
import { CannotRun } from '../cannot-run';
import { emailDraft } from '../email-draft';
import { asSent, type ReturnYear } from './as-sent';
import type { ToSend } from './by-supplier';
import { filledIn, type EmailText } from './email-text';
import { problemsReadingBack } from './read-back';
import { returnHeadings, returnSheetName, returnWorkbook } from './return-workbook';
import type { Template } from './template';

/** What a supplier's workbook is made with. */
export interface Making {
  readonly returnYear: ReturnYear;
  readonly template?: Template;
  readonly autoOpen?: AddInSource;
  readonly emailText?: EmailText;
}

/** Files for one supplier, by their paths below the folder that everything goes to. */
export interface PreparedFiles {
  readonly sent: SentFile;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes one supplier's workbook and, if wanted, the e-mail that carries it. It is read back as a returned one will be: throws
 * `CannotRun` where it does not say what went in.
 */
export async function prepareFiles(toSend: ToSend, making: Making): Promise<PreparedFiles> {
  const file = workbookName(toSend);
  const { bytes, sent } = await workbookFor(toSend, making);
  const [problem] = problemsReadingBack(file, bytes, sent);
  if (problem !== undefined) {
    const what = `The workbook for ${toSend.supplier} would not read as it should: ${problem}`;
    throw new CannotRun(`${what} Change the ${making.template ? 'template' : 'list'}, and run this again.`);
  }
  const files = new Map([[file, bytes]]);
  if (making.emailText) files.set(emailName(toSend), await email(toSend, making.emailText, making.returnYear, sent, bytes));
  return { sent: { file, sent }, files };
}

/** The paths that `prepareFiles` will give, known beforehand. */
export function pathsFor(toSend: ToSend, { emailText }: Making): readonly string[] {
  return [workbookName(toSend), ...(emailText ? [emailName(toSend)] : [])];
}

function workbookName({ name }: ToSend): string {
  return `${name}.xlsx`;
}

function emailName({ name }: ToSend): string {
  return `emails/${name}.eml`;
}

async function workbookFor(toSend: ToSend, { returnYear, template, autoOpen }: Making): Promise<{ bytes: Uint8Array; sent: SentReturn }> {
  const made = template
    ? template.fill(toSend, returnYear)
    : { bytes: await makeWorkbook(returnWorkbook(toSend, returnYear)), sent: asSent(toSend, returnYear, returnSheetName, returnHeadings) };
  return autoOpen === undefined ? made : { ...made, bytes: opensPane(made.bytes, autoOpen) };
}

/** The workbook with the parts that make Excel open the pane with it. (learn.microsoft.com: automatically open a task pane with a document) */
function opensPane(bytes: Uint8Array, source: AddInSource): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return saveWorkbook(opened.package, [{ kind: 'settings', addIn: addInFrom(source), settings: new Map([['Office.AutoShowTaskpaneWithDocument', 'true']]) }]);
}

async function email(toSend: ToSend, text: EmailText, { year, deadline }: ReturnYear, sent: SentReturn, bytes: Uint8Array): Promise<Uint8Array> {
  const file = workbookName(toSend);
  const { contracts } = sent;
  const { subject, body } = filledIn(text, {
    supplier: toSend.supplier,
    year: shortYear(year),
    deadline: formatDay(deadline),
    contracts: contracts.length === 1 ? '1 contract' : `${contracts.length} contracts`,
    target: formatCredits(sum(contracts.flatMap(({ target }) => target ?? []))),
    list: contracts.map(({ reference, title, client }) => `- ${[reference, title, client].filter((words) => words !== undefined).join(', ')}`).join('\n'),
    file,
  });
  return emailDraft({ ...(toSend.email !== undefined && { to: toSend.email }), subject, text: body, attachment: { name: file, bytes } });
}
