import type { KeyboardEvent } from 'react';

/** Arrows, Home and End lead from contract to contract; Tab does as well, as ever. @param goTo puts focus on the row at a place, drawn or not */
export function rowKeys(rows: number, goTo: (index: number, list: HTMLElement) => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const row = event.currentTarget.closest('li');
    const list = event.currentTarget.closest('ul');
    if (row === null || list === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const index = placeFrom(event.key, Number(row.dataset['index']), rows - 1);
    if (index === undefined) return;
    event.preventDefault();
    goTo(Math.max(0, Math.min(rows - 1, index)), list);
  };
}

/** Puts focus on the row at a place, where it is drawn. */
export function focusRow(index: number, list: HTMLElement): void {
  list.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus();
}

function placeFrom(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
