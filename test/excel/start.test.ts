import { type Around, openOfficePage, type OfficePage } from './office-in-page';
import { type Start, startOffice, themeOf } from '../../src/excel/start';

let page: OfficePage | undefined;

/** What the page's own script sees: its window, its document, and what office.js put there. */
async function startIn(around: Around, patience?: number): Promise<Start> {
  page = await openOfficePage(around);
  const { window } = page;
  Object.assign(globalThis, { window, document: window.document, ...('Office' in window && { Office: window['Office'] }) });
  return startOffice(patience);
}

afterEach(() => {
  page?.close();
  for (const name of ['window', 'document', 'Office']) Reflect.deleteProperty(globalThis, name);
});

describe('starting Office, with the real office.js', () => {
  test('in Excel it is ready, and says which sets there are', async () => {
    const start = await startIn({ program: 'Excel', excelApi: '1.14' });
    expect(start).toMatchObject({ kind: 'ready', readOnly: false });
    if (start.kind !== 'ready') throw new Error('not ready');
    expect([start.sets.has('1.13'), start.sets.has('1.14'), start.sets.has('1.20')]).toEqual([true, true, false]);
  });

  test('a workbook opened to read only', async () => {
    expect(await startIn({ program: 'Excel', readOnly: true })).toMatchObject({ kind: 'ready', readOnly: true });
  });

  test('in a browser there is no Office', async () => {
    expect(await startIn({})).toEqual({ kind: 'no-office', why: 'outside' });
  });

  test('in another program there is no Excel', async () => {
    expect(await startIn({ program: 'Word' })).toEqual({ kind: 'no-office', why: 'outside' });
  });

  test('where office.js cannot be loaded it says so', async () => {
    expect(await startIn({ blocked: true })).toEqual({ kind: 'no-office', why: 'blocked' });
  });

  test('an Office that takes its time is slow, and still gets through', async () => {
    const start = await startIn({ program: 'Excel', answersAfter: 300 }, 50);
    expect(start.kind).toBe('slow');
    if (start.kind !== 'slow') throw new Error('not slow');
    expect(await start.later).toMatchObject({ kind: 'ready', readOnly: false });
  });
});

describe('the theme, where Office tells it', () => {
  test.each<[string, Parameters<typeof themeOf>[0], 'light' | 'dark' | undefined]>([
    ['not told, as on the web', undefined, undefined],
    ['dark', { isDarkTheme: true }, 'dark'],
    ['light', { isDarkTheme: false, bodyBackgroundColor: '#000000' }, 'light'],
    ['by its background, dark', { bodyBackgroundColor: '#262626' }, 'dark'],
    ['by its background, light', { bodyBackgroundColor: 'f3f2f1' }, 'light'],
    ['by no colour we know', { bodyBackgroundColor: 'red' }, undefined],
  ])('%s', (_, told, theme) => expect(themeOf(told)).toBe(theme));
});
