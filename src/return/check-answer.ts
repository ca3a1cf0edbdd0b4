import type { Answer } from './answer';
import { answerOf } from './answered';
import { withDraft } from './as-typed';
import type { Contract } from './contract';
import type { Draft, DraftField } from './draft';
import type { Entry } from './entry';
import type { RuleId } from './finding';
import { formatCount, formatCredits, formatDay } from './formatting';
import { subjectOfContract } from './judged';
import { isTheSpend } from './like-money';
import { othersTyped } from './others-typed';
import type { Policy } from './policy';
import { hasEnded } from './recovery';
import { foundIn } from './rules';
import { shortfallOf } from './shortfall';
import type { Day } from './units';
import { offerInWords, quoted } from './wording';

/** What keeps a draft from being saved: a message for a field, the same beside the field and in the summary. */
export interface Problem {
  readonly field: DraftField;
  /** Which of `deliveredParts`, or of the contract's `others`, it speaks of. */
  readonly part?: number;
  readonly message: string;
  /** What to put in the field if it is what was meant: "12.5". */
  readonly offer?: string;
}

/** A likely mistake, to be shown once and let pass. (GOV.UK interruption pages) */
export interface Confirmation {
  readonly field: DraftField;
  readonly message: string;
  /** What may have been mixed up. */
  readonly explanation?: string;
  /** The button that lets it pass: "Yes, 300 is right". */
  readonly yes: string;
}

export interface CheckedAnswer {
  /** Present where there is no problem. */
  readonly answer?: Answer;
  readonly problems: readonly Problem[];
  /** What to confirm before the answer is written. Empty where there are problems. */
  readonly confirm: readonly Confirmation[];
}

/** The longest text taken, in characters: three of them in one sentence still fit one cell (Excel's limit is 32,767). */
export const longestText = 8000;

/**
 * What "Save and continue" does with a draft: an answer, or messages. The draft is judged as if it stood in the sheet, by the same
 * rules that check a returned workbook, so that what is saved here is never found wrong there.
 */
export function checkAnswer(draft: Draft, contract: Contract, policy: Policy, today: Day): CheckedAnswer {
  const asTyped = withDraft(contract, draft);
  const others = othersTyped(draft, contract);
  const problems = [...ruleProblems(asTyped, draft, policy, today), ...lengthProblems(asTyped, policy, today), ...others.problems];
  if (problems.length > 0) return { problems, confirm: [] };
  const answer = answerOf(asTyped, policy, today);
  if (!answer) return { problems, confirm: [] };
  const whole = others.answers.length > 0 ? { ...answer, others: others.answers } : answer;
  return { answer: whole, problems, confirm: [...unlikelyCredits(asTyped, policy, today), ...unlikelyDay(answer, asTyped, today), ...others.confirm] };
}

const fieldOf: Readonly<Partial<Record<RuleId, DraftField>>> = {
  'credits-missing': 'delivered',
  'credits-not-a-number': 'delivered',
  'credits-negative': 'delivered',
  'credits-look-like-money': 'delivered',
  'credits-far-above': 'delivered',
  'reason-missing': 'reason',
  'recovery-missing': 'recoverable',
  'recovery-plan-missing': 'how',
  'recovery-date-missing': 'by',
  'recovery-date-not-a-date': 'by',
  'recovery-after-end': 'by',
  'recovery-credits-not-a-number': 'credits',
  'recovery-credits-too-many': 'credits',
  'recovery-ended': 'raised',
};

function ruleProblems(asTyped: Contract, draft: Draft, policy: Policy, today: Day): readonly Problem[] {
  return foundFor(asTyped, policy, today).flatMap(({ found, finding }) => {
    const field = fieldFor(finding.rule, draft);
    // "Not raised yet" is an answer, to be kept; the contract stays below target until it is raised.
    const answered = finding.rule === 'recovery-ended' && draft.raised !== undefined;
    if (!field || finding.kind !== 'must-fix' || answered) return [];
    const part = field === 'delivered' ? partAt(asTyped, found.cells[0]?.address) : undefined;
    return [
      {
        field,
        ...(part !== undefined && { part }),
        message: finding.message,
        ...(finding.offer && { offer: offerInWords(finding.offer) }),
      },
    ];
  });
}

/** A reason is first chosen from the list; "Another reason" is then put in words. */
function fieldFor(rule: RuleId, { listed }: Draft): DraftField | undefined {
  return rule === 'reason-missing' && listed !== 'another' ? 'listed' : fieldOf[rule];
}

function lengthProblems(asTyped: Contract, policy: Policy, today: Day): readonly Problem[] {
  if (!shortfallOf(asTyped, policy)) return [];
  const tooLong = (entry: Entry<string>): boolean => entry.state === 'read' && entry.value.length > longestText;
  const limit = `must be ${formatCount(longestText)} characters or less`;
  return [
    ...(tooLong(asTyped.reason) ? [{ field: 'reason' as const, message: `Why fewer credits were delivered ${limit}` }] : []),
    ...(tooLong(asTyped.recoveryPlan) && !hasEnded(asTyped, today) ? [{ field: 'how' as const, message: `${asTyped.recoverable.state === 'read' && !asTyped.recoverable.value ? 'Why it cannot be put right' : 'How it will be put right'} ${limit}` }] : []),
  ];
}

function unlikelyCredits(asTyped: Contract, policy: Policy, today: Day): readonly Confirmation[] {
  const { delivered } = asTyped;
  if (delivered.state !== 'read') return [];
  const yes = `Yes, ${formatCredits(delivered.value)} is right`;
  return foundFor(asTyped, policy, today)
    .filter(({ finding }) => fieldOf[finding.rule] === 'delivered' && finding.kind === 'please-check')
    .map(({ finding }) => ({
      field: 'delivered',
      message: finding.message,
      ...(finding.rule === 'credits-look-like-money' && isTheSpend(delivered.value, asTyped) && { explanation: notTheValuations }),
      yes,
    }));
}

/** Why the two are mixed up: both are asked for, and one of them every quarter. (guidance to suppliers) */
const notTheValuations =
  'The valuations you send every quarter confirm what was spent, and hold no social value. This return is not one of them: it counts the credits for the social value you delivered.';

function unlikelyDay({ shortfall }: Answer, { recoveryDate }: Contract, today: Day): readonly Confirmation[] {
  if (shortfall?.recovery.kind !== 'will-recover' || recoveryDate.state !== 'read') return [];
  const by = formatDay(shortfall.recovery.by);
  const past = shortfall.recovery.by < today;
  const guessed = recoveryDate.otherwise !== undefined;
  if (!past && !guessed) return [];
  const doubt = guessed ? `${quoted(recoveryDate.typed)} is read as ${by}${past ? ', which is in the past' : ''}` : `${by} is in the past`;
  return [{ field: 'by', message: `${doubt}. Is that right?`, yes: `Yes, ${by} is right` }];
}

function foundFor(asTyped: Contract, policy: Policy, today: Day): ReturnType<typeof foundIn> {
  return foundIn(subjectOfContract(asTyped, [asTyped], policy, today));
}

function partAt(contract: Contract, address: string | undefined): number | undefined {
  const index = contract.deliveredParts?.findIndex(({ credits: entry }) => entry.state !== 'no-place' && entry.cell.address === address) ?? -1;
  return index < 0 ? undefined : index;
}
