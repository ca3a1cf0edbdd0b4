import { useLayoutEffect } from 'react';
import type { Problem } from '../../return/check-answer';
import type { EntryChoice, OtherEntry } from '../../return/other-entries';
import { entryAsTyped } from '../../return/typed/entry-as-typed';
import { contractWords } from '../words/contract';
import { ListQuestion, ShortQuestion, WordsQuestion, type ListChoice } from './question-kinds';

interface OtherQuestionProps {
  readonly id: string;
  readonly entry: OtherEntry;
  readonly value: string;
  readonly problem: Problem | undefined;
  readonly exampleDay: string;
  readonly onChange: (value: string) => void;
}

/**
 * One of the sheet's own questions, as its cell takes it. What its drop-down offers is known a moment after the contract has opened: a field
 * that becomes a list by that keeps what was typed, and the focus.
 */
export function OtherQuestion(props: OtherQuestionProps) {
  const { id } = props;
  const hadFocus = document.activeElement?.id === id;
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement?.id !== id) document.getElementById(id)?.focus();
  });
  return <Field {...props} />;
}

function Field({ id, entry, value, problem, exampleDay, onChange }: OtherQuestionProps) {
  const { heading, takes, rule } = entry;
  const asked = { id, label: heading, value, problem, onChange };
  if (rule?.of === 'choices' && !rule.open) return <ListQuestion {...asked} choices={choicesFor(rule.choices, entry, value)} />;
  if (rule?.of === 'choices') return <ShortQuestion kind="words" {...asked} suggestions={rule.choices.map(({ value: choice }) => entryAsTyped(choice, takes))} />;
  if (takes === 'date' || rule?.of === 'date') return <ShortQuestion kind="date" {...asked} hint={contractWords.byHint(exampleDay)} />;
  if (takes === 'percent') return <ShortQuestion kind="number" {...asked} hint={contractWords.percentHint} />;
  if (takes === 'figure' || rule?.of === 'number') return <ShortQuestion kind="number" {...asked} />;
  return asksForMore(entry) ? <WordsQuestion {...asked} rows={2} /> : <ShortQuestion kind="words" {...asked} />;
}

/** Headings that ask for more than a word or two. */
const proseHeading = /\b(?:describe|descriptions?|details?|evidence|activit\w*|stud(?:y|ies)|comments?|notes?|remarks?|summary|narrative|outcomes?|impact|what|how|why|who|list|explain|feedback|links?)\b/i;

function asksForMore({ heading, held }: OtherEntry): boolean {
  return proseHeading.test(heading) || (typeof held === 'string' && (held.length > 30 || held.includes('\n')));
}

/** The drop-down's choices; what stands in the field and is none of them stays, and says so. */
function choicesFor(choices: readonly EntryChoice[], { takes }: OtherEntry, value: string): readonly ListChoice[] {
  const listed = choices.map((choice) => ({ value: entryAsTyped(choice.value, takes), label: choice.shown }));
  return value === '' || listed.some((one) => one.value === value) ? listed : [{ value, label: contractWords.notListed(value) }, ...listed];
}
