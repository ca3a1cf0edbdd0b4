import { useContext } from 'react';
import { GuideContext } from '../guide/guide-context';
import { tourLength } from '../guide/use-tour';
import { PageSection } from '../parts/page-section';
import { Practise } from '../practice/practise';
import type { StaffSettings } from '../staff-settings';
import { helpWords } from '../words/help';

interface SeeHowProps {
  readonly settings: StaffSettings;
  /** Opens a workbook in a window of its own; gives whether that could be done. */
  readonly onOpenNew: (base64: string) => Promise<boolean>;
  readonly onCall: () => void;
}

/** What shows how a return is filled in: the video and the agreement where staff say where they are, the tour, practice, a call. */
export function SeeHow({ settings: { video, framework }, onOpenNew, onCall }: SeeHowProps) {
  return (
    <PageSection id="help-see" className="help-part" heading={helpWords.see}>
      <ul className="help-ways">
        {video !== undefined && <Outward href={video} label={helpWords.video} />}
        {framework !== undefined && <Outward href={framework} label={helpWords.framework} />}
        <TourWays />
        <li>
          <button type="button" className="link" onClick={onCall}>
            {helpWords.callMode}
          </button>
        </li>
      </ul>
      <Practise onOpenNew={onOpenNew} />
    </PageSection>
  );
}

function Outward({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <li>
      <a className="link" href={href} target="_blank" rel="noreferrer">
        {label} {helpWords.newWindow}
      </a>
    </li>
  );
}

/** The tour, from its beginning or where it was left. Not during a call, which covers what it shows. */
function TourWays() {
  const guide = useContext(GuideContext);
  if (guide === undefined || guide.call.on) return null;
  const { tour } = guide;
  const { leftAt } = tour;
  return (
    <>
      {leftAt !== undefined && (
        <li>
          <button type="button" className="link" onClick={() => tour.goTo(leftAt)}>
            {helpWords.goOnRound(leftAt + 1, tourLength)}
          </button>
        </li>
      )}
      <li>
        <button type="button" className="link" onClick={() => tour.goTo(0)}>
          {helpWords.showRound}
        </button>
      </li>
    </>
  );
}
