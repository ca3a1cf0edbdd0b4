import './page.css';
import { namedInAddress, NoFile, startChoosing, type ChosenFile } from './choose-workbook';
import { coverSheet, hideMessage, showMessage, startMessages } from './messages';
import { startPaneSide } from './splitter';

startMessages();
startPaneSide();
startChoosing((file) => void open(file));
void open(namedInAddress(new URL(window.location.href)));

/** Opens what was chosen; where it cannot be opened, says why and leaves what was open as it is. */
async function open(choice: Promise<ChosenFile>): Promise<void> {
  hideMessage();
  try {
    const file = await choice;
    coverSheet(`Opening ${file.name}`);
    const { openWorkbook } = await import('./open-workbook');
    openWorkbook(file);
  } catch (problem) {
    if (!(problem instanceof NoFile)) throw problem;
    showMessage(problem.message);
  }
}
