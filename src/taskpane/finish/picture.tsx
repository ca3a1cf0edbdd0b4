import { useMemo, useRef } from 'react';
import { useToldOf } from '../parts/use-told-of';
import { Button } from '../parts/button';
import { useAnnounce } from '../parts/announcer';
import { PageSection } from '../parts/page-section';
import type { ReturnView } from '../return-view';
import { finishWords } from '../words/finish';
import { BarChart } from './bar-chart';
import { copyPicture } from './copy-picture';
import { barsOf, type Bars } from './picture-bars';

/** Of the picture, where it is downloaded. */
const fileName = 'social-value-delivered-against-target.png';

const outcomes = { copied: finishWords.pictureCopied, downloaded: finishWords.pictureSaved, failed: finishWords.pictureFailed } as const;

/** Delivered against target by contract, to look at and to share; and the same as a table. Nothing where no contract has a target. */
export function Picture({ view }: { readonly view: ReturnView }) {
  const bars = useMemo(() => barsOf(view), [view]);
  const { supplier, year } = view.overview;
  const caption = [supplier, year].filter((part) => part !== undefined).join(', ');
  const [told, setTold] = useToldOf(JSON.stringify([caption, bars]));
  const drawing = useRef<SVGSVGElement>(null);
  const announce = useAnnounce();
  if (bars.all === 0) return null;

  async function copy() {
    if (drawing.current === null) return;
    const outcome = outcomes[await copyPicture(drawing.current, fileName)];
    setTold(outcome);
    announce(outcome);
  }

  return (
    <PageSection id="picture" heading={finishWords.picture}>
      {bars.shown.length < bars.all && <p className="quiet">{finishWords.pictureSome(bars.shown.length, bars.all)}</p>}
      <BarChart ref={drawing} bars={bars} caption={caption} />
      <div className="actions">
        <Button onClick={() => void copy()}>{finishWords.copyPicture}</Button>
      </div>
      {told !== undefined && <p className="quiet">{told}</p>}
      <SameAsTable bars={bars} />
    </PageSection>
  );
}

function SameAsTable({ bars }: { readonly bars: Bars }) {
  return (
    <details className="picture-table">
      <summary>{finishWords.pictureTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{finishWords.contract}</th>
            <th scope="col">{finishWords.legendDelivered}</th>
          </tr>
        </thead>
        <tbody>
          {bars.shown.map(({ key, name, amounts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{amounts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
