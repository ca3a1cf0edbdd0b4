/**
 * Why fewer credits were delivered than the target: the reasons suppliers commonly have, each as the sentence that is shown,
 * written in the cell and counted by staff. The one list of them.
 */
export const reasons = {
  'started-late': 'The work started late or was delayed.',
  'spend-differs': 'The spend was not what we expected.',
  'small-contract': 'The contract is short, small or far away.',
  'no-plan': 'No plan was agreed with the client.',
  'no-take-up': 'Nobody took up what we offered.',
  recruitment: 'We could not recruit, or people left.',
  'not-recorded': 'It was delivered but not recorded.',
  'planned-later': 'It is planned for later in the contract.',
  'lead-left': 'The person in charge of it left.',
  subcontractor: 'A subcontractor has not sent its figures.',
  'counted-elsewhere': 'It was counted on another contract.',
  'outside-events': 'Events outside our control stopped it.',
  unclear: 'It was not clear what we had to do.',
} as const;

export type ReasonId = keyof typeof reasons;

/** Their order is the one they are shown in. */
export const reasonIds = Object.keys(reasons) as readonly ReasonId[];

/** What a reason is chosen and counted by: its sentence without the stop. */
export function nameOfReason(id: ReasonId): string {
  return reasons[id].slice(0, -1);
}

/** What stands for every reason that is not in the list. */
export const anotherReason = 'Another reason';

/** A reason of the list, in a supplier's own words, or both. One of the two is always there. */
export interface Reason {
  readonly listed?: ReasonId;
  /** "" where the listed reason says it all. */
  readonly words: string;
}

/** The reason as it stands in a cell: the listed sentence, then the own words. */
export function writeReason({ listed, words }: Reason): string {
  if (listed === undefined) return words;
  return words === '' ? reasons[listed] : `${reasons[listed]} ${words}`;
}

/**
 * The reason a cell's text gives: `writeReason` gives exactly that text again. A text that begins with a listed sentence gives that
 * reason, whoever wrote it and whatever follows; any other text is own words as a whole.
 */
export function readReason(text: string): Reason {
  for (const listed of reasonIds) {
    const sentence = reasons[listed];
    if (text === sentence) return { listed, words: '' };
    if (text.startsWith(`${sentence} `) && text.length > sentence.length + 1) return { listed, words: text.slice(sentence.length + 1) };
  }
  return { words: text };
}
