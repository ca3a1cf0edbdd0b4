import { useMemo, useState, type FormEvent } from 'react';
import type { ReadingChoices } from '../../excel';
import type { CellPlace } from '../../return/place';
import type { AsideProps } from '../asides';
import { useAnnouncedWhenStill } from '../parts/announcer';
import { Button } from '../parts/button';
import { Page } from '../parts/page';
import { WayBack } from '../parts/way-back';
import { Fluent } from '../theme/fluent';
import { readingWords, sheetsInWords } from '../words/reading';
import { AskedQuestions } from './asked-questions';
import { fieldsTouched } from './choices';
import { FieldsList } from './fields-list';
import { doubtsAbout, picturesOf, type TablePicture } from './how-read';
import { Doubts, NoLongerHolds, Outcome, problemsOf } from './notices';
import { Picture } from './picture';
import './reading.css';
import { useReading } from './use-reading';

/**
 * How the sheet was read: what was understood, with the sheet's own headings and first rows, and what of it is unsure. Where it comes
 * up by itself it asks only that; opened by hand, everything can be changed.
 */
export default function ReadingScreen(props: AsideProps) {
  const { open, opened, about, onBack } = props;
  const { reading } = open;
  const [asksOnly, setAsksOnly] = useState(about === 'first');
  const draft = useReading(props);
  const { changes, choose, told, shown } = draft;
  const pictures = useMemo(() => picturesOf(shown), [shown]);
  const doubts = useMemo(() => doubtsAbout(shown), [shown]);
  const asked = useMemo(() => new Set(reading.questions.map(({ id }) => id)), [reading]);
  const touched = fieldsTouched(reading, changes);
  const worthTelling = doubts.filter((doubt) => !asksOnly || touched.has(doubt.about));
  useAnnouncedWhenStill(worthTelling.map(({ sentence }) => sentence).join(' '), 500);
  const problems = problemsOf(told, shown, (id) => !asksOnly || asked.has(id));
  // Also where something is wrong that was not asked here: its line in the summary has to lead somewhere.
  const listsAll = !asksOnly || [...problems.keys()].some((id) => !asked.has(id));
  const showCell = (place: CellPlace) => void opened.showCell(place);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!draft.busy) void draft.goOn();
  }

  function undo() {
    draft.undo();
    setTimeout(focusIfLost);
  }

  async function putBack(choices: ReadingChoices) {
    await draft.putBack(choices);
    setTimeout(focusIfLost);
  }

  return (
    <Fluent>
      <Page
        key={draft.round}
        heading={asksOnly ? readingWords.headingFirst : readingWords.heading}
        before={!asksOnly && <WayBack label={readingWords.back} onBack={onBack} />}
        takesFocus={about !== 'first' || draft.round > 0}
      >
        <form className="reading" noValidate onSubmit={submit}>
          <Outcome told={told} attempt={draft.attempt} problems={problems} onUndo={undo} onPutBack={(choices) => void putBack(choices)} />
          <NoLongerHolds passedOver={reading.passedOver} />
          <Lead pictures={pictures} unsure={reading.questions.length} />
          <AskedQuestions
            questions={reading.questions}
            pictures={pictures}
            changes={changes}
            problems={problems}
            hasSpend={reading.layout.tables.some(({ columns }) => columns.spend !== undefined)}
            onChoose={choose}
            onShow={showCell}
          />
          {pictures.map((picture) => (
            <Picture key={picture.sheets.join('\n')} picture={picture} unsure={unsureIn(reading, changes)} />
          ))}
          {!listsAll ? (
            <p>
              <button type="button" className="link" onClick={() => setAsksOnly(false)}>
                {readingWords.somethingElse}
              </button>
            </p>
          ) : (
            <FieldsList reading={shown} asked={asked} said={reading.choices} pictures={pictures} changes={changes} problems={problems} takesFocus={about === 'first' && !asksOnly} onChoose={choose} onShow={showCell} />
          )}
          <Doubts doubts={worthTelling} />
          <Onward busy={draft.busy} onLater={asksOnly ? onBack : undefined} onSuggest={asksOnly || Object.keys(reading.choices).length === 0 ? undefined : draft.suggest} />
        </form>
      </Page>
    </Fluent>
  );
}

/** The button pressed may be gone with its notice: then the page begins anew for whoever pressed it. */
function focusIfLost(): void {
  if (document.activeElement === document.body) document.querySelector('h1')?.focus();
}

function Lead({ pictures, unsure }: { readonly pictures: readonly TablePicture[]; readonly unsure: number }) {
  const sheets = sheetsInWords([...new Set(pictures.flatMap((picture) => picture.sheets))]);
  return <p>{unsure === 0 ? readingWords.lead(sheets, unsure) : `${readingWords.lead(sheets, unsure)} ${readingWords.chooseOnce}`}</p>;
}

interface OnwardProps {
  readonly busy: boolean;
  readonly onLater: (() => void) | undefined;
  readonly onSuggest: (() => Promise<void>) | undefined;
}

function Onward({ busy, onLater, onSuggest }: OnwardProps) {
  return (
    <div className="actions">
      <Button look="main" size="large" type="submit" idle={busy}>
        {readingWords.continue}
      </Button>
      {onLater !== undefined && (
        <Button size="large" onClick={onLater}>
          {readingWords.later}
        </Button>
      )}
      {onSuggest !== undefined && (
        <Button size="large" idle={busy} onClick={() => void onSuggest()}>
          {readingWords.suggest}
        </Button>
      )}
    </div>
  );
}

/** The columns that questions still to be answered went by. */
function unsureIn({ questions }: AsideProps['open']['reading'], changes: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(questions.flatMap(({ id, about, chosen }) => (about === 'sheet' || changes[id] !== undefined || chosen === undefined ? [] : [chosen])));
}
