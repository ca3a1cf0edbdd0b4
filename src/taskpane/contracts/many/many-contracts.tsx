import { useMemo, useRef, useState } from 'react';
import { useAnnouncedWhenStill } from '../../parts/announcer';
import { contractsWords } from '../../words/contracts';
import { manyWords } from '../../words/many-contracts';
import type { ListProps } from '../list';
import { ListOrder, ListTools } from './list-tools';
import { countsOf, insteadOf, listedIn, shownOf } from './listed';
import { asInSheet, type ListLook } from './look';
import './many-contracts.css';
import { AllRows, RowsInView } from './rows';
import { useLeaving } from './use-leaving';

/** From this many on, only the rows in view are drawn. */
const tooManyToDraw = 100;

/** A list long enough to search in: what is looked for, and the contracts that it leaves. */
export default function ManyContracts({ view, typed, leftAt, look: before = asInSheet, onLook, onOpen }: ListProps) {
  const [look, setLook] = useState(before);
  const count = useRef<HTMLParagraphElement>(null);
  useLeaving(() => onLook((last) => ({ ...look, heights: last?.heights ?? [] })));
  const listed = useMemo(() => listedIn(view), [view]);
  const counts = useMemo(() => countsOf(view.overview.lines), [view]);
  const shown = useMemo(() => shownOf(listed, look), [listed, look]);
  const [instead] = useState(() => (leftAt?.key === undefined || shown.some(({ line }) => line.key === leftAt.key) ? undefined : insteadOf(leftAt.key, listed, shown, look)));
  const narrowed = look.show !== 'all' || look.words.trim() !== '';
  const said = narrowed ? (shown.length === 0 ? manyWords.noneShown(listed.length) : manyWords.someShown(shown.length, listed.length)) : manyWords.allShown(listed.length);
  useAnnouncedWhenStill(look.order === 'sheet' ? said : manyWords.sorted(said, manyWords.orders[look.order]));
  const change = (changed: Partial<ListLook>) => setLook({ ...look, ...changed });
  const showAll = () => {
    change({ show: 'all', words: '' });
    // The button is gone; what it stood beside says how many there are now.
    count.current?.focus();
  };
  // Once the list is looked at another way, where it was left no longer matters.
  const rows = { shown, typed, leftAt: look === before ? leftAt : undefined, instead, onOpen };
  return (
    <section aria-labelledby="contracts-heading" className="contracts">
      <h2 id="contracts-heading">{contractsWords.contracts}</h2>
      <ListTools look={look} counts={counts} onLook={change} />
      <div className="list-line">
        <p ref={count} className="list-count" tabIndex={-1} data-instead={shown.length === 0 ? '' : undefined}>
          <span>{said}</span>{' '}
          {narrowed && (
            <button type="button" className="link" onClick={showAll}>
              {manyWords.showAll}
            </button>
          )}
        </p>
        <ListOrder order={look.order} onLook={change} />
      </div>
      <button type="button" className="link skip" onClick={() => document.getElementById('contracts-end')?.focus()}>
        {manyWords.skip}
      </button>
      {shown.length < tooManyToDraw ? <AllRows {...rows} /> : <RowsInView {...rows} heights={before.heights} onLeave={(heights) => onLook((last = look) => ({ ...last, heights }))} />}
      <p id="contracts-end" className="heard-only" tabIndex={-1}>
        {manyWords.end}
      </p>
    </section>
  );
}
