import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { ContractButton } from '../contract-row';
import type { LeftAt } from '../contracts-screen';
import type { Listed } from './listed';
import type { RowHeight } from './look';
import { focusRow, rowKeys } from './row-keys';
import { useLeaving } from './use-leaving';

export interface RowsProps {
  readonly shown: readonly Listed[];
  readonly typed: ReadonlySet<string>;
  readonly leftAt: LeftAt | undefined;
  /** The contract that takes focus where the one that one comes from is not shown. */
  readonly instead: string | undefined;
  readonly onOpen: (key: string) => void;
}

/** All rows in the page: as long as there are not many, the browser's own search finds them. */
export function AllRows({ shown, typed, instead, onOpen }: RowsProps) {
  const onKeyDown = useMemo(() => rowKeys(shown.length, focusRow), [shown.length]);
  return (
    <ul className="contract-list">
      {shown.map(({ line }, index) => (
        <li key={line.key} data-index={index}>
          <ContractButton line={line} typed={typed.has(line.key)} instead={line.key === instead} onOpen={onOpen} onKeyDown={onKeyDown} />
        </li>
      ))}
    </ul>
  );
}

interface RowsInViewProps extends RowsProps {
  /** How high rows were when the list was last left. */
  readonly heights: readonly RowHeight[];
  readonly onLeave: (heights: readonly RowHeight[]) => void;
}

/** What most rows are high, in pixels, until they are measured. */
const usualHeight = 77;

/**
 * Only the rows in and near the view are in the page, and the one that has focus, wherever it is. Each says which of how many it is, so
 * that a screen reader knows the list's length.
 */
export function RowsInView({ shown, typed, leftAt, instead, heights, onOpen, onLeave }: RowsInViewProps) {
  const list = useRef<HTMLUListElement>(null);
  // Before the rows are laid out, so that the first ones drawn are those of the place one comes back to.
  useLayoutEffect(() => {
    if (leftAt !== undefined) window.scrollTo(0, leftAt.scroll);
  }, [leftAt]);
  const places = useMemo(() => new Map(shown.map(({ line }, index) => [line.key, index])), [shown]);
  const [held, setHeld] = useState(instead ?? leftAt?.key);
  const heldAt = held === undefined ? undefined : places.get(held);
  const rangeExtractor = useCallback((range: Range) => withPlace(defaultRangeExtractor(range), heldAt), [heldAt]);
  const rows = useWindowVirtualizer<HTMLLIElement>({
    count: shown.length,
    estimateSize: () => usualHeight,
    // A pane that is hidden lays nothing out: rows of no height would bring up all the others.
    measureElement: (row) => row.offsetHeight || usualHeight,
    getItemKey: useCallback((index: number) => shown[index]?.line.key ?? index, [shown]),
    overscan: 8,
    rangeExtractor,
    scrollMargin: useTop(list),
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialMeasurementsCache: [...heights],
    ...(leftAt !== undefined && { initialOffset: leftAt.scroll }),
  });
  useLeaving(() => onLeave(rows.takeSnapshot()));
  const [wanted, setWanted] = useState<{ readonly index: number; readonly list: HTMLElement }>();
  useEffect(() => wanted && focusRow(wanted.index, wanted.list), [wanted]);
  const onKeyDown = useMemo(() => {
    return rowKeys(shown.length, (index, within) => {
      // Drawn first, wherever it is, and then focused.
      setHeld(shown[index]?.line.key);
      setWanted({ index, list: within });
    });
  }, [shown]);
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => setHeld(event.currentTarget.dataset['contract']), []);
  return (
    <ul ref={list} className="contract-list contract-list-in-view" style={{ blockSize: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const line = shown[index]?.line;
        return (
          line !== undefined && (
            <li
              key={String(key)}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
            >
              <ContractButton line={line} typed={typed.has(line.key)} instead={line.key === instead} onOpen={onOpen} onFocus={onFocus} onKeyDown={onKeyDown} />
            </li>
          )
        );
      })}
    </ul>
  );
}

function withPlace(indexes: number[], place: number | undefined): number[] {
  return place === undefined || indexes.includes(place) ? indexes : [...indexes, place].sort((one, other) => one - other);
}

/** How far down the page the list begins: what is above it folds open and shut. */
function useTop(list: RefObject<HTMLUListElement>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = () => {
      if (list.current !== null) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    look();
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(look);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [list]);
  return top;
}
