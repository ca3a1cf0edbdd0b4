import type { Problem } from '../../return/check-answer';
import type { Fields } from '../drafts/fields';
import { contractWords } from '../words/contract';
import { fieldId, problemOf } from './field-ids';
import { ShortQuestion, WordsQuestion, YesOrNo } from './question-kinds';

interface ShortfallQuestionsProps {
  readonly typed: Fields;
  readonly problems: readonly Problem[];
  readonly recovery: RecoveryAsked;
  readonly onChange: (change: Partial<Fields>) => void;
}

/** What can still be asked about a shortfall. */
export type RecoveryAsked =
  | {
      readonly kind: 'running';
      /** "Can this be put right before the contract ends on 30 September 2025?" */
      readonly question: string;
      /** A date to show how one is written, that would itself do. */
      readonly exampleDay: string;
    }
  | { readonly kind: 'ended'; readonly on: string };

/** Asked where fewer credits were delivered than the target: why, and what follows. */
export function ShortfallQuestions({ typed, problems, recovery, onChange }: ShortfallQuestionsProps) {
  return (
    <>
      {recovery.kind === 'ended' && <p>{contractWords.ended(recovery.on)}</p>}
      <WordsQuestion
        id={fieldId('reason')}
        label={contractWords.why}
        value={typed.reason}
        problem={problemOf(problems, 'reason')}
        onChange={(reason) => onChange({ reason })}
      />
      {recovery.kind === 'ended' ? (
        <YesOrNo
          id="raised"
          label={contractWords.raised}
          value={typed.raised}
          problem={problemOf(problems, 'raised')}
          onChange={(raised) => onChange({ raised })}
        />
      ) : (
        <RecoveryQuestions typed={typed} problems={problems} recovery={recovery} onChange={onChange} />
      )}
    </>
  );
}

interface RecoveryQuestionsProps extends ShortfallQuestionsProps {
  readonly recovery: Extract<RecoveryAsked, { kind: 'running' }>;
}

function RecoveryQuestions({ typed, problems, recovery, onChange }: RecoveryQuestionsProps) {
  const how = { id: fieldId('how'), problem: problemOf(problems, 'how') };
  return (
    <>
      <YesOrNo
        id="recoverable"
        label={recovery.question}
        value={typed.recoverable}
        problem={problemOf(problems, 'recoverable')}
        onChange={(recoverable) => onChange({ recoverable })}
      />
      {typed.recoverable === 'yes' && (
        <>
          <WordsQuestion {...how} label={contractWords.how} value={typed.how} onChange={(text) => onChange({ how: text })} />
          <ShortQuestion
            kind="date"
            id={fieldId('by')}
            label={contractWords.by}
            hint={contractWords.byHint(recovery.exampleDay)}
            value={typed.by}
            problem={problemOf(problems, 'by')}
            onChange={(by) => onChange({ by })}
          />
        </>
      )}
      {typed.recoverable === 'no' && (
        <WordsQuestion {...how} label={contractWords.whyNot} value={typed.whyNot} onChange={(whyNot) => onChange({ whyNot })} />
      )}
    </>
  );
}
