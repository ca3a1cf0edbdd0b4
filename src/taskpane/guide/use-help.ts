import { useMemo, useRef } from 'react';
import type { Navigation } from '../use-navigation';
import type { HelpTopic } from './guide-context';

export interface HelpMode {
  /** Opens the help at a question. What is typed is kept, and Back leads where one was. */
  readonly open: (topic: HelpTopic) => void;
  /** Whether somebody comes back from the help that this link led to: focus then goes to it again. True once. */
  readonly comesBackTo: (topic: HelpTopic) => boolean;
}

export function useHelp({ where, goToAside }: Pick<Navigation, 'where' | 'goToAside'>): HelpMode {
  const pressed = useRef<string>();
  const here = where.screen === 'contract' ? where.key : where.screen;
  return useMemo(
    () => ({
      open: (topic) => {
        pressed.current = `${topic} ${here}`;
        goToAside('help', topic);
      },
      comesBackTo: (topic) => {
        const back = pressed.current === `${topic} ${here}`;
        if (back) pressed.current = undefined;
        return back;
      },
    }),
    [here, goToAside],
  );
}
