import type { EnginePort } from '../engine/port';
import { frameName } from './app-context';
import { Conversation, type ConversationOptions } from './conversation';
import { hostMessage } from './envelope';

export interface PageHostOptions extends Omit<ConversationOptions, 'documentUrl'> {
  readonly frame: HTMLIFrameElement;
  readonly engine: EnginePort;
  /** The add-in's page: https, on the host page's own name (the port may differ). office.js trusts no other host. */
  readonly paneUrl: string;
  readonly documentUrl?: string;
}

/** The add-in in its frame. */
export interface PageHost {
  /** The conversation with it, for what tests and the page want to know of it. */
  readonly conversation: Conversation;
  /** Puts the focus into the pane, at its first control or (coming from behind) its last. */
  focusPane(from?: 'before' | 'behind'): void;
  /** Loads the pane anew. */
  reload(): void;
  close(): void;
}

/** office.js's AgaveHostAction: the focus comes in by Tab or Shift+Tab. */
const tabIn = 11;
const tabInShift = 12;

/**
 * Opens the add-in's page in the frame, with everything office.js wants of a host: the frame's name before it loads, and
 * answers by message from this window. Messages are taken from that frame and that origin only, and posted to it only.
 */
export function connectPage(options: PageHostOptions): PageHost {
  const { frame, engine } = options;
  const pane = new URL(options.paneUrl, document.baseURI);
  const here = window.location;
  if (pane.protocol !== 'https:' || here.protocol !== 'https:') throw new Error('office.js starts only on https pages.');
  if (pane.hostname !== here.hostname) throw new Error(`The pane must be on ${here.hostname}, as this page is.`);
  const id = crypto.randomUUID();
  const send = (message: string): void => frame.contentWindow?.postMessage(message, pane.origin);
  const conversation = new Conversation(engine, id, { ...options, documentUrl: options.documentUrl ?? here.href }, send);
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === pane.origin) conversation.receive(event.data);
  };
  const load = (): void => {
    frame.name = frameName(id, options.addInId, `${here.origin}/`, options.locale ?? 'en-GB');
    frame.src = pane.href;
  };
  window.addEventListener('message', listen);
  load();
  return {
    conversation,
    focusPane: (from = 'before') => {
      frame.contentWindow?.focus();
      send(hostMessage(id, [from === 'before' ? tabIn : tabInShift]));
    },
    reload: load,
    close: () => {
      window.removeEventListener('message', listen);
      conversation.close();
      frame.src = 'about:blank';
    },
  };
}
