import type { PageHost } from '../host/page-host';
import { element } from './elements';

type Leaves = 'forwards' | 'backwards' | 'escape';

/**
 * The way by keyboard between the sheet and the pane: F6 (or Ctrl+F6) leads from one to the other, for Tab goes from cell to cell as in
 * Excel. Returns how to end it.
 */
export function startFocusKeys(pane: PageHost): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (element('grid', HTMLElement).contains(document.activeElement)) pane.focusPane();
    else focusSheet();
  };
  // Before the grid, which takes every key for its own.
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

/** Where focus goes when it leaves the pane: office.js keeps Tab at the pane's ends, Escape and Ctrl+F6 for its host. */
export function focusFromPane(how: Leaves): void {
  if (how === 'escape') return focusSheet();
  element(how === 'forwards' ? 'open' : 'splitter', HTMLElement).focus();
}

function focusSheet(): void {
  element('grid', HTMLElement).querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
}
