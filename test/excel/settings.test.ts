import * as z from 'zod/mini';
import { settingFrom } from '../../src/excel/settings';
import { type Kept, largestKept, readingChoices } from '../../src/return/kept';
import { type ExcelAtHand, openInExcel } from './excel-at-hand';
import { madeReturn } from './made-return';

const note = { key: 'note', schema: z.object({ about: z.string(), times: z.optional(z.number()) }) };

describe('a setting as it lies in the workbook', () => {
  test.each<[string, unknown, unknown]>([
    ['what the schema accepts', '{"about":"1001","times":2}', { about: '1001', times: 2 }],
    ['absent', undefined, undefined],
    ['not text', { about: '1001' }, undefined],
    ['not JSON', '{"about":', undefined],
    ['JSON of another shape', '{"about":5}', undefined],
    ['null', 'null', undefined],
    ['larger than we ever write', JSON.stringify({ about: 'x'.repeat(largestKept) }), undefined],
  ])('%s', (_, stored, value) => expect(settingFrom(note, stored)).toEqual(value));

  test('choices of reading are text by text', () => {
    expect(settingFrom(readingChoices, '{"column:end":"end date (revised)"}')).toEqual({ 'column:end': 'end date (revised)' });
    expect(settingFrom(readingChoices, '{"column:end":7}')).toBeUndefined();
  });
});

describe('in the open workbook', () => {
  let excel: ExcelAtHand;
  beforeEach(() => {
    excel = openInExcel(madeReturn(1));
  });
  const settingNow = <T>(setting: Kept<T>): T | undefined => settingFrom(setting, excel.workbook.settings().get(setting.key));
  const readAgain = async (): Promise<void> => void (await excel.workbook.readOpenReturn());
  afterEach(() => excel.close());

  test('what is written is read, and written over', async () => {
    expect(settingNow(note)).toBeUndefined();
    expect(await excel.workbook.writeSetting(note, { about: 'Zoë’s contract', times: 1 })).toEqual({ kind: 'kept' });
    expect(settingNow(note)).toEqual({ about: 'Zoë’s contract', times: 1 });
    await excel.workbook.writeSetting(note, { about: '1002' });
    expect(settingNow(note)).toEqual({ about: '1002' });
    expect(excel.syncs()).toBe(2);
    await readAgain();
    expect(settingNow(note)).toEqual({ about: '1002' });
  });

  test('what is taken away is gone, now and when read again', async () => {
    await excel.workbook.writeSetting(note, { about: '1001' });
    await excel.workbook.writeSetting(readingChoices, { sheet: 'Return' });
    expect(await excel.workbook.writeSetting(note, undefined)).toEqual({ kind: 'kept' });
    expect(settingNow(note)).toBeUndefined();
    await readAgain();
    expect(settingNow(note)).toBeUndefined();
    expect(settingNow(readingChoices)).toEqual({ sheet: 'Return' });
  });

  test('what is not there can be taken away', async () => {
    expect(await excel.workbook.writeSetting(note, undefined)).toEqual({ kind: 'kept' });
  });

  test('two settings do not know of each other', async () => {
    await excel.workbook.writeSetting(note, { about: '1001' });
    await excel.workbook.writeSetting(readingChoices, { sheet: 'Return' });
    expect(settingNow(note)).toEqual({ about: '1001' });
    expect(settingNow(readingChoices)).toEqual({ sheet: 'Return' });
  });

  test('what is too long is not kept, and what was kept stays', async () => {
    await excel.workbook.writeSetting(note, { about: '1001' });
    expect(await excel.workbook.writeSetting(note, { about: 'x'.repeat(largestKept) })).toMatchObject({ kind: 'too-large' });
    expect(settingNow(note)).toEqual({ about: '1001' });
  });

  test('what another program put there under the same key counts as absent', async () => {
    await Excel.run(async (context) => {
      context.workbook.settings.add(note.key, 'not JSON');
      await context.sync();
    });
    await readAgain();
    expect(settingNow(note)).toBeUndefined();
  });
});
