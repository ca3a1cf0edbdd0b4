import { Input } from '@fluentui/react-components';
import { useAnnouncedWhenStill } from '../parts/announcer';
import { Question } from '../parts/question';
import { helpWords } from '../words/help';

interface HelpSearchProps {
  readonly looked: string;
  readonly found: number;
  readonly onLook: (text: string) => void;
}

/** The field to search by any word. How much is found is shown at once, and said once typing has paused. */
export function HelpSearch({ looked, found, onLook }: HelpSearchProps) {
  const text = looked.trim();
  const told = text === '' ? helpWords.all(found) : found === 0 ? helpWords.noneFound(text) : helpWords.found(found);
  useAnnouncedWhenStill(told);
  return (
    <form className="help-search" role="search" onSubmit={(event) => event.preventDefault()}>
      <Question id="help-search" label={helpWords.search} after={<p className="quiet">{told}</p>}>
        {(wiring) => <Input {...wiring} size="large" type="search" autoComplete="off" value={looked} onChange={(_event, { value }) => onLook(value)} />}
      </Question>
    </form>
  );
}
