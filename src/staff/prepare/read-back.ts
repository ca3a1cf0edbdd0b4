import { checkAgainstSent } from '../../return/sent/against-sent';
import type { SentReturn } from '../../return/sent/sent-return';
import { readReturnedFile } from '../check/returned-file';
import { asReturnedWorkbook } from '../../sheet/returned-workbook';

/**
 * What a workbook about to be sent does not say as it should, in sentences: read as a returned one will be. Empty where all is well.
 * A question about the title is let pass where the titles themselves are read: one-word titles like "Lot-4" look like references.
 */
export function problemsReadingBack(file: string, bytes: Uint8Array, sent: SentReturn): readonly string[] {
  const returned = readReturnedFile(file, bytes);
  if (returned.kind === 'unreadable') return [returned.refusal.message];
  const { reading } = returned;
  if (reading.kind === 'not-a-return') return [reading.reason];
  const { supplier, year, deadline } = reading.return;
  return [
    ...(supplier === undefined ? ['It does not say which supplier it is for.'] : []),
    ...(year === undefined ? ['It does not say which year it is for.'] : []),
    ...(deadline === undefined ? ['It does not say by when it is to be returned.'] : deadline !== sent.deadline ? ['It says another deadline.'] : []),
    ...reading.questions.filter(({ about }) => about !== 'title').map(({ sentence }) => `It can be read in more than one way: ${sentence}`),
    ...checkAgainstSent(asReturnedWorkbook(reading), sent).map(({ message }) => message),
  ];
}
