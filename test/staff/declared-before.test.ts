import { checkDelivery } from '../../src/staff/check/delivery';

const declared = { name: 'Ann Lee', jobTitle: 'Contracts manager', on: '2024-04-10' };
const messages = (found: ReturnType<typeof checkDelivery>) => found.map(({ rule, message }) => [rule, message]);

test.each<[string, Parameters<typeof checkDelivery>[0], unknown]>([
  ['one that stands', { declared, cameBack: undefined, deadline: undefined }, []],
  ['none', { declared: undefined, cameBack: undefined, deadline: undefined }, [['not-declared', 'Nobody has declared that these answers are right. Ask the supplier to confirm them, with a name and a job title.']]],
  [
    'one that answers changed after',
    { declared: undefined, declaredBefore: declared, cameBack: undefined, deadline: undefined },
    [['not-declared', 'Answers changed after Ann Lee (Contracts manager) declared them right on 10 April 2024. That declaration no longer counts. Ask the supplier to confirm the answers again.']],
  ],
  [
    'one begun in the sheet',
    { declared: undefined, confirmation: { name: 'Jo Field', cells: [{ sheet: 'Confirm', address: 'B4' }] }, cameBack: undefined, deadline: undefined },
    [['not-declared', 'The confirmation in the workbook has no job title and no date that can be read. Ask the supplier to fill it in.']],
  ],
])('what staff are told about a declaration: %s', (_what, about, told) => {
  expect(messages(checkDelivery(about))).toEqual(told);
});
