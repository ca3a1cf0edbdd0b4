import { serialize, deserialize } from 'node:v8';
import { Remembered } from '../../src/return/remembered';

test('what was worked out is with its object, and with no copy of it', () => {
  const lengths = new Remembered<{ readonly text: string }, number>();
  const owner = { text: 'roof' };
  expect(lengths.of(owner)).toBeUndefined();
  expect(lengths.keep(owner, 4)).toBe(4);
  expect(lengths.of(owner)).toBe(4);
  lengths.keep(owner, 5);
  expect(lengths.of(owner)).toBe(5);
  expect(lengths.of({ ...owner })).toBeUndefined();
  expect(lengths.of(structuredClone(owner))).toBeUndefined();
  expect([owner, JSON.stringify(owner), deserialize(serialize(owner))]).toEqual([{ text: 'roof' }, '{"text":"roof"}', { text: 'roof' }]);
  expect(Reflect.ownKeys({ ...owner })).toEqual(['text']);
});

test('two that remember of one object are not in each other’s way', () => {
  const [one, other] = [new Remembered<object, number>(), new Remembered<object, number>()];
  const owner = {};
  one.keep(owner, 1);
  expect(other.of(owner)).toBeUndefined();
});
