import type { ColumnProfile } from './column-profile';
import type { Meaning } from './heading-points';

/** How well what a column holds goes with what its heading proposes: points to add, or `false` where it cannot be. */
export type Fit = false | { readonly points: number; readonly reason?: string };

const neutral: Fit = { points: 0 };

/** Judges a column's cells against a meaning. A blank column fits whatever a supplier may have to fill in. */
export function fitOf(meaning: Meaning, profile: ColumnProfile): Fit {
  return (fits[meaning] ?? (() => neutral))(profile);
}

const fits: Readonly<Partial<Record<Meaning, (profile: ColumnProfile) => Fit>>> = {
  reference: fitsReference,
  title: fitsTitle,
  client: (profile) => fitsWords(profile),
  framework: fitsFramework,
  supplier: (profile) => (profile.filled === 0 ? false : fitsWords(profile)),
  consultant: fitsConsultant,
  start: fitsDates,
  end: fitsDates,
  originalEnd: fitsDates,
  otherDate: fitsDates,
  spend: fitsSpend,
  target: fitsTarget,
  delivered: fitsDelivered,
  part: fitsDelivered,
  balance: (profile) => (share(profile, 'text') > 0.5 && profile.averageLength > 12 ? false : neutral),
  reason: fitsProse,
  comments: fitsProse,
  recoveryPlan: fitsProse,
  recoverable: fitsProse,
  raised: fitsProse,
  recoveryDate: (profile) => (share(profile, 'figure') > 0.5 ? false : neutral),
};

function share(profile: ColumnProfile, kind: keyof ColumnProfile['kinds']): number {
  return profile.filled === 0 ? 0 : profile.kinds[kind] / profile.filled;
}

function fitsReference(profile: ColumnProfile): Fit {
  if (profile.filled === 0) return { points: -6 };
  if (share(profile, 'date') > 0.5 || share(profile, 'yes-no') > 0.5 || profile.averageLength > 45 || profile.money > profile.filled / 2) return false;
  if (profile.countsUp && profile.largest <= profile.cells + 1) return { points: -4 };
  if (profile.codes < profile.filled * 0.3 && profile.averageLength > 18) return { points: -4 };
  const different = profile.distinct / profile.filled;
  if (different < 0.6 && profile.filled > 3) return { points: -5 };
  return different > 0.85 ? { points: 2, reason: 'Nearly every row has its own.' } : neutral;
}

function fitsWords(profile: ColumnProfile): Fit {
  if (profile.filled === 0) return { points: -3 };
  if (share(profile, 'figure') > 0.5 || share(profile, 'date') > 0.4 || share(profile, 'yes-no') > 0.5) return false;
  return { points: 1 };
}

/** Frameworks are few: words that differ in every row are more likely what the contracts are. */
function fitsFramework(profile: ColumnProfile): Fit {
  if (share(profile, 'date') > 0.3 || profile.money > 0) return false;
  return profile.filled > 4 && profile.distinct > profile.filled * 0.9 && profile.averageLength > 12 ? { points: -4 } : neutral;
}

/** "Contract" over codes heads references. */
function fitsTitle(profile: ColumnProfile): Fit {
  const areCodes = profile.filled > 0 && profile.codes > profile.filled * 0.8 && profile.averageLength < 18;
  return areCodes ? { points: -5 } : fitsWords(profile);
}

function fitsConsultant(profile: ColumnProfile): Fit {
  if (share(profile, 'date') > 0.3 || share(profile, 'figure') > 0.5) return false;
  if (share(profile, 'yes-no') > 0.6) return { points: 2, reason: 'It holds yes and no.' };
  if (profile.consultants > 0) return { points: 2, reason: 'Some of its cells say that they are consultants.' };
  return { points: profile.filled === 0 ? 0 : -4 };
}

function fitsDates(profile: ColumnProfile): Fit {
  if (profile.filled === 0) return { points: -3 };
  const days = profile.kinds.date + profile.serials;
  const share = days / profile.filled;
  if (share < 0.3) return false;
  return { points: share > 0.7 ? 2 : 0, reason: `${days} of its cells hold dates.` };
}

function fitsSpend(profile: ColumnProfile): Fit {
  if (profile.filled === 0) return { points: -4 };
  if (share(profile, 'figure') < 0.4 || share(profile, 'date') > 0.3) return false;
  if (profile.largest < 500) return { points: -5 };
  const money = profile.money > profile.filled / 2;
  return { points: money ? 2 : 1, reason: money ? 'It holds sums of money.' : 'It holds figures of the size of sums of money.' };
}

function fitsTarget(profile: ColumnProfile): Fit {
  if (profile.filled === 0) return { points: -3 };
  if (share(profile, 'figure') < 0.4) return false;
  if (profile.money > profile.filled / 2 && profile.median > 1000) return false;
  return { points: profile.median > 5000 ? -3 : 1, reason: 'It holds figures of the size of credits.' };
}

function fitsDelivered(profile: ColumnProfile): Fit {
  if (profile.filled === 0) return { points: 1, reason: 'It is blank, for the supplier to fill in.' };
  if (share(profile, 'date') > 0.4 && profile.kinds.date > 1) return false;
  if (share(profile, 'yes-no') > 0.6 && profile.kinds['yes-no'] > 1) return false;
  if (share(profile, 'text') > 0.6 && profile.averageLength > 30 && profile.filled > 2) return false;
  if (share(profile, 'text') > 0.8 && profile.averageLength > 12 && profile.filled > 2) return { points: -5 };
  if (profile.money > profile.filled * 0.7 && profile.median > 1000 && profile.filled > 2) return false;
  return profile.kinds.blank > 0 ? { points: 1, reason: 'Some of its cells are blank, for the supplier to fill in.' } : { points: 0 };
}

function fitsProse(profile: ColumnProfile): Fit {
  return share(profile, 'figure') > 0.6 && profile.kinds.figure > 2 ? false : neutral;
}
