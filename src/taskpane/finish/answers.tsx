import { startTransition, useEffect, useRef, useState } from 'react';
import { StatusTag } from '../contracts/status-tag';
import type { ContractLine } from '../contracts/overview';
import { PageSection } from '../parts/page-section';
import type { ReturnView } from '../return-view';
import { finishWords } from '../words/finish';
import { answerLines, type AnswerLine } from './answer-lines';

interface AnswersProps {
  readonly view: ReturnView;
  /** The contract whose answer one comes back from: focus goes to its Change. */
  readonly at: string | undefined;
  readonly onChange: (key: string) => void;
}

/** Enough for the tallest screen. The rest of a long list is drawn after it, without holding anything up. */
const atOnce = 30;

/** All answers, each contract's with the way to change them (GOV.UK Design System, check answers and summary list). */
export function Answers({ view, at, onChange }: AnswersProps) {
  const [rest, setRest] = useState(at !== undefined);
  useEffect(() => startTransition(() => setRest(true)), []);
  const list = useRef<HTMLUListElement>(null);
  const atFirst = useRef(at);
  useEffect(() => {
    if (atFirst.current === undefined) return;
    const change = list.current?.querySelector<HTMLElement>(`[data-change="${CSS.escape(atFirst.current)}"]`);
    change?.focus({ preventScroll: true });
    change?.scrollIntoView({ block: 'center' });
  }, []);
  const { lines } = view.overview;
  return (
    <PageSection id="answers" heading={finishWords.answers}>
      <ul className="answer-cards" ref={list}>
        {(rest ? lines : lines.slice(0, atOnce)).map((line) => {
          const contract = view.contracts.get(line.key);
          return contract && <AnswerCard key={line.key} line={line} answers={answerLines(contract, view.policy, view.today)} onChange={onChange} />;
        })}
      </ul>
    </PageSection>
  );
}

interface AnswerCardProps {
  readonly line: ContractLine;
  readonly answers: readonly AnswerLine[];
  readonly onChange: (key: string) => void;
}

function AnswerCard({ line: { key, reference, title, client, standing }, answers, onChange }: AnswerCardProps) {
  const name = reference || finishWords.noReference;
  return (
    <li className="answer-card">
      <div className="answer-card-top">
        <h3>
          <span className="over">{name} </span>
          {title || finishWords.noTitle}
        </h3>
        <button type="button" className="link" data-change={key} aria-label={finishWords.changeContract(name)} onClick={() => onChange(key)}>
          {finishWords.change}
        </button>
      </div>
      <p className="answer-card-client">
        <span>{client}</span> <StatusTag standing={standing} />
      </p>
      <dl>
        {answers.map(({ asked, answer, open }, index) => (
          <div key={`${index} ${asked}`}>
            <dt>{asked}</dt>
            <dd className={open ? 'answer-open' : undefined}>{answer}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
