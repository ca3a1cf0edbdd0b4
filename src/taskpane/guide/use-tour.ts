import { useMemo, useState } from 'react';
import type { DraftStorage } from '../drafts/draft-store';
import type { ReturnView } from '../return-view';
import type { Navigation } from '../use-navigation';

/** The walk through the real screens, in six steps. */
export interface Tour {
  /** The step that is shown, counted from 0; undefined while there is no tour. */
  readonly at: number | undefined;
  /** Whether it was offered before, and taken, finished or not wanted: then it is not offered again. */
  readonly wasOffered: boolean;
  /** The step at which it was left, to go on there. */
  readonly leftAt: number | undefined;
  /** Shows a step, on the screen that it is about. */
  readonly goTo: (step: number) => void;
  /** Goes along where somebody moves on by themselves. */
  readonly follow: (step: number) => void;
  /** Ends it for now, or for good where there is nothing left of it. */
  readonly end: (left: 'for-now' | 'for-good') => void;
}

export const tourLength = 6;
/** The first three steps are about the first screen, the others about a contract's. */
export const stepsOnFirstScreen = 3;

/**
 * What is remembered of the tour, in the browser of the person who took it and not in the workbook: the step it was left at,
 * -1 once there is nothing more to show, undefined where it never was offered.
 */
export function rememberedTour(storage: DraftStorage, partition: string) {
  const key = `${partition}social-value-return:tour`;
  return {
    read(): number | undefined {
      try {
        const step = Number(storage.getItem(key) ?? NaN);
        return Number.isInteger(step) && step < tourLength ? step : undefined;
      } catch {
        return undefined;
      }
    },
    write(step: number): void {
      try {
        storage.setItem(key, String(step));
      } catch {
        // Storage is full or blocked: the tour is offered once more another day.
      }
    },
  };
}

export function useTour(storage: DraftStorage, partition: string, view: ReturnView, { where, goTo, goToTop }: Navigation): Tour {
  const memory = useMemo(() => rememberedTour(storage, partition), [storage, partition]);
  const [at, setAt] = useState<number>();
  const [before, setBefore] = useState(memory.read);
  return useMemo(() => {
    const remember = (step: number) => {
      setBefore(step);
      memory.write(step);
    };
    const show = (step: number) => {
      setAt(step);
      remember(step);
    };
    return {
      at,
      wasOffered: before !== undefined,
      leftAt: before !== undefined && before > 0 ? before : undefined,
      goTo: (step) => {
        show(step);
        const wanted = step < stepsOnFirstScreen ? 'contracts' : 'contract';
        const contract = view.next ?? view.overview.lines[0];
        if (where.screen === wanted) return;
        goToTop();
        if (wanted === 'contract' && contract !== undefined) goTo(contract.key);
      },
      follow: show,
      end: (left) => {
        setAt(undefined);
        remember(left === 'for-now' && at !== undefined ? at : -1);
      },
    };
  }, [at, before, memory, view, where.screen, goTo, goToTop]);
}
