import { useMemo, useState } from 'react';
import type { AsideProps } from '../asides';
import { Page } from '../parts/page';
import { WayBack } from '../parts/way-back';
import { Fluent } from '../theme/fluent';
import { useStaffSettings } from '../use-staff-settings';
import { helpWords } from '../words/help';
import { Ask } from './ask';
import { HelpSearch } from './help-search';
import './help.css';
import { Keys } from './keys';
import { SettingsLeftOut } from './left-out';
import { Questions } from './questions';
import { findTopics } from './search';
import { SeeHow } from './see-how';
import { topicsOf } from './topics';

/** The nine questions and their answers, whom to ask, and what shows how it is done. `about` is the question one comes for. */
export default function HelpScreen({ view, opened, about, onBack, onGo }: AsideProps) {
  const settings = useStaffSettings();
  const [looked, setLooked] = useState('');
  // Whoever has begun to search stays in the field, also once it is empty again.
  const [hasSearched, setHasSearched] = useState(false);
  const topics = useMemo(() => topicsOf(view), [view]);
  const found = useMemo(() => findTopics(topics, looked), [topics, looked]);
  const comesFor = topics.find(({ id }) => id === about)?.id;
  // The answer one comes for is the first that one sees.
  const shown = comesFor === undefined || looked.trim() !== '' ? found : [...found].sort((one, other) => Number(other.id === comesFor) - Number(one.id === comesFor));
  const look = (text: string) => {
    setLooked(text);
    setHasSearched(true);
  };
  return (
    <Fluent>
      <Page
        heading={helpWords.heading}
        before={<WayBack onBack={onBack} />}
        takesFocus={comesFor === undefined}
      >
        <HelpSearch looked={looked} found={found.length} onLook={look} />
        <Questions key={looked.trim()} topics={shown} about={looked.trim() === '' ? comesFor : undefined} takesFocus={!hasSearched} searched={looked.trim() !== ''} />
        <Ask contact={settings.contact} view={view} />
        <SeeHow settings={settings} onOpenNew={opened.openNew} onCall={() => onGo('call')} />
        <Keys />
        <SettingsLeftOut leftOut={settings.leftOut} />
      </Page>
    </Fluent>
  );
}
