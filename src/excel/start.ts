import { type OfficeSets, setsOfThisExcel } from './sets';

/** How starting Office ended. 'slow' is no end: `later` still brings the other answer, if Office comes after all. */
export type Start = Ready | NoOffice | Slow;

export interface Ready {
  readonly kind: 'ready';
  /** The workbook cannot be written: it was opened to read only, or in protected view. */
  readonly readOnly: boolean;
  readonly sets: OfficeSets;
  /** Absent where Office does not say (Excel on the web): choose by the browser's preference. */
  readonly theme?: 'light' | 'dark';
  /** Keeps what is stored in the browser apart for each place the pane runs in; prefix every localStorage key with it. */
  readonly partition?: string;
}

export interface NoOffice {
  readonly kind: 'no-office';
  /** 'outside': the page was opened in a browser or another program. 'blocked': office.js did not load. */
  readonly why: 'outside' | 'blocked';
}

export interface Slow {
  readonly kind: 'slow';
  readonly later: Promise<Ready | NoOffice>;
}

/** Longer than any Office that works took to start, shorter than people wait. */
export const slowAfter = 6000;

/**
 * Waits for Office, for `patience` milliseconds at most. Never rejects.
 * onReady may never resolve at all (github.com/OfficeDev/office-js/issues/6040, 6148), hence 'slow'.
 */
export async function startOffice(patience: number = slowAfter): Promise<Start> {
  const later = started();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<Slow>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'slow', later }), patience);
  });
  const start = await Promise.race([later, slow]);
  clearTimeout(timer);
  return start;
}

async function started(): Promise<Ready | NoOffice> {
  await pageLoaded();
  if (typeof Office === 'undefined') return { kind: 'no-office', why: 'blocked' };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: 'no-office', why: 'outside' };
  return ready();
}

/** Scripts of the page may still be loading when ours runs. */
function pageLoaded(): Promise<void> {
  if (typeof Office !== 'undefined' || document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }));
}

function ready(): Ready {
  const theme = themeOf(Office.context.officeTheme);
  const partition = Office.context.partitionKey;
  return {
    kind: 'ready',
    readOnly: Office.context.document.mode === Office.DocumentMode.ReadOnly,
    sets: setsOfThisExcel(),
    ...(theme !== undefined && { theme }),
    ...(partition && { partition }),
  };
}

/** Undefined on Excel on the web (github.com/OfficeDev/office-js/issues/6134); older versions know the colours only. */
export function themeOf(theme: Partial<Office.OfficeTheme> | undefined): 'light' | 'dark' | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
