import * as fc from 'fast-check';
import { draftFrom, fieldNamesOf, fieldsOf, sameField, type Fields } from '../../src/taskpane/drafts/fields';
import { bringUp, keepTyped, takeSheet, type } from '../../src/taskpane/drafts/kept';
import { checkAnswer } from '../../src/return/check-answer';
import { defaultPolicy } from '../../src/return/policy';
import { aContract, putRight, readIn, running } from '../return/a-contract';

const nothing: Fields = { delivered: '', parts: [], listed: '', reason: '', recoverable: '', how: '', by: '', credits: '', whyNot: '', raised: '', others: {} };
const word = fc.constantFrom('', 'a', 'b', 'c');
const choice = fc.constantFrom('' as const, 'yes' as const, 'no' as const);
const anyFields: fc.Arbitrary<Fields> = fc.record({
  delivered: word, parts: fc.array(word, { maxLength: 2 }), listed: fc.constantFrom('' as const, 'another' as const, 'unclear' as const), reason: word, recoverable: choice, how: word, by: word,
  credits: word, whyNot: word, raised: choice, others: fc.dictionary(fc.constantFrom('jobs', 'theme', 'constructor'), word, { maxKeys: 3 }),
});

describe('what was typed, brought up to what the sheet says now', () => {
  test.each<[name: string, typed: Partial<Fields>, base: Partial<Fields>, sheet: Partial<Fields>, becomes: Partial<Fields> | undefined, conflicts: string[]]>([
    ['stays as typed where the sheet stood still', { delivered: '18.5' }, {}, {}, { delivered: '18.5' }, []],
    ['follows the sheet where nothing was typed', { delivered: '18.5' }, {}, { reason: 'late' }, { delivered: '18.5', reason: 'late' }, []],
    ['is in dispute where both changed', { delivered: '18.5' }, {}, { delivered: '20' }, { delivered: '18.5' }, ['delivered']],
    ['is done with where the sheet came to say the same', { delivered: '18.5' }, {}, { delivered: '18.5' }, undefined, []],
    ['is done with where it was typed back', { delivered: '20' }, { delivered: '20' }, { delivered: '20' }, undefined, []],
    ['follows the sheet in what else it asks, but for what was typed', { others: { jobs: '3' } }, { others: { jobs: '', theme: '' } }, { others: { jobs: '', theme: 'Skills' } }, { others: { jobs: '3', theme: 'Skills' } }, []],
    ['is in dispute over what else the sheet asks, one by one', { others: { jobs: '3', theme: 'a' } }, { others: { jobs: '', theme: '' } }, { others: { jobs: '4', theme: '' } }, { others: { jobs: '3', theme: 'a' } }, ['other:jobs']],
    ['has quarters in dispute as one', { parts: ['1', ''] }, { parts: ['', ''] }, { parts: ['2', ''] }, { parts: ['1', ''] }, ['parts']],
  ])('%s', (_name, typed, base, sheet, becomes, conflicts) => {
    const all = (some: Partial<Fields>) => ({ ...nothing, ...some });
    const result = bringUp({ typed: all(typed), base: all(base) }, all(sheet));
    expect(result.kept?.typed).toEqual(becomes && all(becomes));
    expect(result.conflicts).toEqual(conflicts);
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(anyFields, anyFields, anyFields, (typed, base, sheet) => {
        const once = bringUp({ typed, base }, sheet);
        if (once.kept !== undefined) expect(bringUp(once.kept, sheet)).toEqual(once);
      }),
    );
  });

  test('no field ends as anything but what was typed or what the sheet says, and nothing typed is lost', () => {
    fc.assert(
      fc.property(anyFields, anyFields, anyFields, (typed, base, sheet) => {
        const after = bringUp({ typed, base }, sheet).kept?.typed ?? sheet;
        for (const name of fieldNamesOf(typed, base, sheet)) {
          const touched = !sameField(name, typed, base);
          expect(sameField(name, after, touched ? typed : sheet)).toBe(true);
        }
      }),
    );
  });

  test('choosing ends the dispute, for the sheet or for what was typed', () => {
    fc.assert(
      fc.property(anyFields, anyFields, anyFields, (typed, base, sheet) => {
        const { kept, conflicts } = bringUp({ typed, base }, sheet);
        if (kept === undefined) return;
        const sheets = takeSheet(kept, conflicts, sheet)?.typed ?? sheet;
        const mine = bringUp(keepTyped(kept, sheet), sheet);
        for (const name of conflicts) {
          expect(sameField(name, sheets, sheet)).toBe(true);
          expect(sameField(name, mine.kept?.typed ?? sheet, typed)).toBe(true);
        }
        expect(mine.conflicts).toEqual([]);
      }),
    );
  });

  test('typing begins with what the sheet says, and ends when it says so again', () => {
    const sheet = { ...nothing, delivered: '20', reason: 'late' };
    const typed = type(undefined, sheet, { delivered: '21' });
    expect(typed).toEqual({ typed: { ...sheet, delivered: '21' }, base: sheet });
    expect(type(typed, sheet, { delivered: '20' })).toBeUndefined();
  });
});

describe('fields and cells', () => {
  test('the fields of an answered contract say what it says, and are again its answer', () => {
    const contract = aContract(putRight);
    const fields = fieldsOf(contract);
    expect(fields).toEqual({ ...nothing, delivered: '12', listed: 'another', reason: 'Works started late', recoverable: 'yes', how: 'Two apprentices start in May', by: '30 June 2025' });
    expect(checkAnswer(draftFrom(fields), contract, defaultPolicy, running).answer).toBeDefined();
  });

  test('the plan of what cannot be put right is why not', () => {
    const fields = fieldsOf(aContract({ ...putRight, recoverable: readIn('recoverable', false, 'No') }));
    expect([fields.how, fields.whyNot]).toEqual(['', 'Two apprentices start in May']);
    expect(draftFrom(fields).how).toBe('Two apprentices start in May');
  });
});
