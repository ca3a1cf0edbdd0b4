import { element } from './elements';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file could not be had; said to the user as it is. */
export class NoFile extends Error {}

/** Lets workbooks be chosen with the button and dropped anywhere on the page. */
export function startChoosing(open: (file: Promise<ChosenFile>) => void): void {
  const input = element('file', HTMLInputElement);
  element('open', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(contentOf(file));
    // The same file may be chosen again.
    input.value = '';
  });
  startDropping(open);
}

function startDropping(open: (file: Promise<ChosenFile>) => void): void {
  const drop = element('drop', HTMLElement);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void): void => {
    // Before the grid, which takes dragged things for its own.
    window.addEventListener(
      name,
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        handle(event);
      },
      { capture: true },
    );
  };
  on('dragenter', () => (drop.hidden = false));
  on('dragover', () => (drop.hidden = false));
  on('dragleave', (event) => (drop.hidden = event.relatedTarget === null));
  on('drop', (event) => {
    drop.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) open(contentOf(file));
  });
}

async function contentOf(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The workbook the page's address names with `?open=`, or the sample. Only files of this site are opened so. */
export async function namedInAddress(address: URL): Promise<ChosenFile> {
  const wanted = address.searchParams.get('open') ?? '../assets/sample-return.xlsx';
  const url = new URL(wanted, address);
  if (url.origin !== address.origin) throw new NoFile('Workbooks are opened from this site only. Save the file to your computer, and open it from there.');
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new NoFile('The workbook could not be loaded. Choose “Open a workbook” to open one from your computer.');
  const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '') || 'workbook.xlsx';
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}
