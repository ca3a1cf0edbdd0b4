import type { Watch, Watcher } from './outcomes';
import type { Queue } from './queue';
import type { NamedRows } from './reread-large';
import { runQuietly } from './run';
import { type Selection, referenceAt } from './selection';
import { readAgain, type Session } from './session';
import { isQuickToRead } from './snapshot';
import { type Trouble, type TroubleKind, troubleOf } from './trouble';
import { type Hints, listen } from './workbook-events';

/** Hints that come this close together (ms) are one: a paste, a fill, a sort tell of themselves many times. */
const coalesceFor = 150;
/** While a cell is being edited nothing can be read; this long (ms) after, it is tried again. */
const retryAfter = 1000;

export interface WatchOwner {
  /** Replaces the watch there is. */
  start(watcher: Watcher): Promise<Watch>;
  /** Tells of what was learnt by the way: a save that was refused has read the sheet too. */
  catchUp(): void;
}

/**
 * Owns the one subscription to the workbook. An event says no more than "look again" (addresses and details are unreliable:
 * github.com/OfficeDev/office-js/issues/728, 5347): the workbook is read again, compared, and told of only where it differs.
 */
export function createWatch(session: Session, inTurn: Queue): WatchOwner {
  let current: Watching | undefined;
  return {
    start: async (watcher) => {
      const previous = current;
      const watching = new Watching(session, inTurn, watcher);
      current = watching;
      await previous?.stop();
      await watching.listen();
      return {
        stop: async () => {
          if (current === watching) current = undefined;
          await watching.stop();
        },
      };
    },
    catchUp: () => current?.tellCells(),
  };
}

class Watching {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private selection: Selection | undefined;
  private cellsMayDiffer = false;
  private named: NamedRows[] = [];
  private told: TroubleKind | undefined;
  private stopped = false;
  private unlisten: (() => Promise<void>) | undefined;

  constructor(
    private readonly session: Session,
    private readonly inTurn: Queue,
    private readonly watcher: Watcher,
  ) {}

  async listen(): Promise<void> {
    const hints: Hints = {
      cells: (named) => this.hint(named),
      selection: (selection) => this.selected(selection),
    };
    try {
      const unlisten = await listen(this.session.sets, hints);
      if (this.stopped) await unlisten();
      else this.unlisten = unlisten;
    } catch (error) {
      this.tell(troubleOf(error));
    }
  }

  /** Idempotent. Nothing is called back once it was called. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { unlisten } = this;
    this.unlisten = undefined;
    // A workbook that is closing has no handlers left to remove.
    await unlisten?.().catch(() => undefined);
  }

  private hint(named?: NamedRows): void {
    if (named !== undefined) this.named.push(named);
    this.cellsMayDiffer = true;
    this.lookSoon(coalesceFor);
  }

  private selected(selection: Selection): void {
    this.selection = selection;
    // Choosing from a drop-down list may raise no event of its own (github.com/OfficeDev/office-js/issues/3888): moving on does.
    if (this.session.known !== undefined && isQuickToRead(this.session.known.snapshot)) this.cellsMayDiffer = true;
    this.lookSoon(coalesceFor);
  }

  private lookSoon(after: number): void {
    if (this.stopped || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      void this.inTurn(() => {
        this.timer = undefined;
        return this.look();
      });
    }, after);
  }

  private async look(): Promise<void> {
    if (this.stopped) return;
    try {
      if (this.cellsMayDiffer || this.session.known === undefined) await this.readCells();
      this.tellTroubleOver();
      this.tellSelection();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === 'cell-being-edited') this.lookSoon(retryAfter);
      else this.tell(trouble);
    }
  }

  private async readCells(): Promise<void> {
    const named = this.named;
    this.cellsMayDiffer = false;
    this.named = [];
    try {
      await runQuietly((context) => readAgain(context, this.session, { named }));
    } catch (error) {
      this.cellsMayDiffer = true;
      this.named.push(...named);
      throw error;
    }
    this.tellCells();
  }

  /** Tells of the reading there is, unless the screens have it already. */
  tellCells(): void {
    const reading = this.session.known?.reading;
    if (this.stopped || reading === undefined || reading === this.session.told) return;
    this.session.told = reading;
    this.watcher.onCells(reading);
  }

  private tellSelection(): void {
    const { selection } = this;
    const { known } = this.session;
    if (this.stopped || selection === undefined || known === undefined) return;
    this.selection = undefined;
    this.watcher.onSelection(referenceAt(known, selection));
  }

  private tellTroubleOver(): void {
    if (this.stopped || this.told === undefined) return;
    this.told = undefined;
    this.watcher.onTroubleOver?.();
  }

  private tell(trouble: Trouble): void {
    if (this.stopped || this.told === trouble.kind) return;
    this.told = trouble.kind;
    this.watcher.onTrouble(trouble);
  }
}
