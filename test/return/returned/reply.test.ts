import { notXlsx, refusalOfForeignFile } from '../../../src/files/foreign-files';
import { damaged, dangerous, tooLarge, truncated } from '../../../src/files/refusal';
import { replyText } from '../../../src/return/returned/reply';
import type { StaffFinding } from '../../../src/return/returned/staff-finding';

const place = (address: string): StaffFinding['cells'][number] => ({ sheet: 'Return', address });
const twice: StaffFinding = { rule: 'returned-twice', kind: 'must-fix', cells: [], message: 'This return came back more than once: see also b.xlsx.' };
const blank: StaffFinding = { rule: 'delivered-missing', kind: 'must-fix', cells: [place('J8')], reference: 'F21-1', message: 'Enter the credits delivered for Contract F21-1.' };
const about = { supplier: 'Harbour & Fell Ltd', year: undefined, file: 'a.xlsx' };

test('a return that came back twice is asked about, and nothing in it has to change for that', () => {
  const { text } = replyText({ ...about, findings: [twice] });
  expect(text).toBe(
    'Dear Harbour & Fell Ltd,\n\nThank you for your social value return.\n\n' +
      'We have had this return from you more than once. Reply to this e-mail to tell us which one counts.\n\nFusion21\n',
  );
  expect(replyText({ ...about, findings: [twice, blank] }).text).toMatch(/1 thing has to change[\s\S]*more than once[\s\S]*Make these changes/);
});

test('a target to be put back is not held against the spend as well', () => {
  const changed: StaffFinding = { rule: 'cell-changed', kind: 'must-fix', cells: [place('I8')], reference: 'F21-1', message: 'Put back "25".' };
  const differs: StaffFinding = { rule: 'target-differs', kind: 'please-check', cells: [place('I8'), place('H8')], reference: 'F21-1', message: 'We use 1.' };
  expect(replyText({ ...about, findings: [changed, differs] }).text).not.toContain('We use 1.');
  expect(replyText({ ...about, findings: [differs] }).text).toContain('We use 1.');
});

test.each([
  ['nothing in it', refusalOfForeignFile(new Uint8Array())],
  ['a PDF', refusalOfForeignFile(new TextEncoder().encode('%PDF-1.7'))],
  ['damaged', damaged('xl/workbook.xml').refusal],
  ['not safe', dangerous('a part twice').refusal],
  ['too large', tooLarge('it is over 25 MB').refusal],
  ['zipped', notXlsx('This is a zip file with a workbook in it.', 'Unzip it first, and choose the workbook.')],
  ['cut off', truncated().refusal],
  ['unreadable', { message: 'This file could not be read (x). Open it in Excel, save it again and check it again.' }],
])('what to do about a file that could not be read is said to who sent it: %s', (_, refusal) => {
  const { text } = replyText({ ...about, findings: [{ rule: 'cannot-be-read', kind: 'must-fix', cells: [], message: refusal?.message ?? '' }], refused: true });
  expect(text).toMatch(/We could not read it as your social value return\.\n\n(?:This|Part) .+\n\nThen e-mail it to us again\./);
  expect(text).not.toMatch(/choose|whoever|check it again|To change|Make these changes/i);
});
