import { element } from './elements';

const NARROWEST = 320;
const WIDEST = 600;
const STEP = 16;

/** Lets the pane be made wider and narrower: by dragging, by the arrow keys, Home and End; and shown and hidden. */
export function startPaneSide(): void {
  startSplitter();
  startHiding();
  startViews();
}

function startSplitter(): void {
  const splitter = element('splitter', HTMLElement);
  const room = element('room', HTMLElement);
  const widthNow = (): number => Number(splitter.getAttribute('aria-valuenow'));
  const setWidth = (wanted: number): void => {
    const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    splitter.setAttribute('aria-valuenow', String(width));
    document.documentElement.style.setProperty('--pane-width', `${width}px`);
  };
  const keys: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => widthNow() + STEP,
    ArrowRight: () => widthNow() - STEP,
    Home: () => NARROWEST,
    End: () => WIDEST,
  };
  splitter.addEventListener('keydown', (event) => {
    const width = keys[event.key]?.();
    if (width === undefined) return;
    event.preventDefault();
    setWidth(width);
  });
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    room.classList.add('resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(room.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => room.classList.remove('resizing'));
}

function startHiding(): void {
  const button = element('show-pane', HTMLButtonElement);
  button.addEventListener('click', () => {
    const closed = element('room', HTMLElement).classList.toggle('pane-closed');
    button.setAttribute('aria-expanded', String(!closed));
    button.textContent = closed ? 'Show the pane' : 'Hide the pane';
  });
}

/** On a small screen the sheet or the pane takes the page. */
function startViews(): void {
  const workbench = element('workbench', HTMLElement);
  const show = (view: 'sheet' | 'pane'): void => {
    workbench.dataset['view'] = view;
    for (const name of ['sheet', 'pane']) element(`view-${name}`, HTMLButtonElement).setAttribute('aria-pressed', String(name === view));
  };
  element('view-sheet', HTMLButtonElement).addEventListener('click', () => show('sheet'));
  element('view-pane', HTMLButtonElement).addEventListener('click', () => show('pane'));
  show('pane');
}
