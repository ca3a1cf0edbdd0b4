import type { Problem } from '../../return/check-answer';
import type { Credits } from '../../return/quantities';
import type { Fields } from '../drafts/fields';
import { contractWords } from '../words/contract';
import { fieldId, problemOf } from './field-ids';
import { PutRight } from './put-right';
import { ShortQuestion, WordsQuestion, YesOrNo } from './question-kinds';
import { WhyQuestions } from './why-questions';

interface ShortfallQuestionsProps {
  readonly typed: Fields;
  readonly problems: readonly Problem[];
  readonly recovery: RecoveryAsked;
  /** The credits that are missing; undefined while that is not known. */
  readonly missing: Credits | undefined;
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
export function ShortfallQuestions({ typed, problems, recovery, missing, onChange }: ShortfallQuestionsProps) {
  return (
    <>
      {recovery.kind === 'ended' && <p>{contractWords.ended(recovery.on)}</p>}
      <WhyQuestions typed={typed} problems={problems} onChange={onChange} />
      {recovery.kind === 'ended' ? (
        <YesOrNo
          id="raised"
          label={contractWords.raised}
          value={typed.raised}
          problem={problemOf(problems, 'raised')}
          onChange={(raised) => onChange({ raised })}
        />
      ) : (
        <RecoveryQuestions typed={typed} problems={problems} recovery={recovery} missing={missing} onChange={onChange} />
      )}
    </>
  );
}

interface RecoveryQuestionsProps extends ShortfallQuestionsProps {
  readonly recovery: Extract<RecoveryAsked, { kind: 'running' }>;
}

function RecoveryQuestions({ typed, problems, recovery, missing, onChange }: RecoveryQuestionsProps) {
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
          {missing !== undefined && <PutRight missing={missing} typed={typed.credits} problem={problemOf(problems, 'credits')} onChange={(credits) => onChange({ credits })} />}
        </>
      )}
      {typed.recoverable === 'no' && (
        <WordsQuestion {...how} label={contractWords.whyNot} value={typed.whyNot} onChange={(whyNot) => onChange({ whyNot })} />
      )}
    </>
  );
}
