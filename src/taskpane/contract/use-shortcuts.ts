import { useEffect } from 'react';
import { useAnnounce } from '../parts/announcer';
import { contractWords } from '../words/contract';
import type { Neighbours } from './way';

/**
 * Alt+Page Down and Alt+Page Up lead to the next and the previous contract from anywhere in the pane. In Excel's own grid they scroll, but
 * there they do not reach the pane; browsers and screen readers leave them free. What is typed is kept, so nothing is lost by them.
 */
export function useShortcuts(neighbours: Neighbours | undefined, onOpen: (key: string) => void): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (neighbours === undefined) return;
    const { previous, next } = neighbours;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, repeat } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey || isComposing || (key !== 'PageDown' && key !== 'PageUp')) return;
      event.preventDefault();
      if (repeat) return;
      const to = key === 'PageDown' ? next : previous;
      if (to === undefined) announce(key === 'PageDown' ? contractWords.last : contractWords.first, 'heard-and-shown');
      else onOpen(to);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [neighbours, onOpen, announce]);
}
