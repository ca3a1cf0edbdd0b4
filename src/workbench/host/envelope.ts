import { isRecord } from './arguments';

/**
 * How office.js and its host wrap what they say to each other: every message is a JSON string, posted between windows.
 * Names and numbers are office.js's own (Microsoft.Office.Common).
 */
export const kinds = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

export const failures = { none: 0, errorInRequest: -1, errorHandlingRequest: -2 } as const;

/** What the add-in asks of its host. */
export interface AddInMessage {
  readonly action: string;
  readonly kind: number;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

const request = 0;
const response = 1;
const forCalling = 0;
const forEventing = 1;

/** Reads a message as the add-in posts it; undefined for anything else, also for its answers to us. */
export function readMessage(posted: unknown): AddInMessage | undefined {
  const message = parsed(posted);
  if (!isRecord(message) || message['_messageType'] !== request) return undefined;
  const { _actionName: action, _actionType: kind, _conversationId: conversation, _correlationId: correlation, _data: data } = message;
  if (typeof action !== 'string' || typeof kind !== 'number' || typeof conversation !== 'string' || typeof correlation !== 'number') return undefined;
  return { action, kind, conversation, correlation, data };
}

function parsed(posted: unknown): unknown {
  if (typeof posted !== 'string') return undefined;
  try {
    return JSON.parse(posted);
  } catch {
    return undefined;
  }
}

export function answerTo(message: AddInMessage, data: unknown, failure: number = failures.none): string {
  return envelope(message.action, message.conversation, message.correlation, data, failure, forCalling);
}

/** An event the add-in registered for. */
export function eventMessage(action: string, conversation: string, data: unknown): string {
  return envelope(action, conversation, 0, data, failures.none, forEventing);
}

/** Something the host asks of the add-in: to take the focus. */
export function hostMessage(conversation: string, data: unknown): string {
  return JSON.stringify({
    _messageType: request,
    _actionName: 'Office_notifyAgave',
    _actionType: kinds.invoke,
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: '',
    _data: data,
    _serializerVersion: 1,
  });
}

function envelope(action: string, conversation: string, correlation: number, data: unknown, failure: number, kind: number): string {
  return JSON.stringify({
    _messageType: response,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: '',
    _data: data,
    _errorCode: failure,
    _responseType: kind,
    _serializerVersion: 1,
  });
}
