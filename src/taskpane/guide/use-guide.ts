import { useMemo, useState } from 'react';
import { browserStorage } from '../drafts/draft-store';
import type { OpenReturn } from '../pane-state';
import type { ReturnView } from '../return-view';
import type { Navigation } from '../use-navigation';
import type { Guide } from './guide-context';
import { useCallMode } from './use-call-mode';
import { useHelp } from './use-help';
import { useTour } from './use-tour';

/** Help, tour and call mode of a return that is open. */
export function useGuide(view: ReturnView, navigation: Navigation, { show, partition }: Pick<OpenReturn, 'show' | 'partition'>): Guide {
  const [storage] = useState(browserStorage);
  const help = useHelp(navigation);
  const tour = useTour(storage, partition, view, navigation);
  const call = useCallMode(view, navigation, show);
  return useMemo(() => ({ help, tour, call }), [help, tour, call]);
}
