import './page.css';
import { namedInAddress, NoFile, startChoosing, type ChosenFile } from './choose-workbook';
import { element } from './elements';
import { coverSheet, hideMessage, showMessage, startMessages } from './messages';
import { fromOpener, takeFromOpener } from './new-window';
import type { OpenWorkbook } from './open-workbook';
import { startPaneSide } from './splitter';

let workbook: OpenWorkbook | undefined;
const address = new URL(window.location.href);

startMessages();
startPaneSide();
startChoosing((file) => {
  if (mayLeave()) void open(file);
});
element('save', HTMLButtonElement).addEventListener('click', () => void workbook?.saving.save(new Date()));
window.addEventListener('beforeunload', (event) => {
  if (workbook?.saving.unsaved) event.preventDefault();
});
coverSheet('Opening the workbook');
void open(address.searchParams.get('open') === fromOpener ? takeFromOpener() : namedInAddress(address));

function mayLeave(): boolean {
  return !workbook?.saving.unsaved || window.confirm('There are changes that no saved copy holds. Open another workbook without them?');
}

/** Opens what was chosen; where it cannot be opened, says why and leaves what was open as it is. */
async function open(choice: Promise<ChosenFile>): Promise<void> {
  hideMessage();
  try {
    const file = await choice;
    coverSheet(`Opening ${file.name}`);
    // The spreadsheet is large, and is loaded while the page already shows.
    const { openWorkbook } = await import('./open-workbook');
    workbook = openWorkbook(file, workbook, address.searchParams.get('readonly') === '1');
  } catch (problem) {
    coverSheet(workbook ? undefined : 'No workbook is open. Choose “Open a workbook”, or drop one here.', false);
    if (!(problem instanceof NoFile)) {
      showMessage('Something went wrong while the workbook was opened. Reload the page and try again.');
      throw problem;
    }
    showMessage(problem.message);
  }
}
