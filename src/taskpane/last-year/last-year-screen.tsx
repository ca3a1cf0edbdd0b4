import { useEffect } from 'react';
import type { AsideProps } from '../asides';
import { chooseButton } from '../chosen-file/choose-file';
import { Page } from '../parts/page';
import { WayBack } from '../parts/way-back';
import { keyOfReference } from '../return-view';
import { lastYearWords } from '../words/last-year';
import { ChooseLastYear } from './choose-last-year';
import { Keeping } from './keeping';
import './last-year.css';
import { SameContracts } from './same-contract';
import { HowTheyCompare } from './two-years';
import { useLastYear } from './use-last-year';
import { WhatItIs } from './what-it-is';

const fileId = 'last-year-file';

/** Last year's return: chosen here, and what it says beside this year's. */
export default function LastYearScreen({ view, opened, at, onOpen, onBack }: AsideProps) {
  const atHand = useLastYear(view.return, opened);
  useFocusOn(at);
  return (
    <Page
      heading={lastYearWords.heading}
      before={<WayBack onBack={onBack} />}
      takesFocus={at === undefined}
    >
      <p className="last-year-lead">{lastYearWords.lead}</p>
      {atHand && (
        <>
          <WhatItIs atHand={atHand} />
          <SameContracts atHand={atHand} />
          <HowTheyCompare
            years={atHand.years}
            today={view.today}
            reader="supplier"
            leadTo={({ reference }) => {
              const key = reference.state === 'read' ? keyOfReference(view, reference.value) : undefined;
              return key === undefined ? undefined : () => onOpen(key);
            }}
          />
          <Keeping atHand={atHand} onAway={() => document.getElementById(chooseButton(fileId))?.focus()} />
        </>
      )}
      <ChooseLastYear id={fileId} return={view.return} hint={lastYearWords.hint} another={atHand !== undefined} />
    </Page>
  );
}

/** Back from a contract: at its line again. */
function useFocusOn(at: string | undefined): void {
  useEffect(() => {
    if (at === undefined) return;
    const line = document.querySelector<HTMLElement>(`[data-contract="${CSS.escape(at)}"]`);
    if (line === null) document.querySelector<HTMLElement>('h1')?.focus();
    else focusOpened(line);
  }, [at]);
}

/** What is folded away cannot take focus. */
function focusOpened(line: HTMLElement): void {
  const fold = line.closest('details');
  if (fold !== null) fold.open = true;
  line.focus();
}
