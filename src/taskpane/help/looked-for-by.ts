import type { HelpTopic } from '../guide/guide-context';

/** Words that people look for an answer by, beside those that it holds. Nobody sees them. */
export const lookedForBy: Readonly<Record<HelpTopic, string>> = {
  what: 'deadline submit send back date late questionnaire form report',
  why: 'legal obligation duty contract agreement reason member compulsory',
  contracts: 'threshold live consultant row wrong missing 100k minimum',
  year: 'financial period april march dates last',
  target: 'credit rate goal calculation how many decimal part points value worth',
  shortfall: 'short fewer missed miss above over exceed ended expired extension recover catch up plan put right late',
  valuations: 'spend money pounds turnover invoice quarter valuation value',
  'not-known': 'unsure find out unknown zero nil none blank evidence records plan emails',
  'first-time': 'new starter colleague left handover took over contact call meeting phone video training example teams',
};
