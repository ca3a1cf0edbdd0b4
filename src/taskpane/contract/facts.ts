import { withDraft } from '../../return/as-typed';
import type { Contract } from '../../return/contract';
import type { Policy } from '../../return/policy';
import { progressOf, type Progress } from '../../return/progress';
import { countCredits, day, formatDay, formatPounds, type Day } from '../../return/quantities';
import { hasEnded, recoveryQuestion } from '../../return/recovery';
import { targetOf, targetSentence } from '../../return/target';
import { draftFrom, type Fields } from '../drafts/fields';
import { inWords } from '../in-words';
import { contractWords } from '../words/contract';
import type { AboutContract } from './about-contract';
import type { RecoveryAsked } from './shortfall-questions';

/** What the contract's screen says about it, in words; "" for what the sheet does not say. */
export function aboutOf(contract: Contract, policy: Policy): AboutContract {
  const target = targetOf(contract, policy);
  return {
    client: inWords(contract.client, String),
    framework: inWords(contract.framework, String),
    starts: inWords(contract.start, formatDay),
    ends: inWords(contract.end, formatDay),
    spend: inWords(contract.spend, formatPounds),
    target: target === undefined ? contractWords.targetUnknown : countCredits(target.credits),
    targetSentence: targetSentence(contract, policy) ?? contractWords.targetUnknownWhy,
  };
}

/** How far what is typed goes; undefined where there is no target. */
export function progressTyped(contract: Contract, typed: Fields, policy: Policy): Progress | undefined {
  return progressOf(withDraft(contract, draftFrom(typed)), policy);
}

/** What can still be asked about a shortfall on the contract. */
export function recoveryAsked(contract: Contract, today: Day): RecoveryAsked {
  const { end } = contract;
  if (end.state === 'read' && hasEnded(contract, today)) return { kind: 'ended', on: formatDay(end.value) };
  const later = day(today + 60);
  const example = end.state === 'read' && end.value < later ? end.value : later;
  return { kind: 'running', question: recoveryQuestion(contract), exampleDay: formatDay(example) };
}
