import { declaration, keptFrom } from '../../src/return/kept';

const declared = (on: unknown): string => JSON.stringify({ name: 'Ann Lee', jobTitle: 'Contracts manager', on });

test.each<[string, unknown, boolean]>([
  ['a day', '2024-05-30', true],
  ['29 February of a leap year', '2024-02-29', true],
  ['29 February of another year', '2023-02-29', false],
  ['a day there is not', '2024-06-31', false],
  ['written another way', '30 May 2024', false],
  ['with a time', '2024-05-30T10:00', false],
  ['blank', '', false],
  ['a number', 45442, false],
])('what is kept says its day as ISO: %s', (_what, on, isKept) => {
  expect(keptFrom(declaration, declared(on))).toEqual(isKept ? { name: 'Ann Lee', jobTitle: 'Contracts manager', on } : undefined);
});
