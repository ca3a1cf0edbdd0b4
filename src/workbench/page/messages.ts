import { element } from './elements';

/** Says something in the bar above the sheet until it is closed or something else is said. */
export function showMessage(text: string): void {
  element('message-text', HTMLElement).textContent = text;
  element('message', HTMLElement).hidden = false;
}

export function hideMessage(): void {
  element('message', HTMLElement).hidden = true;
}

/** Lets the bar be closed. */
export function startMessages(): void {
  element('message-close', HTMLButtonElement).addEventListener('click', hideMessage);
}

/** Covers the sheet and says what is being done; nothing uncovers it. */
export function coverSheet(text: string | undefined, working = true): void {
  element('cover', HTMLElement).hidden = text === undefined;
  element('cover-text', HTMLElement).textContent = text ?? '';
  element('cover-progress', HTMLElement).hidden = !working;
}
