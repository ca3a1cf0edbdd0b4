import { mailLink } from '../../src/taskpane/email/email';
import { linkedEmail, returnEmail } from '../../src/taskpane/finish/return-email';
import { barsOf } from '../../src/taskpane/finish/picture-bars';
import { returnView } from '../../src/taskpane/return-view';
import { readIn } from '../return/a-contract';
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

describe('reasons for which the workbook has no place', () => {
  const beside = (reference: string, reason: string) =>
    ({ ...fiveContracts[1]!, reference, said: { reason: readIn('reason', reason), recoverable: readIn('recoverable', false), recoveryPlan: readIn('recoveryPlan', 'All work is done'), keptBeside: true } }) as const;

  test('are in the e-mail, each with its contract', () => {
    const view = returnView(returnOf([beside('1042', 'Works started late'), beside('1043', 'No call-offs')]), today);
    const { body } = returnEmail(view, undefined);
    expect(body).toContain('2 contracts are below their target. The reasons are below.\n\nThe workbook has no place for reasons, so they are here:\n\n1042 Roof renewal: Works started late. Can be put right: no, All work is done\n\n1043 Roof renewal: No call-offs. Can be put right: no, All work is done');
    expect(linkedEmail('returns@example.org', view, undefined)).toEqual(returnEmail(view, undefined));
  });

  test('are left to be pasted where a link cannot hold them', () => {
    const view = returnView(returnOf([beside('1042', 'Works started late. '.repeat(100))]), today);
    const linked = linkedEmail('returns@example.org', view, undefined);
    expect(mailLink('returns@example.org', linked).length).toBeLessThan(2000);
    expect(linked.body).toContain('Paste the reasons here.');
    expect(returnEmail(view, undefined).body).toContain('Works started late. Works started late.');
  });

  test('of a contract that meets its target are not', () => {
    const { body } = returnEmail(returnView(returnOf([{ ...beside('1042', 'Works started late'), typed: '30' }]), today), undefined);
    expect(body).not.toContain('Works started late');
  });
});
