import { useEffect, useId, useRef, useState } from 'react';
import type { HelpTopic } from '../guide/guide-context';
import { helpWords } from '../words/help';
import type { Topic } from './topics';

interface QuestionsProps {
  readonly topics: readonly Topic[];
  /** The question one comes for: its answer is open. */
  readonly about: string | undefined;
  /** Focus goes to that question as it appears. */
  readonly takesFocus: boolean;
  /** Somebody looks for words: what is found is open where it is little. */
  readonly searched: boolean;
}

/** Few enough to be read at a glance. */
const openAtOnce = 2;

/** The questions, each with its answer under it once it is pressed. */
export function Questions({ topics, about, takesFocus, searched }: QuestionsProps) {
  const [pressed, setPressed] = useState<ReadonlyMap<HelpTopic, boolean>>(new Map());
  const isOpen = (id: HelpTopic) => pressed.get(id) ?? (searched ? topics.length <= openAtOnce : id === about);
  return (
    <section className="help-questions" aria-label={helpWords.questions}>
      {topics.map((topic) => (
        <Answered key={topic.id} topic={topic} isOpen={isOpen(topic.id)} takesFocus={takesFocus && topic.id === about} onPress={() => setPressed(new Map(pressed).set(topic.id, !isOpen(topic.id)))} />
      ))}
    </section>
  );
}

interface AnsweredProps {
  readonly topic: Topic;
  readonly isOpen: boolean;
  readonly takesFocus: boolean;
  readonly onPress: () => void;
}

function Answered({ topic: { id, question, answer, inSteps }, isOpen, takesFocus, onPress }: AnsweredProps) {
  const answerId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const focusAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (!focusAtFirst.current) return;
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="help-question" id={`help-${id}`}>
      <h2>
        <button ref={button} type="button" aria-expanded={isOpen} aria-controls={answerId} onClick={onPress}>
          <span>{question}</span>
          <span className="help-mark" aria-hidden="true" />
        </button>
      </h2>
      <div id={answerId} className="help-answer" hidden={!isOpen}>
        {inSteps > 0 && (
          <ol>
            {answer.slice(0, inSteps).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {answer.slice(inSteps).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}
