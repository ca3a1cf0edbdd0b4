/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/workbench.html"}
 */
import { connectPage, type PageHost } from '../../../src/workbench/host/page-host';
import { madeSheet, madeWorkbook } from '../engine/made-workbook';
import { opened } from '../engine/opened';

const engine = opened(madeWorkbook([madeSheet('Ledger', [[1]])]));
let page: PageHost;
let frame: HTMLIFrameElement;
/** What the host posted to the pane, and to which origin. */
const posted: { readonly message: Record<string, unknown>; readonly origin: unknown }[] = [];

beforeEach(() => {
  frame = document.createElement('iframe');
  document.body.append(frame);
  posted.length = 0;
  page = connectPage({ frame, engine, paneUrl: 'https://localhost:3000/pane.html', addInId: 'add-in' });
  const { contentWindow } = frame;
  if (!contentWindow) return;
  contentWindow.focus = () => undefined;
  contentWindow.postMessage = (message: unknown, origin: unknown) => void posted.push({ message: JSON.parse(String(message)), origin });
});
afterEach(() => {
  page.close();
  frame.remove();
});
afterAll(() => engine.close());

const conversation = () => String(JSON.parse(frame.name).xdmInfo).split('|')[0] ?? '';

function say(message: object, from: { readonly origin?: string; readonly source?: Window | null } = {}): void {
  const data = JSON.stringify({ _messageType: 0, _actionType: 0, _conversationId: conversation(), _correlationId: 1, _origin: '', _serializerVersion: 1, ...message });
  window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://localhost:3000', source: frame.contentWindow, ...from }));
}

const askContext = { _actionName: 'ContextActivationManager_getAppContextAsync', _data: 'add-in' };

test("the frame's name tells office.js which host this is and who may talk to it", () => {
  expect(frame.src).toBe('https://localhost:3000/pane.html');
  expect(JSON.parse(frame.name)).toMatchObject({ hostInfo: 'Excel$Web$16.00$en-GB$$$disableLogging$0', xdmInfo: expect.stringMatching(/^[^|]+\|add-in\|https:\/\/localhost\/$/) });
});

test('a question is answered to the pane, and to its origin only', () => {
  say(askContext);
  expect(posted).toEqual([{ origin: 'https://localhost:3000', message: expect.objectContaining({ _messageType: 1, _correlationId: 1, _errorCode: 0, _data: expect.objectContaining({ _appName: 16, _docUrl: 'https://localhost/workbench.html' }) }) }]);
});

test.each<[string, Parameters<typeof say>[1]]>([
  ['another origin', { origin: 'https://localhost:4000' }],
  ['the same name without a port', { origin: 'https://localhost' }],
  ['another window', { source: window }],
])('what comes from %s is left alone', (_name, from) => {
  say(askContext, from);
  expect(posted).toEqual([]);
});

test('a question nobody knows is answered as failed', () => {
  say({ _actionName: 'ContextActivationManager_openWindowInHost', _data: {} });
  expect(posted.map(({ message }) => [message['_actionName'], message['_errorCode']])).toEqual([['ContextActivationManager_openWindowInHost', -2]]);
});

test.each([
  ['before', 11],
  ['behind', 12],
] as const)('the focus is handed to the pane from %s', (from, action) => {
  page.focusPane(from);
  expect(posted.map(({ message }) => [message['_actionName'], message['_data'], message['_conversationId']])).toEqual([['Office_notifyAgave', [action], `${conversation()}_ntf`]]);
});

test('nothing is answered once closed', () => {
  const id = conversation();
  page.close();
  say({ ...askContext, _conversationId: id });
  expect(posted).toEqual([]);
});

test.each(['http://localhost/pane.html', 'https://elsewhere.example/pane.html'])('a pane at %s is refused, for office.js would not start there', (paneUrl) => {
  expect(() => connectPage({ frame, engine, paneUrl, addInId: 'add-in' })).toThrow();
});
