import { createContext } from 'react';

export type Appearance = 'light' | 'dark';

/** Light or dark, for those parts of the pane that are coloured by Fluent UI and not by the page's own variables. */
export const AppearanceContext = createContext<Appearance>('light');
