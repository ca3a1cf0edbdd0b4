import type { LeftAt } from './contracts/contracts-screen';

/** The pages beside the main way from contract to contract, by name: `asides.tsx` has them. */
export type AsideName = 'reading' | 'last-year' | 'finding-out' | 'help' | 'call';

/** Which screen is up, and how it came up. */
export type Where =
  | { readonly screen: 'contracts'; readonly takesFocus: boolean; readonly leftAt: LeftAt | undefined }
  /** `back` is where Back leads: the list as it was left, or the page that the contract was opened from. */
  | { readonly screen: 'contract'; readonly key: string; readonly takesFocus: boolean; readonly back: Where }
  /** `at` is the contract whose answer one comes back from. */
  | { readonly screen: 'finish'; readonly at: string | undefined }
  /** A page beside the main way; `about` is what it is opened for, `at` the contract one comes back from. */
  | { readonly screen: 'aside'; readonly aside: AsideName; readonly about: string | undefined; readonly at: string | undefined; readonly back: Where }
  /** The check by Fusion21's staff. */
  | { readonly screen: 'check' };

export type Move =
  /** Somebody pressed something in the pane. `scroll` is how far the list was scrolled, where it was the list. */
  | { readonly to: 'contract'; readonly key: string; readonly scroll: number }
  /** Somebody selected the contract's row in the sheet: they are at work there, so focus stays there, unless it came into the pane meanwhile. */
  | { readonly to: 'contract-selected'; readonly key: string; readonly scroll: number; readonly focusHere: boolean }
  /** Back to where one came from, as it was left. */
  | { readonly to: 'back' }
  /** To the list's top, as when all is done. */
  | { readonly to: 'top' }
  | { readonly to: 'finish' }
  | { readonly to: 'aside'; readonly aside: AsideName; readonly about?: string | undefined; readonly scroll: number }
  | { readonly to: 'check' };

/** The pane opens beside a sheet somebody may be at work in: it shows, and takes nothing. */
export const atStart: Where = { screen: 'contracts', takesFocus: false, leftAt: undefined };

/** Where the reading of the sheet is unsure, that comes before the list. Nobody pressed for it, so it takes no focus either. */
export const readingFirst: Where = { screen: 'aside', aside: 'reading', about: 'first', at: undefined, back: atStart };

const atTop: Where = { screen: 'contracts', takesFocus: true, leftAt: undefined };

export function moved(where: Where, move: Move): Where {
  switch (move.to) {
    case 'check':
      return { screen: 'check' };
    case 'finish':
      return { screen: 'finish', at: undefined };
    case 'top':
      return atTop;
    case 'back':
      return 'back' in where ? comingBack(where.back, where.screen === 'contract' ? where.key : undefined) : atTop;
    case 'aside': {
      const { aside, about } = move;
      // From one aside to another of its kind, as from one answer of the help to the next, Back leads out at once.
      const back = where.screen === 'aside' && where.aside === aside ? where.back : leaving(where, move.scroll);
      return { screen: 'aside', aside, about, at: undefined, back };
    }
    default:
      return { screen: 'contract', key: move.key, takesFocus: move.to === 'contract' || move.focusHere, back: behind(where, move) };
  }
}

/** Where Back leads from a contract: along the list it stays what it was. A row selected in the sheet begins anew. */
function behind(where: Where, move: Extract<Move, { readonly key: string }>): Where {
  const before = where.screen === 'contract' ? where.back : leaving(where, move.scroll);
  return move.to === 'contract' || before.screen === 'contracts' ? before : atTop;
}

/** A screen as Back will find it again. */
function leaving(where: Where, scroll: number): Where {
  return where.screen === 'contracts' ? { ...where, takesFocus: true, leftAt: { scroll, key: undefined } } : where;
}

/** The screen one comes back to, from a contract or from an aside. */
function comingBack(to: Where, from: string | undefined): Where {
  switch (to.screen) {
    case 'contracts':
      return from === undefined || to.leftAt === undefined ? { ...to, takesFocus: true } : { ...to, takesFocus: true, leftAt: { ...to.leftAt, key: from } };
    case 'contract':
      return { ...to, takesFocus: true };
    case 'finish':
      return { screen: 'finish', at: from };
    case 'aside':
      return { ...to, at: from };
    case 'check':
      return to;
  }
}
