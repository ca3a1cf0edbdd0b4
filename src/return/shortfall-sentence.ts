import type { ShortfallAnswer } from './answer';
import { formatDay } from './formatting';
import { writePlan } from './recovery-plan';
import { readDay, readYesNo } from './typed';
import type { Day } from './units';

/** The parts of an answer about a shortfall that share one column of a sheet. Absent is not answered. */
export interface ShortfallParts {
  readonly reason?: string;
  readonly recoverable?: boolean;
  /** How it will be put right; where it cannot be, why not. */
  readonly plan?: string;
  readonly by?: Day;
  readonly raised?: boolean;
}

/**
 * What a text in the column is if it is not one of our sentences: "Comments" holds a reason, "Can this be rectified? By when?" a plan.
 */
export type FreeText = 'reason' | 'plan';

/** The parts of a whole answer, for a sheet with one column for all of it. */
export function partsOf({ reason, recovery }: ShortfallAnswer): ShortfallParts {
  switch (recovery.kind) {
    case 'will-recover':
      return { reason, recoverable: true, plan: writePlan(recovery), by: recovery.by };
    case 'cannot-recover':
      return { reason, recoverable: false, plan: recovery.whyNot };
    case 'ended':
      return { reason, raised: recovery.raisedWithFusion21 };
  }
}

/**
 * One readable sentence or two that say the parts: "Works started late. Can be put right: yes, two apprentices start in May, by
 * 30 June 2024." `readShortfall` gives exactly the same parts back. Texts are set in quotation marks only where, without,
 * they would read as something else.
 */
export function writeShortfall(parts: ShortfallParts, free: FreeText): string {
  const plain = plainForm(parts, free);
  return plain !== undefined && same(readShortfall(plain, free), parts) ? plain : quotedForm(parts);
}

/**
 * The parts a text says. Text that is none of our sentences is a reason or a plan as a whole: nothing of it is lost, and
 * `writeShortfall` writes it as it was. (A bare "y" or "no" where a plan is expected is an answer: it is written "Yes" or "No".)
 */
export function readShortfall(text: string, free: FreeText): ShortfallParts {
  if (text === '') return {};
  const bare = free === 'plan' ? readYesNo(text) : undefined;
  if (bare?.state === 'read') return { recoverable: bare.value };
  const set = readQuoted(text);
  if (set && writeShortfall(set, free) === text) return set;
  const plain = readPlain(text, free);
  return plain && plainForm(plain, free) === text ? plain : { [free]: text };
}

const canBe = 'Can be put right: ';
const toPut = 'To put it right: ';
const raisedWith = 'Raised with Fusion21: ';

/** Undefined where there is no plain way to say the parts in this column. */
function plainForm(parts: ShortfallParts, free: FreeText): string | undefined {
  const { reason, recoverable, plan, by, raised } = parts;
  if (free === 'plan' && reason !== undefined) return undefined;
  const answered = recoverable === undefined ? [] : [yesOrNo(recoverable, free === 'plan')];
  const planned = [...answered, ...(plan === undefined ? [] : [plan])].join(', ');
  const recovery = by === undefined ? planned : withDay(planned, by);
  const marker = free === 'plan' || recovery === '' ? '' : recoverable === undefined ? toPut : canBe;
  return [reason, marker + recovery, raised === undefined ? undefined : `${raisedWith}${yesOrNo(raised)}.`]
    .filter((section) => section !== undefined && section !== '')
    .reduce<string>((text, section) => (text === '' ? (section ?? '') : text + gapAfter(text) + (section ?? '')), '');
}

/** A text with a stop of its own is followed by two spaces, one without by a stop and a space: so that each is told from the other. */
function gapAfter(text: string): string {
  return endsInStop(text) ? '  ' : '. ';
}

function withDay(planned: string, by: Day): string {
  if (planned === '') return `by ${formatDay(by)}.`;
  return `${planned}${endsInStop(planned) ? ' By' : ', by'} ${formatDay(by)}.`;
}

function readPlain(text: string, free: FreeText): ShortfallParts | undefined {
  const ending = /Raised with Fusion21: (yes|no)\.$/.exec(text.slice(-30));
  const raised = ending ? { raised: ending[1] === 'yes' } : {};
  const rest = ending ? withoutGap(text.slice(0, text.length - ending[0].length)) : text;
  if (free === 'plan') return { ...recoveryIn(rest, /^(Yes|No)(?:, |$)/), ...raised };
  const can = rest.lastIndexOf(canBe);
  const put = rest.lastIndexOf(toPut);
  const at = Math.max(can, put);
  if (at < 0) return { ...(rest !== '' && { reason: rest }), ...raised };
  const reason = withoutGap(rest.slice(0, at));
  const recovery = rest.slice(at + (can > put ? canBe : toPut).length);
  return { ...(reason !== '' && { reason }), ...recoveryIn(recovery, can > put ? /^(yes|no)(?:, |$)/ : undefined), ...raised };
}

function recoveryIn(text: string, answer: RegExp | undefined): ShortfallParts {
  const answered = answer?.exec(text);
  const recoverable = answered ? { recoverable: answered[1]?.toLowerCase() === 'yes' } : {};
  const rest = answered ? text.slice(answered[0].length) : text;
  const tail = /(?:^|, | (?=By))[Bb]y (\d{1,2} [A-Z][a-z]{2,8} \d{4})\.$/.exec(rest.slice(-30));
  const day = tail ? readDay(tail[1] ?? '') : undefined;
  if (!tail || day?.state !== 'read') return { ...recoverable, ...(rest !== '' && { plan: rest }) };
  const plan = rest.slice(0, rest.length - tail[0].length);
  return { ...recoverable, ...(plan !== '' && { plan }), by: day.value };
}

function withoutGap(text: string): string {
  return text.endsWith('  ') || text.endsWith('. ') ? text.slice(0, -2) : text;
}

/** Every text in curly quotation marks; one within is doubled. Reads back without any doubt. */
function quotedForm({ reason, recoverable, plan, by, raised }: ShortfallParts): string {
  const recovery = [
    ...(recoverable === undefined ? [] : [yesOrNo(recoverable)]),
    ...(plan === undefined ? [] : [inQuotes(plan)]),
    ...(by === undefined ? [] : [`by ${formatDay(by)}`]),
  ].join(', ');
  return [
    ...(reason === undefined ? [] : [inQuotes(reason)]),
    ...(recovery === '' ? [] : [`${recoverable === undefined ? toPut : canBe}${recovery}.`]),
    ...(raised === undefined ? [] : [`${raisedWith}${yesOrNo(raised)}.`]),
  ].join(' ');
}

const quotedSentence =
  /^(?:“((?:[^”]|””)*)”(?: (?!$)|$))?(?:(?:Can be put right: (yes|no)|To put it right: (?=“|by ))(?:(?:, )?“((?:[^”]|””)*)”)?(?:(?:, )?by (\d{1,2} [A-Z][a-z]{2,8} \d{4}))?\.(?: (?!$)|$))?(?:Raised with Fusion21: (yes|no)\.)?$/;

function readQuoted(text: string): ShortfallParts | undefined {
  if (!text.includes('“')) return undefined;
  const found = quotedSentence.exec(text);
  if (!found) return undefined;
  const [, reason, recoverable, plan, by, raised] = found;
  const day = by === undefined ? undefined : readDay(by);
  const parts: ShortfallParts = {
    ...(reason !== undefined && { reason: outOfQuotes(reason) }),
    ...(recoverable !== undefined && { recoverable: recoverable === 'yes' }),
    ...(plan !== undefined && { plan: outOfQuotes(plan) }),
    ...(day?.state === 'read' && { by: day.value }),
    ...(raised !== undefined && { raised: raised === 'yes' }),
  };
  return (parts.reason ?? parts.plan) !== undefined && quotedForm(parts) === text ? parts : undefined;
}

function inQuotes(text: string): string {
  return `“${text.replace(/”/g, '””')}”`;
}

function outOfQuotes(text: string): string {
  return text.replace(/””/g, '”');
}

function yesOrNo(yes: boolean, capital = false): string {
  if (capital) return yes ? 'Yes' : 'No';
  return yes ? 'yes' : 'no';
}

function endsInStop(text: string): boolean {
  return /[.!?…]$/.test(text);
}

function same(one: ShortfallParts, other: ShortfallParts): boolean {
  const { reason, recoverable, plan, by, raised } = one;
  return reason === other.reason && recoverable === other.recoverable && plan === other.plan && by === other.by && raised === other.raised;
}
