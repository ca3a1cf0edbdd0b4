import { manyWords } from '../../words/many-contracts';
import type { ListLook, Order, Show } from './look';

interface ListToolsProps {
  readonly look: ListLook;
  readonly counts: Readonly<Record<Show, number>>;
  readonly onLook: (change: Partial<ListLook>) => void;
}

const shows = ['all', 'to-do', 'below-target', 'finding-out', 'complete', 'problem'] as const satisfies readonly Show[];
const orders = ['sheet', 'end', 'shortfall', 'spend', 'client'] as const satisfies readonly Order[];

/** Find, narrow and sort. */
export function ListTools({ look, counts, onLook }: ListToolsProps) {
  return (
    <div className="list-tools">
      <label className="list-tool">
        <span>{manyWords.find}</span>
        <input type="search" className="field" autoComplete="off" spellCheck={false} value={look.words} onChange={(event) => onLook({ words: event.target.value })} />
      </label>
      <fieldset className="filters">
        <legend>{manyWords.show}</legend>
        <div className="filters-all">
          {shows.map((show) => (
            <label key={show} className="filter">
              <input type="radio" name="show" checked={look.show === show} onChange={() => onLook({ show })} />
              <span className="filter-name">{manyWords.shows[show]}</span> <span className="filter-count">{manyWords.count(counts[show])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="list-tool list-order">
        <span>{manyWords.sort}</span>
        <select className="field" value={look.order} onChange={(event) => onLook({ order: orders.find((order) => order === event.target.value) ?? 'sheet' })}>
          {orders.map((order) => (
            <option key={order} value={order}>
              {manyWords.orders[order]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
