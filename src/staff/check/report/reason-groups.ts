/** What suppliers give as reasons, in groups; the first whose words are found. The words are those of typical reasons for a shortfall. */
const groups: readonly (readonly [string, RegExp])[] = [
  ['Responsible person left', /\b(?:manager|lead|person|colleague|officer|champion)\b.{0,30}\b(?:left|leaving|moved on|resigned)\b|\bhandover\b/i],
  ['Recruitment, or staff left', /\b(?:apprentice\w*|trainee\w*|placement\w*|recruit\w*|vacanc\w*|staff\w*|employee\w*)\b/i],
  ['Subcontractor\'s figures not received', /\bsub-?contractors?\b|\bsupply chain\b/i],
  ['Delivered but not recorded, or no evidence', /\b(?:evidence|not recorded|unrecorded|records?|paperwork|log(?:ged)?)\b/i],
  ['Counted on another contract', /\b(?:another|other|different) contract\b|\bcounted (?:on|under|elsewhere)\b/i],
  ['No take-up by schools or partners', /\b(?:schools?|colleges?|take-?up|no (?:response|interest|candidates?)|charit\w+|partners?|volunteer\w*)\b/i],
  ['Planned for later', /\b(?:later|next (?:year|quarter|summer|spring|autumn|winter)|planned|scheduled|will (?:be )?deliver\w*|end of the contract)\b/i],
  ['Started late or delayed', /\b(?:late|delay\w*|postpone\w*|on hold|paused|mobilis\w*|slow start|held up|behind)\b/i],
  ['Spend differs from forecast', /\b(?:spend|spent|forecast|call-?offs?|volume|turnover|fewer orders|less work|work ?load|budget)\b/i],
  ['Contract short, remote or small', /\b(?:short contract|small|remote|too short|duration|rural)\b/i],
  ['No delivery plan, or client not engaged', /\b(?:delivery plan|not agreed|client|member|landlord)\b/i],
  ['Outside events', /\b(?:covid|pandemic|weather|storm|flood\w*|strike|cyber|ransomware|war)\b/i],
  ['What was intended was unclear', /\b(?:unclear|not clear|unaware|did not know|didn't know|misunderst\w+)\b/i],
];

export const otherReasons = 'Other';

/** The group that a reason in a supplier's own words belongs to. It only sorts; the own words stand beside it. */
export function reasonGroup(reason: string): string {
  return groups.find(([, words]) => words.test(reason))?.[0] ?? otherReasons;
}
