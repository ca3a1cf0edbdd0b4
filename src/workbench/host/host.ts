import type { EnginePort } from '../engine/port';
import { declaredSets, highestExcelApi, type DeclaredSets } from './api-sets';
import { Registrations } from './registrations';
import { References } from './references';
import { typingIn, type Typing } from './typed-cell';

/** What one add-in is given to work with: the engine, and what the host remembers of the add-in between its requests. */
export interface Host {
  readonly engine: EnginePort;
  readonly sets: DeclaredSets;
  readonly readOnly: boolean;
  /** How Excel reads a string put into a cell. */
  readonly typing: Typing;
  readonly references: References;
  readonly registrations: Registrations;
  /** Opens a workbook that an add-in made, in a window of its own; absent where there is no second window. Without bytes: a blank one. */
  readonly onNewWorkbook: ((bytes: Uint8Array | undefined) => void) | undefined;
  /** `context.runtime.enableEvents`: false, and the add-in hears nothing. */
  eventsEnabled: boolean;
}

export interface HostOptions {
  /** The highest ExcelApi declared; members of later sets are refused. */
  readonly apiSet?: string;
  readonly readOnly?: boolean;
  /** "en-GB" (day before month, the default) or "en-US". */
  readonly locale?: string;
  /** The year "30 June" is taken to be in. */
  readonly thisYear?: () => number;
  readonly onNewWorkbook?: (bytes: Uint8Array | undefined) => void;
}

export function makeHost(engine: EnginePort, options: HostOptions = {}): Host {
  return {
    engine,
    sets: declaredSets(options.apiSet ?? highestExcelApi),
    readOnly: options.readOnly ?? false,
    typing: typingIn(options.locale ?? 'en-GB', options.thisYear ?? (() => new Date().getFullYear())),
    references: new References(),
    registrations: new Registrations(),
    onNewWorkbook: options.onNewWorkbook,
    eventsEnabled: true,
  };
}
