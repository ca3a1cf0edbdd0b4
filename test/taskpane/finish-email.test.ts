import { mailLink, returnEmail } from '../../src/taskpane/finish/return-email';
import { barsOf } from '../../src/taskpane/finish/picture-bars';
import { returnView } from '../../src/taskpane/return-view';
import { fiveContracts, returnOf, today } from './some-returns';

const rowsOf = (count: number) => Array.from({ length: count }, (_nothing, index) => ({ ...fiveContracts[1]!, reference: `F${index}`, target: 100 * (index + 1) }));

test('the e-mail names the first few contracts that are not complete', () => {
  const { body } = returnEmail(returnView(returnOf(rowsOf(8).map((row) => ({ ...row, typed: '' }))), today), undefined);
  expect(body).toContain('Not complete yet: 8 contracts (F0, F1, F2, F3, F4 and 3 more).');
});

test('a return without a title block has an e-mail all the same', () => {
  const { contracts } = returnOf(fiveContracts);
  expect(returnEmail(returnView({ contracts, statedTotals: [] }, today), undefined)).toEqual({
    subject: 'Social value return',
    body: 'Hello,\n\nOur social value return is attached.\n\nIt covers 5 contracts: 38.64 credits delivered, against a target of 124.14. 1 contract is below its target. The reason is in the workbook.\n\nNot complete yet: 4 contracts (1042, 1043, 1044 and 1045).',
  });
});

test('the link carries address, subject and text, with line ends as mail has them, and stays short', () => {
  const email = { subject: 'A & B', body: 'One?\n\nTwo' };
  expect(mailLink('returns@example.org', email)).toBe('mailto:returns@example.org?subject=A%20%26%20B&body=One%3F%0D%0A%0D%0ATwo');
  expect(mailLink(undefined, email)).toMatch(/^mailto:\?subject=/);
  expect(mailLink(undefined, returnEmail(returnView(returnOf(rowsOf(3000)), today), undefined)).length).toBeLessThan(2000);
});

test('of many contracts the picture shows those with the largest targets, in the order of the sheet', () => {
  const { shown, all } = barsOf(returnView(returnOf(rowsOf(40)), today));
  expect([shown.length, all, shown[0]?.key, shown[24]?.key]).toEqual([25, 40, 'F15', 'F39']);
  expect(Math.max(...shown.flatMap(({ delivered, target }) => [delivered, target]))).toBe(1);
});
