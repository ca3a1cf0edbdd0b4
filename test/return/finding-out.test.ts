import fc from 'fast-check';
import { nextToDo, statusesOf } from '../../src/return/completeness';
import { beingFoundOut, markReference, type FindingOut } from '../../src/return/finding-out';
import { longestNote, withChange, withMark, withoutMark } from '../../src/return/finding-out-changes';
import { marksIn, markParts, type KeptMarks } from '../../src/return/finding-out-kept';
import { looseReference } from '../../src/return/judged';
import { keptFrom, largestKept } from '../../src/return/kept';
import { defaultPolicy } from '../../src/return/policy';
import { aContract, aReturn, blankIn, delivered, putRight, readIn, running, unreadIn, type Said } from './a-contract';

const mark = (reference: string, said: Partial<FindingOut> = {}): FindingOut => ({ reference, on: '2024-04-10', looked: [], who: '', what: '', ...said });
const of = (reference: string, said: Said = {}, row = 2) => aContract({ reference: readIn('reference', reference), ...said }, row);
const nothing: KeptMarks = [];

function counted(contracts: Parameters<typeof aReturn>[0], marks: readonly FindingOut[]) {
  const ret = aReturn(contracts);
  const { marks: counts, astray } = beingFoundOut(ret, statusesOf(ret, defaultPolicy, running), marks);
  return { counts: [...counts].map(([contract, { reference }]) => [contract.row, reference]), astray: astray.map(({ reference }) => reference) };
}

describe('which marks count', () => {
  test.each<[string, Said, boolean]>([
    ['nothing entered', {}, true],
    ['below target, and nothing more said', { delivered: delivered(12) }, true],
    ['credits that are no number', { delivered: delivered('tbc') }, true],
    ['target met: the mark has ended by itself', { delivered: delivered(30) }, false],
    ['below target, all said', putRight, false],
  ])('%s', (_name, said, counts) => {
    expect(counted([of('1042', said)], [mark('1042')])).toEqual({ counts: counts ? [[2, '1042']] : [], astray: [] });
  });

  test('a mark finds its contract wherever its row has moved, however its reference is spaced and cased', () => {
    expect(counted([of('B', {}, 2), of('f21 / 042', {}, 9)], [mark('F21/042')])).toEqual({ counts: [[9, 'F21/042']], astray: [] });
  });

  test.each([
    ['whose contract is gone', [of('1041')]],
    ['whose contract is there twice', [of('1042', {}, 2), of('1042', {}, 3)]],
    ['whose contract has lost its reference', [aContract({ reference: blankIn('reference') })]],
    ['whose contract’s reference cannot be read', [aContract({ reference: unreadIn('reference', '#REF!', 'error-value') })]],
  ])('a mark %s is told, not lost', (_name, contracts) => {
    expect(counted(contracts, [mark('1042')])).toEqual({ counts: [], astray: ['1042'] });
  });

  test('law: every mark counts, has ended with its contract, or is astray; and no complete contract is being found out about', () => {
    const references = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'));
    fc.assert(
      fc.property(fc.array(fc.record({ reference: fc.constantFrom('1', '2', '3', '4'), done: fc.boolean() })), references, (rows, marked) => {
        const contracts = rows.map(({ reference, done }, index) => of(reference, done ? { delivered: delivered(30) } : {}, index + 2));
        const ret = aReturn(contracts);
        const statuses = statusesOf(ret, defaultPolicy, running);
        const { marks, astray } = beingFoundOut(ret, statuses, marked.map((reference) => mark(reference)));
        const ended = marked.filter((reference) => rows.filter((row) => row.reference === reference && row.done).length === 1 && rows.filter((row) => row.reference === reference).length === 1);
        expect([...[...marks.values()].map(({ reference }) => reference), ...astray.map(({ reference }) => reference), ...ended].sort()).toEqual([...marked].sort());
        for (const contract of marks.keys()) expect(statuses[contracts.indexOf(contract)]).not.toBe('complete');
      }),
    );
  });
});

test('the reference a mark goes by: none where the contract has none, or shares it', () => {
  const [one, again, other, none] = [of('1042', {}, 2), of(' 1042', {}, 3), of('1043', {}, 4), aContract({ reference: blankIn('reference') }, 5)];
  const ret = aReturn([one, again, other, none]);
  expect([one, again, other, none].map((contract) => markReference(contract, ret))).toEqual([undefined, undefined, '1043', undefined]);
});

describe('what to do next comes before what somebody is finding out', () => {
  const contracts = ['A', 'B', 'C', 'D'].map((reference, index) => of(reference, reference === 'B' ? { delivered: delivered(30) } : {}, index + 2));
  const [a, , c, d] = contracts;
  const ret = aReturn(contracts);
  test.each([
    ['the marked first one is left for later', undefined, ['A'], c],
    ['after the last, round to what is not marked', d, ['A'], c],
    ['what is marked, once nothing else is left', c, ['A', 'D'], d],
    ['all marked: the next of them', undefined, ['A', 'C', 'D'], a],
    ['never the one just saved', a, ['C', 'D'], c],
  ])('%s', (_name, after, marked, next) => {
    const later = ({ reference }: typeof contracts[number]) => reference.state === 'read' && marked.includes(reference.value);
    expect(nextToDo(ret, defaultPolicy, running, after, later)).toBe(next);
  });
});

describe('marks in the workbook’s settings', () => {
  /** Writes changes one after another, through JSON and the schema, as the workbook does. */
  function written(kept: KeptMarks, changes: ReturnType<typeof withMark>): KeptMarks {
    if (changes === undefined) throw new Error('There is no room');
    return changes.reduce((before, change) => {
      const part = markParts[change.part]!;
      const stored = change.marks && JSON.stringify(change.marks);
      expect(stored?.length ?? 0).toBeLessThanOrEqual(largestKept);
      return withChange(before, { part: change.part, marks: stored === undefined ? undefined : keptFrom(part, stored) });
    }, kept);
  }

  const aMark = fc.record({
    reference: fc.constantFrom('1', '2', 'F21/3', ' f21 / 3 ', 'Ü 4', '😀'),
    on: fc.constantFrom('2024-04-10', '2024-05-01'),
    looked: fc.subarray(['plan', 'messages'] as const),
    who: fc.string({ maxLength: longestNote.who, unit: 'grapheme' }),
    what: fc.string({ maxLength: longestNote.what, unit: 'grapheme' }),
  });

  test('law: what was marked last is what is kept, one mark for each reference', () => {
    fc.assert(
      fc.property(fc.array(aMark), (marks) => {
        const kept = marks.reduce((before, each) => written(before, withMark(before, each)), nothing);
        const last = new Map(marks.map((each) => [looseReference(each.reference), each]));
        const byReference = (one: FindingOut, other: FindingOut) => (one.reference < other.reference ? -1 : 1);
        expect([...marksIn(kept)].sort(byReference)).toEqual([...last.values()].sort(byReference));
      }),
    );
  });

  test('law: taking a mark off takes that one, and a setting that holds none is taken away', () => {
    fc.assert(
      fc.property(fc.array(aMark), aMark, (marks, { reference }) => {
        const kept = marks.reduce((before, each) => written(before, withMark(before, each)), nothing);
        const after = written(kept, withoutMark(kept, reference));
        expect(marksIn(after)).toEqual(marksIn(kept).filter((each) => looseReference(each.reference) !== looseReference(reference)));
        expect(after.some((part) => part?.length === 0)).toBe(false);
      }),
    );
  });

  test('a small return has one setting; 3,000 contracts with notes fit; where nothing more fits, that is said', () => {
    const note = { looked: ['plan', 'messages'] as const, who: 'Joan Price, Anytown Homes', what: 'Which placements counted in the year? She will ask the site manager.' };
    let kept = nothing;
    const add = (count: number, said: Partial<FindingOut>) => {
      for (let index = 0; index < count; index++) {
        const changes = withMark(kept, mark(`F21-${100_000 + index}`, said));
        if (changes === undefined) return index;
        kept = changes.reduce(withChange, kept);
      }
      return count;
    };
    expect(add(40, note)).toBe(40);
    expect(kept.filter((part) => part !== undefined)).toHaveLength(1);
    expect(add(3000, note)).toBe(3000);
    expect(marksIn(kept)).toHaveLength(3000);
    for (const part of kept) expect(JSON.stringify(part ?? []).length).toBeLessThanOrEqual(largestKept);
    // Every note grows as long as it may be: at some point there is no room, and all that is kept by then is as it was.
    const room = add(3000, { who: 'w'.repeat(longestNote.who), what: 'x'.repeat(longestNote.what) });
    expect(room).toBeLessThan(3000);
    expect(marksIn(kept)).toHaveLength(3000);
  });

  test('a mark that grows out of its setting is written to the next before it is taken from the first', () => {
    let kept = nothing;
    for (let index = 0; index < 50; index++) kept = withMark(kept, mark(`${index}`, index === 0 ? {} : { what: 'x'.repeat(500) }))!.reduce(withChange, kept);
    const full = kept[0]!.length;
    expect(full).toBe(50);
    for (let index = 50; kept[1] === undefined; index++) kept = withMark(kept, mark(`${index}`, { what: 'x'.repeat(300) }))!.reduce(withChange, kept);
    const grown = withMark(kept, mark('0', { who: 'w'.repeat(100), what: 'y'.repeat(500) }))!;
    expect(grown.map(({ part }) => part)).toEqual([1, 0]);
    // Cut short in between, the mark is there twice, and is one all the same.
    const between = withChange(kept, grown[0]!);
    expect(marksIn(between)).toHaveLength(marksIn(kept).length);
  });
});
