/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import type { Engine } from '../../../src/workbench/engine/engine';
import { madeSheet, madeWorkbook } from '../engine/made-workbook';
import { opened } from '../engine/opened';
import { openPane, type Pane } from './pane';

let engine: Engine;
let pane: Pane;
const leaving: string[] = [];
const made: (Uint8Array | undefined)[] = [];

beforeAll(async () => {
  engine = opened(madeWorkbook([madeSheet('Ledger', [[1, 2]]), madeSheet('Other one', [])]));
  await engine.saveSettings(new Map([['seed', '"from the workbook"']]));
  pane = await openPane(engine, { apiSet: '1.14', onFocusLeaves: (how) => leaving.push(how), onNewWorkbook: (bytes) => void made.push(bytes) });
});
afterAll(() => {
  pane.close();
  engine.close();
});

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));
const settled = async () => {
  await pane.conversation.session.settled();
  await soon();
};

test('office.js knows where it is', () => {
  const { host, platform, document: file, displayLanguage, requirements } = Office.context;
  expect([host, platform, displayLanguage, file.mode, file.url]).toEqual(['Excel', 'OfficeOnline', 'en-GB', 'readWrite', 'https://localhost/Return.xlsx']);
  expect(['1.9', '1.14', '1.15'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([true, true, false]);
  expect(['SharedRuntime', 'RibbonApi', 'DialogApi'].map((set) => requirements.isSetSupported(set, '1.1'))).toEqual([false, false, false]);
});

test('reading and writing', async () => {
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('Ledger').getRange('A1:B1');
    cells.values = [[5, '=A1*2']];
    cells.load('values');
    await context.sync();
    expect(cells.values).toEqual([[5, 10]]);
  });
});

test('an event reaches its handler', async () => {
  const heard: string[] = [];
  const added = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    context.workbook.worksheets.getItem('Ledger').getRange('C1').values = [[1]];
    await context.sync();
    return result;
  });
  await settled();
  expect(heard).toEqual(['C1']);
  await Excel.run(added.context, async (context) => {
    added.remove();
    await context.sync();
  });
});

test("the document's own settings: those of the workbook, and saved into it", async () => {
  const { settings } = Office.context.document;
  expect(settings.get('seed')).toBe('from the workbook');
  settings.set('columns', { credits: ['C'] });
  settings.remove('seed');
  const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
  expect([status, [...engine.settings()]]).toEqual(['succeeded', [['columns', '{"credits":["C"]}']]]);
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem('columns').load('value');
    await context.sync();
    expect(setting.value).toEqual({ credits: ['C'] });
  });
});

test('the selection, heard by the whole document', async () => {
  let heard = 0;
  const listener = () => {
    heard += 1;
  };
  await new Promise((resolve) => Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, listener, resolve));
  await engine.select('sheet-1', [{ top: 1, left: 1, bottom: 1, right: 1 }]);
  await settled();
  expect(heard).toBe(1);
  await new Promise((resolve) => Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: listener }, resolve));
  await engine.select('sheet-1', [{ top: 2, left: 1, bottom: 2, right: 1 }]);
  await settled();
  expect(heard).toBe(1);
});

test('a new workbook, with its content or blank, is handed to the page; what is no content is refused', async () => {
  await Excel.createWorkbook(btoa('PK\u0003\u0004'));
  await Excel.createWorkbook();
  await expect(Excel.createWorkbook('no base64!')).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(made.map((bytes) => bytes && [...bytes])).toEqual([[80, 75, 3, 4], undefined]);
});

test('goToByIdAsync selects a place, and says when there is none', async () => {
  const goTo = (id: string) => new Promise((resolve) => Office.context.document.goToByIdAsync(id, Office.GoToType.NamedItem, (result) => resolve(result.status)));
  expect(await goTo("'Other one'!B2")).toBe('succeeded');
  expect(engine.selection()).toMatchObject({ sheet: 'sheet-2', areas: [{ top: 1, left: 1, bottom: 1, right: 1 }] });
  expect(await goTo('Nowhere!B2')).toBe('failed');
});

test('what the host does not know is answered all the same', async () => {
  const status = await new Promise((resolve) => Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (result) => resolve(result.status)));
  expect(status).toBe('failed');
});

test.each<[string, KeyboardEventInit, string]>([
  ['Tab at the last control', { key: 'Tab', keyCode: 9 }, 'forwards'],
  ['Shift+Tab at the first', { key: 'Tab', keyCode: 9, shiftKey: true }, 'backwards'],
  ['Esc', { key: 'Escape', keyCode: 27 }, 'escape'],
  ['F2', { key: 'F2', keyCode: 113 }, 'escape'],
])('the focus leaves by %s', async (_name, key, how) => {
  document.body.innerHTML = '<button>Only one</button>';
  document.querySelector('button')?.focus();
  leaving.length = 0;
  document.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  await soon();
  expect(leaving).toEqual([how]);
});

test('a message from another conversation, or none at all, is left alone', async () => {
  const before = pane.posted.length;
  for (const text of ['', '{', '{}', '[1]', JSON.stringify({ _messageType: 0, _actionName: 'executeMethod', _actionType: 0, _conversationId: 'other', _correlationId: 1, _data: {} })]) pane.conversation.receive(text);
  pane.conversation.receive({ not: 'text' });
  await soon();
  expect(pane.posted.length).toBe(before);
});
