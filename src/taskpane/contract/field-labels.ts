import type { Contract } from '../../return/contract';
import { recoveryQuestion } from '../../return/recovery';
import { nameOfOther, type FieldName } from '../drafts/fields';
import { contractWords } from '../words/contract';

/** What a contract's questions are called, by field. */
export function labelsOf(contract: Contract): (name: FieldName) => string {
  const { delivered, why, how, by, whyNot, raised } = contractWords;
  const own: Readonly<Record<string, string>> = {
    delivered, parts: delivered, listed: why, reason: why, recoverable: recoveryQuestion(contract), how, by, credits: contractWords.putRight, whyNot, raised,
  };
  const others = new Map((contract.others ?? []).map(({ key, heading }) => [nameOfOther(key), heading]));
  return (name) => others.get(name) ?? own[name] ?? name.slice(name.indexOf(':') + 1);
}
