import type { LeftAt } from './contracts/contracts-screen';

/** Which screen is up, and how it came up. */
export type Where =
  | { readonly screen: 'contracts'; readonly takesFocus: boolean; readonly leftAt: LeftAt | undefined }
  | { readonly screen: 'contract'; readonly key: string; readonly takesFocus: boolean; readonly listScroll: number; readonly from?: 'finish' }
  /** `at` is the contract whose answer one comes back from. */
  | { readonly screen: 'finish'; readonly at: string | undefined }
  /** The check by Fusion21's staff. */
  | { readonly screen: 'check' };

export type Move =
  /** Somebody pressed something in the pane. `scroll` is how far the list was scrolled, where it was the list. */
  | { readonly to: 'contract'; readonly key: string; readonly scroll: number }
  /** Somebody selected the contract's row in the sheet: they are at work there, so focus stays there. */
  | { readonly to: 'contract-selected'; readonly key: string; readonly scroll: number }
  /** Back to the list as it was left, or to the page that the contract was opened from. */
  | { readonly to: 'contracts' }
  /** To the list's top, as when all is done. */
  | { readonly to: 'top' }
  | { readonly to: 'finish' }
  | { readonly to: 'check' };

/** The pane opens beside a sheet somebody may be at work in: it shows, and takes nothing. */
export const atStart: Where = { screen: 'contracts', takesFocus: false, leftAt: undefined };

export function moved(where: Where, move: Move): Where {
  switch (move.to) {
    case 'check':
      return { screen: 'check' };
    case 'finish':
      return { screen: 'finish', at: undefined };
    case 'contracts': {
      if (where.screen === 'contract' && where.from === 'finish') return { screen: 'finish', at: where.key };
      const leftAt = where.screen === 'contract' ? { scroll: where.listScroll, key: where.key } : undefined;
      return { screen: 'contracts', takesFocus: true, leftAt };
    }
    case 'top':
      return { screen: 'contracts', takesFocus: true, leftAt: undefined };
    default: {
      const listScroll = where.screen === 'contracts' ? move.scroll : where.screen === 'contract' ? where.listScroll : 0;
      const fromFinish = move.to === 'contract' && (where.screen === 'finish' || (where.screen === 'contract' && where.from === 'finish'));
      return { screen: 'contract', key: move.key, takesFocus: move.to === 'contract', listScroll, ...(fromFinish && { from: 'finish' }) };
    }
  }
}
