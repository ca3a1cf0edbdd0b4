import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindingOut } from '../../return/finding-out';
import type { AsideProps } from '../asides';
import { useAnnounce } from '../parts/announcer';
import { Page } from '../parts/page';
import { headingOf, PageSection } from '../parts/page-section';
import { WayBack } from '../parts/way-back';
import { findingOutWords } from '../words/finding-out';
import { unknownIn, type Unknown } from './ask-email';
import { AskEmail } from './ask-email-part';
import './finding-out.css';
import { dropMark } from './keep-marks';
import { NoteSaid } from './note-said';

/** All contracts somebody is finding out about, with what was tried, and one e-mail about them. */
export default function FindingOutPage({ view, opened, at, onOpen, onBack }: AsideProps) {
  const unknown = useMemo(() => unknownIn(view), [view]);
  const { astray } = view.findingOut;
  const comesBack = at !== undefined && unknown.some(({ key }) => key === at);
  return (
    <Page heading={findingOutWords.heading} before={<WayBack label={findingOutWords.back} onBack={onBack} />} takesFocus={!comesBack}>
      {unknown.length === 0 ? (
        <div className="finding-out-lead">
          <p>{findingOutWords.none}</p>
          <p>{findingOutWords.noneHow}</p>
        </div>
      ) : (
        <p className="finding-out-lead">{findingOutWords.lead(unknown.length)}</p>
      )}
      {unknown.length > 0 && <UnknownList unknown={unknown} at={at} onOpen={onOpen} />}
      {astray.length > 0 && <Astray astray={astray} onRemove={(mark) => dropMark(opened, mark.reference)} />}
      {unknown.length > 0 && <AskEmail view={view} unknown={unknown} />}
    </Page>
  );
}

interface UnknownListProps {
  readonly unknown: readonly Unknown[];
  /** The contract one comes back from. */
  readonly at: string | undefined;
  readonly onOpen: (key: string) => void;
}

function UnknownList({ unknown, at, onOpen }: UnknownListProps) {
  const [atFirst] = useState(at);
  const cameBackTo = useRef<HTMLButtonElement>(null);
  useEffect(() => cameBackTo.current?.focus(), []);
  return (
    <ul className="unknown-list">
      {unknown.map(({ key, name, client, mark }) => (
        <li key={key}>
          <button type="button" className="link" ref={key === atFirst ? cameBackTo : undefined} onClick={() => onOpen(key)}>
            {name}
          </button>
          {client !== '' && <p className="quiet">{client}</p>}
          <NoteSaid mark={mark} />
        </li>
      ))}
    </ul>
  );
}

interface AstrayProps {
  readonly astray: readonly FindingOut[];
  readonly onRemove: (mark: FindingOut) => Promise<string | undefined>;
}

/** Notes whose contract has gone: told, and removed by hand only. */
function Astray({ astray, onRemove }: AstrayProps) {
  const [refused, setRefused] = useState<string>();
  const announce = useAnnounce();

  async function remove(mark: FindingOut) {
    const trouble = await onRemove(mark);
    setRefused(trouble);
    if (trouble !== undefined) return;
    announce(findingOutWords.saidRemoved(mark.reference));
    // The button pressed is gone with its note, and the part with the last of them.
    setTimeout(() => (document.getElementById(headingOf('astray')) ?? document.querySelector('h1'))?.focus());
  }

  return (
    <PageSection id="astray" heading={findingOutWords.astray}>
      <p>{findingOutWords.astrayWhy}</p>
      {refused !== undefined && <p role="alert">{refused}</p>}
      <ul className="unknown-list">
        {astray.map((mark) => (
          <li key={mark.reference}>
            <p>
              <strong>{mark.reference}</strong>
            </p>
            <NoteSaid mark={mark} />
            <button type="button" className="link" onClick={() => void remove(mark)}>
              {findingOutWords.remove(mark.reference)}
            </button>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
