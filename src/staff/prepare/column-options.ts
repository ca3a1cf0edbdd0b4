import { CannotRun } from '../cannot-run';
import { headingKey } from '../../sheet/heading';
import { columnQuestion, type Field, type Question, type ReadingChoices } from '../../sheet/layout';

/** What `--column` can settle: the fields that a list of contracts has. */
export const listFields = ['reference', 'title', 'client', 'framework', 'consultant', 'start', 'end', 'spend'] as const satisfies readonly Field[];

/** Which column is what, as staff said it: `--column spend="Spend to date"`. */
export interface ColumnOptions {
  readonly choices: ReadingChoices;
  /** The heading of the column that names the supplier. */
  readonly supplier?: string;
}

/** Reads the values of `--column`. Throws `CannotRun` where one says nothing that can be used. */
export function readColumnOptions(values: readonly string[]): ColumnOptions {
  const choices: Record<string, string> = {};
  let supplier: string | undefined;
  for (const value of values) {
    const [, name = '', heading = ''] = /^\s*([a-z]+)\s*=\s*(.+?)\s*$/i.exec(value) ?? [];
    const field = listFields.find((one) => one === name.toLowerCase());
    if (field) choices[columnQuestion(field)] = headingKey(heading);
    else if (name.toLowerCase() === 'supplier') supplier = headingKey(heading);
    else throw new CannotRun(`--column ${value} says nothing that can be used. Write what it is and its heading, like --column spend="Spend to date". It can be supplier, ${listFields.join(', ')}.`);
  }
  return { choices, ...(supplier !== undefined && { supplier }) };
}

/** So that a long title does not push the options off the screen. */
function shortened(sample: string): string {
  const letters = [...sample];
  return letters.length > 40 ? `${letters.slice(0, 40).join('').trimEnd()}…` : sample;
}

/** What the list is unsure of, each with the option that settles it, as one message. */
export function unsureMessage(list: string, questions: readonly Question[]): string {
  const asked = questions.map(({ about, sentence, candidates }) => {
    const option = (heading: string): string => (about === 'sheet' ? `--sheet "${heading}"` : `--column ${about}="${heading}"`);
    const ways = candidates.map(({ heading, samples }) => `    ${option(heading)}${samples.length > 0 ? `    (${samples.slice(0, 3).map(shortened).join('; ')})` : ''}`);
    return [`  ${sentence}`, ...ways].join('\n');
  });
  return [`${list} can be read in more than one way. Run this again with one of the options under each question:`, ...asked].join('\n');
}
