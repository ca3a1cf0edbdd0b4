import type { WorkbookChange } from '../../files/changes';
import type { Package } from '../../files/gate';
import { CannotSave, saveWorkbook } from '../../files/save';
import type { Engine } from '../engine/engine';
import { element } from './elements';
import { showMessage } from './messages';

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** "Save a copy" for the open workbook, the status line, and the notice before unsaved changes are left. */
export class Saving {
  #saved: WorkbookChange[] = [];
  #last = '';
  #telling = false;

  constructor(
    private readonly engine: Engine,
    private readonly original: Package,
    private readonly name: string,
  ) {
    // What is refused after it was written, and what is undone, leaves the journal once the last command of it has ended.
    engine.sheetsIn.commands.onCommandExecuted(() => this.#tellSoon());
    engine.subscribe(() => this.#tellSoon());
    element('save', HTMLButtonElement).disabled = false;
    setStatus('');
  }

  get unsaved(): boolean {
    const changes = this.engine.changes();
    // Changes taken back leave the journal: as many as before need not be the same.
    return changes.length !== this.#saved.length || changes.at(-1) !== this.#saved.at(-1);
  }

  /** Downloads the workbook with everything done to it. */
  async save(now: Date): Promise<void> {
    await this.engine.editingEnded();
    await this.engine.recalculated();
    const changes = this.engine.changes();
    try {
      const bytes = changes.length === 0 ? this.original.bytes : saveWorkbook(this.original, changes, this.engine.formulaResults());
      download(bytes, nameOfCopy(this.name));
    } catch (problem) {
      if (problem instanceof CannotSave) return showMessage(problem.message);
      showMessage('Something went wrong while the copy was saved. What you filled in is still here: note it down before you close the page, and try again.');
      throw problem;
    }
    this.#saved = [...changes];
    this.#last = `Saved a copy at ${timeOf(now)}`;
    setStatus(this.#last);
  }

  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      this.#tellStatus();
    });
  }

  #tellStatus(): void {
    setStatus(this.unsaved ? 'Unsaved changes' : this.#last);
  }
}

/** "Return 2026 - filled in.xlsx"; a copy of a copy keeps its name. */
export function nameOfCopy(name: string): string {
  const [, stem = name, ending = '.xlsx'] = /^(.*?)(\.[^.]+)?$/.exec(name) ?? [];
  return stem.endsWith(' - filled in') ? `${stem}${ending}` : `${stem} - filled in${ending}`;
}

function timeOf(moment: Date): string {
  return moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

function setStatus(text: string): void {
  const status = element('status', HTMLElement);
  if (status.textContent !== text) status.textContent = text;
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: KIND }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
