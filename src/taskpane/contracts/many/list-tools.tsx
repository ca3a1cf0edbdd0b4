import { manyWords } from '../../words/many-contracts';
import type { ListLook, Order, Show } from './look';

interface ListToolsProps {
  readonly look: ListLook;
  readonly counts: Readonly<Record<Show, number>>;
  readonly onLook: (change: Partial<ListLook>) => void;
}

const shows = ['all', 'to-do', 'below-target', 'finding-out', 'complete', 'problem'] as const satisfies readonly Show[];
const orders = ['sheet', 'end', 'shortfall', 'spend', 'client'] as const satisfies readonly Order[];

/** Find and narrow. */
export function ListTools({ look, counts, onLook }: ListToolsProps) {
  return (
    <div className="list-tools">
      <label className="list-tool">
        <span>{manyWords.find}</span>
        <input type="search" className="field" autoComplete="off" spellCheck={false} value={look.words} onChange={(event) => onLook({ words: event.target.value })} />
      </label>
      <fieldset className="filters">
        <legend className="heard-only">{manyWords.show}</legend>
        <div className="filters-all">
          {shows.map((show) => (
            <label key={show} className="filter">
              <input type="radio" name="show" checked={look.show === show} onChange={() => onLook({ show })} />
              <span className="filter-name">{manyWords.shows[show]}</span> <span className="filter-count">{manyWords.count(counts[show])}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** In which order. */
export function ListOrder({ order, onLook }: { readonly order: Order; readonly onLook: ListToolsProps['onLook'] }) {
  return (
    <label className="list-order">
      <span>{manyWords.sort}</span>
      <select className="field" value={order} onChange={(event) => onLook({ order: orders.find((each) => each === event.target.value) ?? 'sheet' })}>
        {orders.map((each) => (
          <option key={each} value={each}>
            {manyWords.orders[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
