import { canKeep } from '../../files/can-keep';
import { openPackage } from '../../files/gate';
import { FileRefused } from '../../files/refusal';
import { readWorkbookFile, type WorkbookFile } from '../../files/workbook-file';
import type { Package } from '../../files/gate';
import { openEngine, type Engine } from '../engine/engine';
import { connectPage, type PageHost } from '../host/page-host';
import { NoFile, type ChosenFile } from './choose-workbook';
import { copyOnlyCells } from './copying';
import { editingIn, keepLockedCellsShut } from './editing';
import { element } from './elements';
import { startGrid } from './grid';
import { nameGrid } from './grid-names';
import { focusFromPane, startKeys } from './keys';
import { coverSheet, hideMessage, showMessage } from './messages';
import { openInNewWindow } from './new-window';
import { Saving } from './saving';
import { startTools } from './tools';
import { readTypingAsExcel } from './typing';

/** The add-in as its manifest names it: settings are kept in the workbook under these. */
const ADD_IN = { id: '6f0f4a52-6c52-4a3f-9d0b-5d1f2c7f9a21', version: '1.0.0', store: 'developer', storeType: 'Registry' };
const PANE = '../taskpane/with-own-office.html';

/** The workbook on the page, with its pane. */
export interface OpenWorkbook {
  readonly saving: Saving;
  close(): void;
}

/** Shows the workbook with the pane beside it. Throws `NoFile`, with what to say, where the file cannot be opened. */
export function openWorkbook({ name, bytes }: ChosenFile, before: OpenWorkbook | undefined, readOnly: boolean): OpenWorkbook {
  const { original, file } = read(bytes);
  before?.close();
  const container = document.createElement('div');
  container.className = 'grid-inside';
  element('grid', HTMLElement).replaceChildren(container);
  const univer = startGrid(container);
  const engine = openEngine(univer, file, {
    name,
    addIn: ADD_IN,
    editing: editingIn(univer),
    drawn: true,
    canKeep: (kind, sheet) => canKeep(original, kind, sheet),
    onRefused: showMessage,
  });
  copyOnlyCells(univer);
  readTypingAsExcel(univer, engine.sheetsIn);
  keepLockedCellsShut(engine, showMessage);
  startTools(univer, engine);
  const stopNaming = nameGrid(container);
  // What was refused is done with once something else has been done.
  engine.subscribe(({ type }) => {
    if (type === 'cells-edited') hideMessage();
  });
  const saving = new Saving(engine, original, name);
  // A signed workbook can be read; an answer written in it would break the signature.
  const kept = canKeep(original, 'cells');
  const { pane, frame } = openPane(engine, readOnly || kept !== true);
  const endKeys = startKeys(pane, frame, () => void saving.save(new Date()));
  element('workbook-name', HTMLElement).textContent = name;
  coverSheet(undefined);
  if (kept !== true) showMessage(kept);
  return {
    saving,
    close: () => {
      endKeys();
      stopNaming();
      pane.close();
      engine.close();
    },
  };
}

function read(bytes: Uint8Array): { readonly original: Package; readonly file: WorkbookFile } {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new NoFile(opened.refusal.message);
  try {
    return { original: opened.package, file: readWorkbookFile(opened.package) };
  } catch (problem) {
    if (problem instanceof FileRefused) throw new NoFile(problem.message);
    throw problem;
  }
}

/** A frame of its own for each workbook: office.js keeps what it knows of its host for as long as its page lives. */
function openPane(engine: Engine, readOnly: boolean): { readonly pane: PageHost; readonly frame: HTMLIFrameElement } {
  const frame = document.createElement('iframe');
  frame.title = 'Social value return';
  const pane = connectPage({ frame, engine, paneUrl: PANE, addInId: ADD_IN.id, addInName: 'Social value return', readOnly, onFocusLeaves: focusFromPane, onNewWorkbook });
  element('pane-side', HTMLElement).replaceChildren(frame);
  return { pane, frame };
}

/** A workbook that the pane made, as the practice return is. */
function onNewWorkbook(bytes: Uint8Array | undefined): void {
  if (bytes === undefined) return showMessage('The workbench opens no blank workbooks.');
  if (!openInNewWindow(bytes)) showMessage('The browser did not allow a new window. Allow pop-ups for this page, then try again.');
}
