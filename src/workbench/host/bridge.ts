import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EnginePort } from '../engine/port';
import { isRecord } from './arguments';
import { Session, type RequestNote, type SessionOptions } from './session';

/** An Excel without a page: the real office.js in Node, over an engine. */
export interface Bridge {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly session: Session;
  /** Every request since the bridge was opened or `forget` was called, clean-up left out: how syncs are counted. */
  readonly requests: readonly RequestNote[];
  forget(): void;
  /** Resolves when every event that was caused so far has reached its handlers. */
  settled(): Promise<void>;
  /** Lets office.js finish its own clean-up, and stops. */
  close(): Promise<void>;
}

/**
 * Gives code that says `Excel.run` something real to run against, in Node:
 *
 *     const bridge = openBridge(engine, { apiSet: '1.14' });
 *     await Excel.run(async (context) => { … await context.sync(); });
 *     expect(bridge.requests).toHaveLength(1);
 *     await bridge.close();
 *
 * office.js is Microsoft's own file, unmodified, loaded at the first bridge; `Excel` and `OfficeExtension` become globals and
 * speak to the bridge opened last. It keeps event handlers until they are removed, also from one bridge to the next. `Office`
 * has no context here (that needs a page): `Office.onReady` and settings of the document are tested in jsdom. Requirement sets
 * are checked by the host: what `apiSet` does not hold is ApiNotFound.
 */
export function openBridge(engine: EnginePort, options: SessionOptions = {}): Bridge {
  const requests: RequestNote[] = [];
  const onRequest = (note: RequestNote): void => {
    requests.push(note);
    options.onRequest?.(note);
  };
  const link = new Link(engine, { ...options, onRequest });
  loadOfficeJs();
  native.link = link;
  return {
    Excel: globalThis.Excel,
    OfficeExtension: globalThis.OfficeExtension,
    session: link.session,
    requests,
    forget: () => requests.splice(0),
    settled: () => link.settled(),
    close: async () => {
      await link.settled();
      link.close();
    },
  };
}

/** What office.js finds by the name `_richApiNativeBridge` as it loads: it sends here, and is called back. */
const native = {
  link: undefined as Link | undefined,
  /** Replaced by office.js. */
  onMessageFromHost: (_message: string): void => undefined,
  sendMessageToHost: (message: string): void => native.link?.receive(message),
};

/** One engine at the other end. */
class Link {
  readonly session: Session;
  private closed = false;

  constructor(engine: EnginePort, options: SessionOptions) {
    this.session = new Session(engine, options, (number, target, content) => {
      this.send({ type: 3, message: { entries: [[richApiCategory, number, target, content, 0, false]] } });
    });
  }

  receive(text: string): void {
    const sent: unknown = JSON.parse(text);
    if (!isRecord(sent) || !isRecord(sent['message'])) return;
    const { id, flags } = sent;
    const body = JSON.stringify(sent['message']['body']);
    void this.session.answer(body, typeof flags === 'number' ? flags : 0, (answer) => {
      this.send({ id, type: 2, message: { statusCode: 200, headers: {}, body: answer } });
    });
  }

  /** Resolves after everything was answered and received: twice round, for what the answers made office.js ask. */
  async settled(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      await new Promise((resolve) => setImmediate(resolve));
      await this.session.settled();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }

  close(): void {
    this.session.close();
    this.closed = true;
  }

  /** Later, as any host would: never from within office.js's own call. */
  private send(message: Record<string, unknown>): void {
    const text = JSON.stringify(message);
    setImmediate(() => {
      if (!this.closed) native.onMessageFromHost(text);
    });
  }
}

const richApiCategory = 65_536;

/** What office.js touches of a browser as it loads, where there is none. */
const pageless = { document: {}, location: { search: '', hash: '', href: 'about:blank', origin: 'null' }, navigator: { userAgent: '' } };

let loaded = false;

/** Once: the file cannot be loaded a second time into the same globals. */
function loadOfficeJs(): void {
  if (loaded) return;
  loaded = true;
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const source = readFileSync(resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8');
  const globals: Record<string, unknown> = { _richApiNativeBridge: native };
  for (const [name, value] of Object.entries({ window: globalThis, ...pageless })) {
    if (!(name in globalThis)) globals[name] = value;
  }
  Object.assign(globalThis, globals);
  try {
    // The file is a script that makes globals: it is run as one.
    (0, eval)(source);
  } finally {
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  }
}
