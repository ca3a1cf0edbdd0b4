import * as z from 'zod/mini';
import { largestSetting, settingFrom } from '../../src/excel/settings';
import { readingChoices } from '../../src/return/kept';

const note = { key: 'note', schema: z.object({ about: z.string(), times: z.optional(z.number()) }) };

describe('a setting as it lies in the workbook', () => {
  test.each<[string, unknown, unknown]>([
    ['what the schema accepts', '{"about":"1001","times":2}', { about: '1001', times: 2 }],
    ['absent', undefined, undefined],
    ['not text', { about: '1001' }, undefined],
    ['not JSON', '{"about":', undefined],
    ['JSON of another shape', '{"about":5}', undefined],
    ['null', 'null', undefined],
    ['larger than we ever write', JSON.stringify({ about: 'x'.repeat(largestSetting) }), undefined],
  ])('%s', (_, stored, value) => expect(settingFrom(note, stored)).toEqual(value));

  test('choices of reading are text by text', () => {
    expect(settingFrom(readingChoices, '{"column:end":"end date (revised)"}')).toEqual({ 'column:end': 'end date (revised)' });
    expect(settingFrom(readingChoices, '{"column:end":7}')).toBeUndefined();
  });
});
