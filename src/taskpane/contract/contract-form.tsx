import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import type { Answer } from '../../return/answer';
import { checkAnswer } from '../../return/check-answer';
import type { Contract } from '../../return/contract';
import type { Policy } from '../../return/policy';
import { formatDay, type Day } from '../../return/quantities';
import { draftFrom, type Fields } from '../drafts/fields';
import { HelpLink } from '../help/help-link';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { Notice } from '../parts/notice';
import { contractWords } from '../words/contract';
import { DeliveredQuestions } from './delivered-questions';
import { progressTyped, recoveryAsked } from './facts';
import { fieldId } from './field-ids';
import { focusField } from './focus-field';
import { Interruption } from './interruption';
import { OtherQuestions } from './other-questions';
import { ProgressSoFar } from './progress';
import { SolvedContext } from './question-kinds';
import { Refused } from './refused';
import { ShortfallQuestions } from './shortfall-questions';
import { useSaveKeys } from './use-save-keys';
import { useSaving, type OnSaved, type SaveResult } from './use-saving';
import { useSettled } from './use-settled';

interface ContractFormProps {
  readonly contract: Contract;
  readonly policy: Policy;
  readonly today: Day;
  /** What stands in the fields. */
  readonly typed: Fields;
  /** Some of it is not saved. */
  readonly isTyped: boolean;
  /** A quiet word on what is typed. */
  readonly remark?: ReactNode;
  /** Before what is asked about a shortfall, where the workbook has no place for it. */
  readonly room?: ReactNode;
  /** What else can be done about the contract: it stands above Save, which keeps its place at the pane's foot. */
  readonly foot?: ReactNode;
  readonly onType: (change: Partial<Fields>) => void;
  readonly onWrite: (answer: Answer, onWaiting: () => void) => Promise<SaveResult>;
  readonly onSaved: OnSaved;
  readonly onRefusedLater: (message: string) => void;
}

/** The contract's questions, from what was delivered to "Save and continue". */
export function ContractForm({ contract, policy, today, typed, isTyped, remark, room, foot, onType, onWrite, onSaved, onRefusedLater }: ContractFormProps) {
  const progress = progressTyped(contract, typed, policy);
  const below = progress?.delivered !== undefined && !progress.met;
  const { settled: asksWhy, settleNow } = useSettled(below);
  const saving = useSaving({
    check: () => checkAnswer(draftFrom(typed), contract, policy, today),
    write: onWrite,
    onSaved,
    onRefusedLater,
  });
  const { problems, attempt, confirming, refused, typedSince, state } = saving;
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  useSaveKeys(form);
  const saveButton = useRef<HTMLDivElement>(null);
  const confirmed = useRef(confirming);
  // The button that was pressed is gone with the question: one goes back to the field, or on to Save, which waits.
  useEffect(() => {
    const before = confirmed.current;
    confirmed.current = confirming;
    if (before === undefined || confirming !== undefined || problems.length > 0) return;
    if (state === 'idle') focusField([before.field === 'others' ? 'delivered' : before.field, 'delivered']);
    else saveButton.current?.querySelector('button')?.focus();
  }, [confirming, problems, state]);

  function submit(event: FormEvent) {
    event.preventDefault();
    settleNow();
    saving.save();
  }

  if (confirming !== undefined) {
    return <Interruption confirmation={confirming} onConfirm={saving.confirm} onChange={saving.change} />;
  }
  const summary = problems.map(({ field, part, message }) => ({ field: fieldId(field, part), message }));
  return (
    <SolvedContext.Provider value={saving.solved}>
      <form ref={form} id={formId} className="answer" noValidate onSubmit={submit}>
        {problems.length > 0 && <ErrorSummary heading={contractWords.problem} problems={summary} attempt={attempt} />}
        {refused !== undefined && <Refused message={refused} attempt={attempt} />}
        <DeliveredQuestions
          typed={typed}
          parts={contract.deliveredParts?.map(({ heading }) => heading) ?? []}
          problems={problems}
          onChange={onType}
          onMovingOn={settleNow}
        />
        {progress !== undefined && <ProgressSoFar progress={progress} blank={[typed.delivered, ...typed.parts].every((text) => text.trim() === '')} />}
        {remark}
        {asksWhy && room}
        {asksWhy && <ShortfallQuestions typed={typed} problems={problems} recovery={recoveryAsked(contract, today)} missing={progress !== undefined && progress.toGo > 0 ? progress.toGo : undefined} onChange={onType} />}
        {asksWhy && <HelpLink topic="shortfall" />}
        <OtherQuestions others={contract.others ?? []} typed={typed} problems={problems} exampleDay={formatDay(today)} onChange={onType} />
      </form>
      {foot}
      <div className="save" ref={saveButton}>
        {typedSince && isTyped && <Notice tone="quiet">{contractWords.typedSince}</Notice>}
        {state === 'waiting-for-cell' && <Notice tone="attention">{contractWords.waiting}</Notice>}
        <Button look="main" size="large" type="submit" form={formId} title={contractWords.saveKeys} aria-keyshortcuts="Control+Enter" idle={state !== 'idle'}>
          {contractWords.save}
        </Button>
      </div>
    </SolvedContext.Provider>
  );
}
