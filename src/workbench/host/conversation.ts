import type { EnginePort } from '../engine/port';
import { isRecord } from './arguments';
import { appContext } from './app-context';
import { answerTo, eventMessage, failures, kinds, readMessage, type AddInMessage } from './envelope';
import { eventNumbers } from './event-numbers';
import { placeNamed } from './model/places';
import { Session, type SessionOptions } from './session';

export interface ConversationOptions extends SessionOptions {
  readonly addInId: string;
  readonly addInName?: string;
  readonly documentUrl: string;
  /** The user tabs out of the pane, presses Esc or F2 in it: the page takes the focus. */
  readonly onFocusLeaves?: (how: 'forwards' | 'backwards' | 'escape') => void;
}

/** Office.js's numbers for methods that are not of the rich API ("dispatch ids"). */
const methods = { loadSettings: 75, saveSettings: 76, goToById: 82, richApi: 93 } as const;

/** "Internal error" and "the item was not found", as the Common API numbers them. */
const refused = { Version: 1, Error: 5001 };
const notFound = { Version: 1, Error: 2006 };
const done = { Version: 1, Error: 0 };

const richApiCategory = 65_536;
const eventNames = ['richApiMessage', 'documentSelectionChanged', 'settingsChanged', 'appCommandInvoked'] as const;

/** What leaving the pane is told by: numbers of office.js's AgaveHostAction. */
const focusLeaves: Readonly<Record<number, 'forwards' | 'backwards' | 'escape'>> = { 5: 'escape', 6: 'escape', 13: 'forwards', 14: 'backwards', 15: 'escape', 16: 'escape', 17: 'forwards', 18: 'backwards' };

/**
 * A page's office.js and its host, talking. Messages come in and go out as text: who posts them, and whether they come from
 * whom they should, is the caller's. Every message is answered; one that is not would leave the add-in waiting for ever.
 */
export class Conversation {
  readonly session: Session;
  private readonly registered = new Set<string>();

  constructor(
    private readonly engine: EnginePort,
    private readonly id: string,
    private readonly options: ConversationOptions,
    private readonly post: (message: string) => void,
  ) {
    this.session = new Session(engine, options, (number, target, content) => this.tell(number, target, content));
  }

  receive(posted: unknown): void {
    const message = readMessage(posted);
    if (!message || message.conversation !== this.id) return;
    if (message.kind === kinds.invoke) void this.invoke(message);
    else this.register(message);
  }

  close(): void {
    this.session.close();
  }

  private async invoke(message: AddInMessage): Promise<void> {
    switch (message.action) {
      case 'ContextActivationManager_getAppContextAsync':
        this.begin();
        return this.post(answerTo(message, this.context()));
      case 'ContextActivationManager_notifyHost':
        this.heed(message.data);
        return this.post(answerTo(message, null));
      case 'executeMethod':
        return this.execute(message);
      default:
        return this.post(answerTo(message, null, failures.errorHandlingRequest));
    }
  }

  /** The page was loaded, or loaded again: nothing is held over. */
  private begin(): void {
    this.registered.clear();
    this.session.host.registrations.clear();
    this.session.host.references.removeAll();
    this.session.host.eventsEnabled = true;
  }

  private context(): Record<string, unknown> {
    const { host } = this.session;
    return appContext({
      addInId: this.options.addInId,
      addInName: this.options.addInName ?? '',
      locale: this.options.locale ?? 'en-GB',
      documentUrl: this.options.documentUrl,
      readOnly: host.readOnly,
      sets: host.sets,
      settings: this.engine.settings(),
    });
  }

  private heed(data: unknown): void {
    const action: unknown = Array.isArray(data) ? data[1] : undefined;
    const how = typeof action === 'number' ? focusLeaves[action] : undefined;
    if (how) this.options.onFocusLeaves?.(how);
  }

  private register(message: AddInMessage): void {
    const known = eventNames.some((name) => name === message.action);
    if (known && message.kind === kinds.registerEvent) this.registered.add(message.action);
    if (message.kind === kinds.unregisterEvent) this.registered.delete(message.action);
    this.post(answerTo(message, known ? done : refused));
  }

  private tell(number: number, target: string, content: string): void {
    if (number === eventNumbers.settingsChanged) return this.push('settingsChanged', {});
    if (number === eventNumbers.documentSelectionChanged) return this.push('documentSelectionChanged', {});
    this.push('richApiMessage', { ArrayData: [[richApiCategory, number, target, content, 0, false]] });
  }

  private push(event: (typeof eventNames)[number], data: unknown): void {
    if (this.registered.has(event)) this.post(eventMessage(event, this.id, data));
  }

  private async execute(message: AddInMessage): Promise<void> {
    const data = isRecord(message.data) ? message.data : {};
    const method = isRecord(data['DdaMethod']) ? data['DdaMethod']['DispatchId'] : undefined;
    const answer = (result: unknown): void => this.post(answerTo(message, result));
    switch (method) {
      case methods.richApi:
        return this.richApi(data, answer);
      case methods.loadSettings:
        return answer({ ...done, Properties: { Settings: [...this.engine.settings()].map(([Name, Value]) => ({ Name, Value })) } });
      case methods.saveSettings:
        return this.saveSettings(data, answer);
      case methods.goToById:
        return this.goTo(data, answer);
      default:
        return answer(refused);
    }
  }

  /** Of the thirteen things in the array, the first says what the request is about, the fifth is its body and the seventh its flags. */
  private async richApi(data: Readonly<Record<string, unknown>>, answer: (result: unknown) => void): Promise<void> {
    const parts: readonly unknown[] = Array.isArray(data['ArrayData']) ? data['ArrayData'] : [];
    const [partition, body, flags] = [parts[0], parts[4], parts[6]];
    if (typeof body !== 'string') return answer(refused);
    await this.session.answer(body, typeof flags === 'number' ? flags : 0, (text) => answer({ ...done, Data: [200, ['Content-Type', 'application/json'], text] }), partition);
  }

  /** The whole set each time; values are JSON text. */
  private async saveSettings(data: Readonly<Record<string, unknown>>, answer: (result: unknown) => void): Promise<void> {
    const sent = isRecord(data['DdaSettingsMethod']) ? data['DdaSettingsMethod']['Properties'] : undefined;
    if (!Array.isArray(sent) || this.session.host.readOnly) return answer(refused);
    const settings = new Map(sent.flatMap((pair: unknown) => (isSetting(pair) ? [pair] : [])));
    await this.session.inTurn(async () => {
      await this.engine.saveSettings(settings);
      answer(done);
    });
  }

  private async goTo(data: Readonly<Record<string, unknown>>, answer: (result: unknown) => void): Promise<void> {
    const asked = isRecord(data['DdaGoToByIdMethod']) ? data['DdaGoToByIdMethod'] : data;
    const place = typeof asked['Id'] === 'string' ? placeNamed(this.session.host, asked['Id'], this.engine.activeSheet()) : undefined;
    if (!place) return answer(notFound);
    await this.session.inTurn(async () => {
      await this.engine.select(place.sheet, [place.area]);
      answer(done);
    });
  }
}

function isSetting(pair: unknown): pair is [string, string] {
  return Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string';
}
