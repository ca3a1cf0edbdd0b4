import { EngineRefusal, type EngineEvent, type EnginePort } from '../engine/port';
import { EventMessages, type EventMessage } from './event-messages';
import { HostFailure } from './failure';
import { makeHost, type Host, type HostOptions } from './host';
import { asFailure, carryOut } from './interpreter';
import { wacPartition, wacWorkbookObject } from './model/wac-workbook';
import { requestBody, type ResponseBody } from './request';

/** Excel on the web takes no more in a request, and gives no more in an answer. */
export const mostBytes = 5 * 1024 * 1024;

/** Bit of a request's flags: it may wait until the user has left the cell being edited. */
const delayForCellEdit = 64;

export interface SessionOptions extends HostOptions {
  /** Told of each request and its answer: how tests count syncs. Clean-up of references alone is not told. */
  readonly onRequest?: (request: RequestNote) => void;
}

export interface RequestNote {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The code it failed with, if it did. */
  readonly failure: string | undefined;
}

/**
 * One add-in at work on the engine: its requests one after another, each answered before the events it caused leave.
 */
export class Session {
  readonly host: Host;
  private readonly messages: EventMessages;
  private readonly stopListening: () => void;
  private waiting: EventMessage[] = [];
  private tail: Promise<void> = Promise.resolve();
  private carrying = false;

  constructor(
    private readonly engine: EnginePort,
    private readonly options: SessionOptions,
    /** Sends events to the add-in. */
    private readonly push: (number: number, target: string, content: string) => void,
  ) {
    this.host = makeHost(engine, options);
    this.messages = new EventMessages(this.host);
    this.stopListening = engine.subscribe((event) => this.hear(event));
  }

  /**
   * Carries out a request's body, given as its text, and hands the answer's text on before any event.
   * @param partition what the request is about, where it is not the open workbook
   */
  async answer(body: string, flags: number, respond: (body: string) => void, partition?: unknown): Promise<void> {
    while (this.engine.isEditing()) {
      if ((flags & delayForCellEdit) === 0) return respond(this.noted(body, refusal(new HostFailure('InvalidOperationInCellEditMode'))));
      await this.engine.editingEnded();
    }
    await this.inTurn(async () => {
      respond(await this.carryOut(body, partition));
    });
  }

  /** Does something between requests, and lets out the events it caused. */
  async inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.tail.then(async () => {
      this.carrying = true;
      try {
        await work();
      } finally {
        this.carrying = false;
        await this.letOut();
      }
    });
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when every request so far is answered and every event has left. */
  async settled(): Promise<void> {
    await this.tail;
    if (this.waiting.length > 0) await this.inTurn(() => Promise.resolve());
  }

  close(): void {
    this.stopListening();
    this.waiting = [];
  }

  private async carryOut(text: string, partition: unknown): Promise<string> {
    if (isTooLong(text)) return this.noted(text, refusal(tooMuch('RequestPayloadSizeLimitExceeded', 'request')));
    return this.noted(text, await this.carryOutBody(text, partition));
  }

  private async carryOutBody(text: string, partition: unknown): Promise<ResponseBody> {
    try {
      const body = requestBody(JSON.parse(text));
      return await this.engine.asOneStep(() => carryOut(body, this.host, partition === wacPartition ? wacWorkbookObject : undefined));
    } catch (error) {
      return refusal(asFailure(error));
    }
  }

  /** The answer's text, told to whoever counts requests. */
  private noted(request: string, answer: ResponseBody): string {
    const full = JSON.stringify(answer);
    const failure = isTooLong(full) ? refusal(tooMuch('ResponsePayloadSizeLimitExceeded', 'response')) : undefined;
    const text = failure ? JSON.stringify(failure) : full;
    if (this.options.onRequest && !isCleanUp(request)) {
      const actions = (request.match(/"ActionType":/g) ?? []).length;
      this.options.onRequest({ actions, requestBytes: bytesOf(request), responseBytes: bytesOf(text), failure: (failure ?? answer).Error?.Code });
    }
    return text;
  }

  private hear(event: EngineEvent): void {
    this.host.references.follow(event);
    if (!this.host.eventsEnabled) return;
    const heard = this.messages.of(event);
    if (heard.length === 0) return;
    this.waiting.push(...heard);
    if (!this.carrying) void this.inTurn(() => Promise.resolve());
  }

  /** Events leave calculated, in the order they happened. One whose cells went with their sheet is dropped. */
  private async letOut(): Promise<void> {
    if (this.waiting.length === 0) return;
    if (!this.engine.isCalculated()) await this.engine.recalculated();
    const leaving = this.waiting;
    this.waiting = [];
    for (const { number, target, content } of leaving) {
      const told = unlessGone(content);
      if (told) this.push(number, target, JSON.stringify(told));
    }
  }
}

function unlessGone<T>(content: () => T): T | undefined {
  try {
    return content();
  } catch (error) {
    if (error instanceof EngineRefusal) return undefined;
    throw error;
  }
}

/** In UTF-8. */
const bytesOf = (text: string): number => new Blob([text]).size;

/** A character is at most three bytes, so most texts need not be measured. */
const isTooLong = (text: string): boolean => text.length > mostBytes || (text.length * 3 > mostBytes && bytesOf(text) > mostBytes);

const tooMuch = (code: 'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded', what: string): HostFailure =>
  new HostFailure(code, `The ${what} payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".`);

const refusal = (failure: HostFailure): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: failure.code, Message: failure.message, Location: failure.location ?? '', HttpStatusCode: failure.status },
});

/** At the end of each Excel.run office.js frees its references, in a request that nobody waits for. */
function isCleanUp(body: string): boolean {
  const names = [...body.matchAll(/"ActionType":3,"Name":"([^"]*)"/g)].map((match) => match[1]);
  return names.length > 0 && names.every((name) => name === '_RemoveReference') && !/"ActionType":[24-9]/.test(body);
}
