/** The open workbook, as the screens know it. */
export { startOffice, slowAfter } from './start';
export type { Start, Ready, NoOffice, Slow } from './start';
export type { OfficeSets } from './sets';
export { troubleOf, troubleNamed } from './trouble';
export type { Trouble, TroubleKind } from './trouble';
export type {
  NotKept, Opened, OpenWorkbook, Refused, RefusedWhy, RoomMade, RoomNotMade, RoomOutcome, Saved, SaveOptions, SaveOutcome, SettingOutcome, ShowOutcome, Troubled, UndoOutcome, Watch, Watcher,
} from './outcomes';
export { settingFrom } from './settings';
export { openWorkbook } from './open-workbook';
export { asReturnedWorkbook } from '../sheet/returned-workbook';
export type { Candidate, Layout, Question, ReadingChoices } from '../sheet/layout';
export type { NotAReturn, ReadReturn, ReturnReading } from '../sheet/reading';
export { roomOffer } from '../sheet/room-for-reasons/room-offer';
export type { RoomOffer } from '../sheet/room-for-reasons/room-plan';
