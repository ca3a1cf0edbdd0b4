/** The sheet room's knowledge of a reading, for the page that shows it. It comes with that page: nothing else of the pane needs it. */
export { allSheets, answerParts, asksForSheet, columnQuestion, fieldAsked, fields, noColumn, type Field } from '../../sheet/layout';
export { doubtsAbout, type Doubt } from '../../sheet/doubts';
export { readByChoices } from '../../sheet/read-return';
export { picturesOf, type PicturedColumn, type TablePicture, type TakenFor } from '../../sheet/table-picture';
