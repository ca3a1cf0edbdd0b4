import fc from 'fast-check';
import { readReason, reasonIds, reasons, writeReason } from '../../src/return/reasons';

const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...Object.values(reasons)));

test('there are thirteen, each a short plain sentence, and no two begin alike', () => {
  const sentences = reasonIds.map((id) => reasons[id]);
  expect(sentences).toHaveLength(13);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-Z][^.!?]{10,40}\.$/);
    expect(sentences.filter((other) => other.startsWith(sentence))).toEqual([sentence]);
  }
});

test.each(reasonIds)('%s is read from its sentence, alone and with more about it', (listed) => {
  expect(readReason(reasons[listed])).toEqual({ listed, words: '' });
  expect(readReason(`${reasons[listed]} The roofer\nwent away.`)).toEqual({ listed, words: 'The roofer\nwent away.' });
});

test.each(['Works started late', 'The work started late', 'The work started late or was delayed.The roofer', ''])('%j is in own words', (text) => {
  expect(readReason(text)).toEqual({ words: text });
});

test('whatever stands in a cell, nothing of it is lost', () => {
  fc.assert(fc.property(words, words, (one, other) => {
    for (const text of [one, `${one} ${other}`]) expect(writeReason(readReason(text))).toBe(text);
  }));
});

test('a listed reason is read back with its words, also when these were edited', () => {
  fc.assert(fc.property(fc.constantFrom(...reasonIds), words, (listed, said) => {
    expect(readReason(writeReason({ listed, words: said }))).toEqual({ listed, words: said });
  }));
});
