import { draftStore, type DraftStorage } from '../../src/taskpane/drafts/draft-store';
import { fieldsOf } from '../../src/taskpane/drafts/fields';
import { aContract, putRight } from '../return/a-contract';

function storageOf(kept: Record<string, string> = {}): DraftStorage & { readonly kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, text) => void (kept[key] = text),
    removeItem: (key) => void delete kept[key],
  };
}

const kept = { typed: fieldsOf(aContract(putRight)), base: fieldsOf(aContract()) };

test('what is written is read again, under its own name only', () => {
  const storage = storageOf();
  draftStore(storage, 'one').write(new Map([['1042', kept]]));
  expect(draftStore(storage, 'one').read()).toEqual(new Map([['1042', kept]]));
  expect(draftStore(storage, 'other').read().size).toBe(0);
});

test('what an earlier pane kept, which asked less, is read too', () => {
  const { listed: _listed, credits: _credits, others: _others, ...earlier } = kept.typed;
  const storage = storageOf({ 'one:drafts': JSON.stringify([['1042', { typed: earlier, base: earlier }]]) });
  expect(draftStore(storage, 'one').read().get('1042')?.typed).toEqual({ ...earlier, listed: '', credits: '', others: {} });
});

test('nothing typed leaves nothing behind', () => {
  const storage = storageOf();
  const store = draftStore(storage, 'one');
  store.write(new Map([['1042', kept]]));
  store.write(new Map());
  expect(storage.kept).toEqual({});
});

test.each([
  ['no JSON', '{'],
  ['JSON of something else', '{"1042":{}}'],
  ['a draft with a field missing', '[["1042",{"typed":{},"base":{}}]]'],
  ['null', 'null'],
])('%s counts as nothing kept', (_what, text) => {
  expect(draftStore(storageOf({ 'one:drafts': text }), 'one').read().size).toBe(0);
});

test('storage that throws stops nobody', () => {
  const blocked = () => {
    throw new Error('The operation is insecure');
  };
  const store = draftStore({ getItem: blocked, setItem: blocked, removeItem: blocked }, 'one');
  expect(store.read().size).toBe(0);
  expect(() => store.write(new Map([['1042', kept]]))).not.toThrow();
});
