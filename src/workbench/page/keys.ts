import type { PageHost } from '../host/page-host';
import { element } from './elements';

type Leaves = 'forwards' | 'backwards' | 'escape';

/**
 * The keys that work wherever the focus is: Ctrl+S (Cmd+S) saves a copy, and F6 leads between the sheet and the pane, for Tab goes
 * from cell to cell as in Excel. Returns how to end it.
 */
export function startKeys(pane: PageHost, frame: HTMLIFrameElement, save: () => void): () => void {
  const act = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.shiftKey) return false;
    if (event.key === 'F6') movesOn(pane);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') save();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Before the grid, which takes every key for its own.
  window.addEventListener('keydown', onKeyDown, { capture: true });
  // Every page of the frame has a window of its own.
  const listenInPane = (): void => frame.contentDocument?.defaultView?.addEventListener('keydown', onKeyDown, { capture: true });
  frame.addEventListener('load', listenInPane);
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    frame.removeEventListener('load', listenInPane);
  };
}

function movesOn(pane: PageHost): void {
  if (element('grid', HTMLElement).contains(document.activeElement)) pane.focusPane();
  else focusSheet();
}

/** Where focus goes when it leaves the pane: office.js keeps Tab at the pane's ends, Escape and Ctrl+F6 for its host. */
export function focusFromPane(how: Leaves): void {
  if (how === 'escape') return focusSheet();
  element(how === 'forwards' ? 'open' : 'splitter', HTMLElement).focus();
}

function focusSheet(): void {
  element('grid', HTMLElement).querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
}
