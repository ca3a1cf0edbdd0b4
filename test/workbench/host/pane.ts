import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { EnginePort } from '../../../src/workbench/engine/port';
import { frameName } from '../../../src/workbench/host/app-context';
import { Conversation, type ConversationOptions } from '../../../src/workbench/host/conversation';
import type { RequestNote } from '../../../src/workbench/host/session';

/** A pane's page in jsdom, with the real office.js started in it. */
export interface Pane {
  readonly conversation: Conversation;
  readonly requests: readonly RequestNote[];
  /** Everything the host posted to the page, as sent. */
  readonly posted: readonly string[];
  close(): void;
}

/** Where the page thinks office.js comes from. */
const served = 'https://localhost/office/';
const dist = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');

/**
 * Starts office.js in this jsdom window as in a frame of a host page: a test file says
 * `@jest-environment jsdom` and `@jest-environment-options {"url": "https://localhost/pane.html"}`.
 * Resolves when `Office.onReady` has. One pane for each test file: office.js keeps what it learnt in the window.
 */
export async function openPane(engine: EnginePort, options: Partial<ConversationOptions> = {}): Promise<Pane> {
  const id = `conversation-${Math.random()}`;
  const requests: RequestNote[] = [];
  const posted: string[] = [];
  const conversation = new Conversation(engine, id, { addInId: 'add-in', documentUrl: 'https://localhost/Return.xlsx', onRequest: (note) => requests.push(note), ...options }, (message) => {
    posted.push(message);
    setTimeout(() => window.dispatchEvent(new MessageEvent('message', { data: message, origin: 'https://localhost', source: parent })), 0);
  });
  const parent = Object.assign(Object.create(window), { postMessage: (message: unknown) => setTimeout(() => conversation.receive(message), 0) });
  window.name = frameName(id, 'add-in', 'https://localhost/', options.locale ?? 'en-GB');
  Object.defineProperty(window, 'parent', { value: parent, configurable: true });
  Object.defineProperty(Document.prototype, 'domain', { value: 'localhost', configurable: true });
  // The spreadsheet calculates by it, and jsdom has none.
  Object.assign(globalThis, { MessageChannel });
  window.focus = () => undefined;
  serveScripts();
  addScript(`${served}office.js`);
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  await Office.onReady();
  return { conversation, requests, posted, close: () => conversation.close() };
}

/** Runs scripts put into the page from the package's files: jsdom under jest loads none. */
function serveScripts(): void {
  const append = Node.prototype.appendChild;
  Node.prototype.appendChild = function <T extends Node>(node: T): T {
    append.call(this, node);
    if (node instanceof HTMLScriptElement && node.src.startsWith(served)) run(node);
    return node;
  };
}

function run(script: HTMLScriptElement): void {
  const file = join(dist, script.src.slice(served.length).toLowerCase());
  setTimeout(() => {
    const inline = document.createElement('script');
    inline.textContent = readFileSync(file, 'utf8');
    document.head.append(inline);
    script.dispatchEvent(new Event('load'));
  }, 0);
}

function addScript(src: string): void {
  const script = document.createElement('script');
  script.src = src;
  document.head.appendChild(script);
}
