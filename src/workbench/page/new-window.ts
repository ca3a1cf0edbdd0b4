import { NoFile, type ChosenFile } from './choose-workbook';

/** What the page in the new window asks the one that opened it for. */
const asksForWorkbook = 'social-value-return: the new workbook';
/** The other page answers at once, or was closed meanwhile. */
const patience = 10_000;

/** The value of `?open=` in a window that takes its workbook from the one that opened it. */
export const fromOpener = 'new';

/** Opens a page of its own for a workbook. False where the browser allows no new window. */
export function openInNewWindow(bytes: Uint8Array): boolean {
  const address = new URL(window.location.href);
  address.search = `?open=${fromOpener}`;
  const opened = window.open(address);
  if (opened === null) return false;
  const give = (event: MessageEvent): void => {
    if (event.source !== opened || event.origin !== window.location.origin || event.data !== asksForWorkbook) return;
    opened.postMessage(bytes, window.location.origin);
  };
  // For as long as this page is open: the other one may be loaded again.
  window.addEventListener('message', give);
  return true;
}

/** The workbook that the page which opened this window has for it. Rejects with `NoFile` where there is no such page. */
export function takeFromOpener(): Promise<ChosenFile> {
  const opener: Window | null = window.opener;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new NoFile('The page that made this workbook is closed. Choose “Open a workbook” to open one from your computer.'));
    if (opener === null) return giveUp();
    const timer = setTimeout(giveUp, patience);
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== opener || event.origin !== window.location.origin || !(event.data instanceof Uint8Array)) return;
      clearTimeout(timer);
      resolve({ name: 'New workbook.xlsx', bytes: event.data });
    });
    opener.postMessage(asksForWorkbook, window.location.origin);
  });
}
