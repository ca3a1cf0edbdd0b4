import { createContext, useContext, useState, type ReactNode } from 'react';
import type { LastYear } from '../../return/last-year/last-year';

type Chosen = readonly [LastYear | undefined, (next: LastYear | undefined) => void];

const ChosenContext = createContext<Chosen>([undefined, () => undefined]);

/** Holds last year's return, where somebody chose it, for as long as the pane is open. */
export function ChosenLastYear({ children }: { readonly children: ReactNode }) {
  return <ChosenContext.Provider value={useState<LastYear>()}>{children}</ChosenContext.Provider>;
}

export function useChosenLastYear(): Chosen {
  return useContext(ChosenContext);
}
