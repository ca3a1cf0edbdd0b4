import { useEffect, useSyncExternalStore } from 'react';
import type { Appearance } from './appearance-context';

const prefersDark = '(prefers-color-scheme: dark)';

/**
 * Light or dark: as Excel says where it says anything, else as the system prefers. (Excel on the web says nothing:
 * https://github.com/OfficeDev/office-js/issues/6134.) Also tells the page, whose ground shows before and around the pane.
 */
export function useAppearance(ofExcel: Appearance | undefined): Appearance {
  const system = useSyncExternalStore(onSystemChange, systemAppearance);
  const appearance = ofExcel ?? system;
  useEffect(() => {
    document.documentElement.dataset.appearance = appearance;
  }, [appearance]);
  return appearance;
}

function systemAppearance(): Appearance {
  return typeof matchMedia === 'function' && matchMedia(prefersDark).matches ? 'dark' : 'light';
}

function onSystemChange(changed: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const query = matchMedia(prefersDark);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
