export { readCredits, readTarget } from './typed/credits';
export { readPounds } from './typed/pounds';
export { readDay } from './typed/day';
export { readYesNo } from './typed/yes-no';
export type { Reading } from './reading';
