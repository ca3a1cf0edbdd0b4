import { createContext } from 'react';
import type { CallMode } from './use-call-mode';
import type { HelpMode } from './use-help';
import type { Tour } from './use-tour';

/** The nine questions that the help answers. */
export type HelpTopic = 'what' | 'why' | 'contracts' | 'year' | 'target' | 'shortfall' | 'valuations' | 'not-known' | 'first-time';

/** What goes along with somebody through the pane: help, a tour, and the manner of a call with a shared screen. */
export interface Guide {
  readonly help: HelpMode;
  readonly tour: Tour;
  readonly call: CallMode;
}

/** Reaches every part of a return's screens. Absent around parts that are shown by themselves. */
export const GuideContext = createContext<Guide | undefined>(undefined);
