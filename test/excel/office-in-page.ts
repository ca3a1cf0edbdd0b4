import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DOMWindow, JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';

const dist = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const origin = 'https://localhost';

/** How the program around the page answers office.js. */
export interface Around {
  /** office.js's number of the program: 16 Excel on the web, 8 Word on the web. Absent: there is none around the page. */
  readonly program?: 'Excel' | 'Word';
  readonly readOnly?: boolean;
  readonly excelApi?: string;
  /** Office's answer waits this long (ms). */
  readonly answersAfter?: number;
  /** The script cannot be loaded. */
  readonly blocked?: boolean;
}

export interface OfficePage {
  readonly window: DOMWindow;
  close(): void;
}

/** The page of the pane with the real office.js in it, loaded by a script tag as index.html does. */
export async function openOfficePage(around: Around): Promise<OfficePage> {
  const dom = new JSDOM(`<!doctype html><html><head><script src="${origin}/office/office.js"></script></head><body></body></html>`, {
    url: `${origin}/taskpane/index.html`,
    runScripts: 'dangerously',
    resources: new OfficeFiles(around.blocked ?? false),
    // office.js writes to the console where it finds no Office around it.
    virtualConsole: new VirtualConsole(),
    beforeParse: (window) => prepare(window, around),
  });
  await new Promise<void>((resolve) => dom.window.addEventListener('load', () => resolve()));
  return { window: dom.window, close: () => dom.window.close() };
}

/** office.js and what it loads, from the package. */
class OfficeFiles extends ResourceLoader {
  constructor(private readonly blocked: boolean) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const { pathname } = new URL(url);
    if (this.blocked || !pathname.startsWith('/office/')) return null;
    const read = readFile(path.join(dist, pathname.slice('/office/'.length))) as NonNullable<ReturnType<ResourceLoader['fetch']>>;
    read.abort = () => undefined;
    return read;
  }
}

function prepare(window: DOMWindow, around: Around): void {
  if (around.program === undefined) return;
  window.name = JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `${around.program}$Web$16.00$en-GB$$$disableLogging$0`,
    xdmInfo: `conversation|pane-1|${origin}/book.html`,
    serializerVersion: '1',
    flights: '[]',
  });
  Object.defineProperty(window, 'parent', { value: { postMessage: (message: string) => void answer(window, message, around) } });
  Object.defineProperty(window.Document.prototype, 'domain', { value: 'localhost' });
}

/** Answers a message of office.js: the page's context, and nothing but success to all else. */
async function answer(window: DOMWindow, message: string, around: Around): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, around.answersAfter ?? 0));
  const request = JSON.parse(message) as Record<string, unknown>;
  if (request['_messageType'] !== 0) return;
  const response = {
    _messageType: 1,
    _actionName: request['_actionName'],
    _conversationId: request['_conversationId'],
    _correlationId: request['_correlationId'],
    _origin: `${origin}/book.html`,
    _data: dataFor(request, around),
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
  };
  const source = window.parent;
  window.dispatchEvent(new window.MessageEvent('message', { data: JSON.stringify(response), origin, source }));
}

function dataFor(request: Readonly<Record<string, unknown>>, around: Around): unknown {
  const name = request['_actionName'];
  if (name === 'ContextActivationManager_getAppContextAsync') return contextOf(around);
  if (name !== 'executeMethod') return { Version: 1, Error: 0 };
  const { ArrayData } = request['_data'] as { ArrayData?: readonly unknown[] };
  const body = JSON.parse(String(ArrayData?.[4] ?? '{}')) as { Actions?: readonly { Id: number }[] };
  const results = (body.Actions ?? []).map(({ Id }) => ({ ActionId: Id, Value: {} }));
  return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], JSON.stringify({ Results: results, TraceIds: [] })] };
}

function contextOf({ program, readOnly = false, excelApi = '1.14' }: Around): unknown {
  return {
    _id: 'pane-1',
    _appName: program === 'Word' ? 8 : 16,
    _appVersion: '16.0.0.0',
    _appUILocale: 'en-GB',
    _dataLocale: 'en-GB',
    _docUrl: `${origin}/Book1.xlsx`,
    _clientMode: readOnly ? 0 : 1,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '11111111-1111-1111-1111-111111111111',
    _appInstanceId: 'pane-1',
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify({ ExcelApi: excelApi, RichApiRuntime: '1.2' }),
    _hostFullVersion: '16.0.15407.10000',
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: 'Social value return',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
