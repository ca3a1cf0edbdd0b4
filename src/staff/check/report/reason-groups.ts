import { anotherReason, nameOfReason, readReason, type ReasonId } from '../../../return/reasons';

/** The words by which a reason in own words is sorted under one of the list; the first whose words are found. */
const groups: readonly (readonly [ReasonId, RegExp])[] = [
  ['lead-left', /\b(?:manager|lead|person|colleague|officer|champion)\b.{0,30}\b(?:left|leaving|moved on|resigned)\b|\bhandover\b/i],
  ['recruitment', /\b(?:apprentice\w*|trainee\w*|placement\w*|recruit\w*|vacanc\w*|staff\w*|employee\w*)\b/i],
  ['subcontractor', /\bsub-?contractors?\b|\bsupply chain\b/i],
  ['not-recorded', /\b(?:evidence|not recorded|unrecorded|records?|paperwork|log(?:ged)?)\b/i],
  ['counted-elsewhere', /\b(?:another|other|different) contract\b|\bcounted (?:on|under|elsewhere)\b/i],
  ['no-take-up', /\b(?:schools?|colleges?|take-?up|no (?:response|interest|candidates?)|charit\w+|partners?|volunteer\w*)\b/i],
  ['planned-later', /\b(?:later|next (?:year|quarter|summer|spring|autumn|winter)|planned|scheduled|will (?:be )?deliver\w*|end of the contract)\b/i],
  ['started-late', /\b(?:late|delay\w*|postpone\w*|on hold|paused|mobilis\w*|slow start|held up|behind)\b/i],
  ['spend-differs', /\b(?:spend|spent|forecast|call-?offs?|volume|turnover|fewer orders|less work|work ?load|budget)\b/i],
  ['small-contract', /\b(?:short contract|small|remote|too short|duration|rural)\b/i],
  ['no-plan', /\b(?:delivery plan|not agreed|client|member|landlord)\b/i],
  ['outside-events', /\b(?:covid|pandemic|weather|storm|flood\w*|strike|cyber|ransomware|war)\b/i],
  ['unclear', /\b(?:unclear|not clear|unaware|did not know|didn't know|misunderst\w+)\b/i],
];

/**
 * The reason of the list that is counted: the one that was chosen, else the one that own words speak of. These are only sorted so; they
 * stand beside it.
 */
export function reasonGroup(reason: string): string {
  const listed = readReason(reason).listed ?? groups.find(([, words]) => words.test(reason))?.[0];
  return listed === undefined ? anotherReason : nameOfReason(listed);
}
