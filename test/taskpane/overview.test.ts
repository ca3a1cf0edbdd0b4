import { contractKeys } from '../../src/taskpane/contracts/contract-keys';
import { keyAfter, keyOfReference, neighboursOf, returnView } from '../../src/taskpane/return-view';
import { dateOf, fiveContracts, returnOf, today } from './some-returns';

const five = returnOf(fiveContracts);
const view = returnView(five, today);

test('the first screen’s figures', () => {
  const { supplier, year, deadline, progress, complete, lines } = view.overview;
  expect({ supplier, year, deadline, progress, complete }).toEqual({
    supplier: 'Harper and Lowe Roofing Ltd',
    year: '1 April 2023 to 31 March 2024',
    deadline: { day: '30 April 2024', left: '20 days left', when: 'later' },
    progress: { delivered: '38.64', target: '124.14 credits', words: '38.64 of 124.14 credits, 85.5 to go', share: 3864 / 12414, met: false },
    complete: 1,
  });
  expect(lines.map(({ reference, status, amounts }) => [reference, status, amounts])).toEqual([
    ['1041', 'complete', '20.14 of 15.49'],
    ['1042', 'below-target', '18.5 of 25.63'],
    ['1043', 'not-started', undefined],
    ['1044', 'problem', undefined],
    ['1045', 'not-started', undefined],
  ]);
});

test.each([
  [dateOf(2024, 4, 15), '15 days left', 'later'],
  [dateOf(2024, 4, 16), '14 days left', 'soon'],
  [dateOf(2024, 4, 30), 'Due today', 'soon'],
  [dateOf(2024, 5, 1), '1 day late', 'past'],
])('the deadline seen on day %d: %s', (on, left, when) => {
  expect(returnView(five, on).overview.deadline).toEqual({ day: '30 April 2024', left, when });
});

test('a surplus on one contract does not make the whole return’s target met', () => {
  const ret = returnOf([
    { reference: '1', title: 'Above', spend: 100000, target: 1000, typed: '30' },
    { reference: '2', title: 'Below', spend: 100000, target: 1000, typed: '9' },
  ]);
  expect(returnView(ret, today).overview.progress).toMatchObject({ share: 1, met: false });
});

test('a return without a target has no progress to show', () => {
  expect(returnView(returnOf([{ reference: '1', title: 'Consultant', spend: 0, target: 0 }]), today).overview.progress).toBeUndefined();
});

test('going on: from the top, after a contract, round to the start, and nowhere when all is done', () => {
  expect(view.next?.key).toBe('1042');
  expect(keyAfter(five, view.policy, today, '1042')).toBe('1043');
  expect(keyAfter(five, view.policy, today, '1045')).toBe('1042');
  expect(keyAfter(returnOf(fiveContracts.slice(0, 1)), view.policy, today, '1041')).toBeUndefined();
});

test('a contract’s neighbours', () => {
  expect(neighboursOf(view, '1041')).toEqual({ place: 1, all: 5, previous: undefined, next: '1042' });
  expect(neighboursOf(view, '1045')).toEqual({ place: 5, all: 5, previous: '1044', next: undefined });
});

test('contracts are known by reference; by row as well where that is missing or repeated', () => {
  const [one, two, three] = fiveContracts;
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are three');
  const repeated = returnOf([one, { ...two, reference: '1041' }, three]);
  expect(contractKeys(repeated.contracts)).toEqual(['1041 in row 2 of Returns', '1041 in row 3 of Returns', '1043']);
  const seen = returnView(repeated, today);
  expect([keyOfReference(seen, '1041'), keyOfReference(seen, '1043')]).toEqual([undefined, '1043']);
});

test('what is worth a look is told apart from answers still to come', () => {
  expect(view.overview.toCheck.map(({ rule }) => rule)).toEqual(['credits-not-a-number']);
});
