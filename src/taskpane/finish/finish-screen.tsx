import { useMemo, type MouseEvent } from 'react';
import { Due } from '../contracts/summary';
import TypedNotSaved from '../drafts/typed-not-saved';
import { useAnnounce } from '../parts/announcer';
import { Page } from '../parts/page';
import { WayBack } from '../parts/way-back';
import type { ReturnView } from '../return-view';
import { Fluent } from '../theme/fluent';
import { finishWords } from '../words/finish';
import { Answers } from './answers';
import { DeclarationPart } from './declaration-part';
import './finish.css';
import { NextSteps } from './next-steps';
import { Picture } from './picture';
import { missingIn, StillToDo } from './still-to-do';
import { Totals } from './totals';
import type { Declared } from './use-declaration';

export interface FinishScreenProps {
  readonly view: ReturnView;
  /** The contracts with something typed that is not saved, by key. */
  readonly typed: ReadonlySet<string>;
  readonly declared: Declared;
  /** The contract whose answer one comes back from; undefined where one comes from the list. */
  readonly at: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly onBack: () => void;
}

/** Everything on one page before the workbook goes back: what is missing, all answers, what they come to, who confirms them, what is next. */
export default function FinishScreen({ view, typed, declared, at, onOpen, onBack }: FinishScreenProps) {
  const missing = useMemo(() => missingIn(view), [view]);
  const announce = useAnnounce();
  const { deadline, lines } = view.overview;
  const unsaved = lines.filter(({ key }) => typed.has(key));

  function declaredNow() {
    announce(finishWords.said);
    goToPart('next');
  }

  return (
    <Fluent>
      <Page heading={finishWords.heading} before={<WayBack label={finishWords.back} onBack={onBack} />} takesFocus={at === undefined}>
        {deadline !== undefined && <Due deadline={deadline} />}
        {unsaved.length > 0 && (
          <div className="onward">
            <TypedNotSaved lines={unsaved} onOpen={onOpen} />
          </div>
        )}
        <OnThisPage missing={missing.length > 0} />
        {missing.length > 0 && <StillToDo missing={missing} onOpen={onOpen} />}
        <Answers view={view} at={at} onChange={onOpen} />
        <Totals view={view} />
        <Picture view={view} />
        <DeclarationPart declared={declared} missing={missing.length} today={view.today} onDeclared={declaredNow} />
        <NextSteps view={view} standing={declared.standing} />
      </Page>
    </Fluent>
  );
}

/** The parts of the page, which may be long. */
function OnThisPage({ missing }: { readonly missing: boolean }) {
  const parts: readonly (readonly [id: string, name: string])[] = [
    ...(missing ? [['missing', finishWords.missing] as const] : []),
    ['answers', finishWords.answers],
    ['totals', finishWords.totals],
    ['confirm', finishWords.declaration],
    ['next', finishWords.next],
  ];
  return (
    <nav className="on-this-page" aria-label={finishWords.onThisPage}>
      <ul>
        {parts.map(([id, name]) => (
          <li key={id}>
            <a className="link" href={`#${id}`} onClick={(event) => follow(event, id)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** By hand: office.js takes `history` away, and focus has to come along. */
function follow(event: MouseEvent, id: string): void {
  event.preventDefault();
  goToPart(id);
}

function goToPart(id: string): void {
  const heading = document.getElementById(`${id}-heading`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
