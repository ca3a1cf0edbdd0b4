/** What a part of Univer's page lacks: attributes to set, or to take away where undefined. */
interface Naming {
  readonly where: string;
  readonly set: Readonly<Record<string, string | undefined>>;
}

/**
 * Univer gives some of its controls no name, roles that do not exist, and a place before everything else in the order of tabs.
 * These are its parts as it draws them in 0.25.1.
 */
const NAMINGS: readonly Naming[] = [
  { where: '[data-u-comp="defined-name"] input, [data-u-comp="formula-bar"] input, header input[type="text"]', set: { 'aria-label': 'Selected cell' } },
  { where: 'canvas[id^="univer-sheet-main-canvas"]', set: { tabindex: '0', role: 'application', 'aria-label': 'Sheet: arrow keys move, typing fills in the cell' } },
  { where: 'canvas[id^="univer-doc-main-canvas"]', set: { tabindex: '-1', 'aria-hidden': 'true' } },
  { where: '[contenteditable][data-u-comp="editor"]', set: { role: 'textbox', 'aria-label': 'Contents of the cell' } },
  { where: '[role="track"]', set: { role: undefined } },
  { where: '[role="handle"]', set: { role: undefined, 'aria-label': 'Zoom' } },
  { where: '[data-u-comp="sheet-bar-append-button"], [data-u-comp^="sheet-bar"] button', set: { 'aria-label': 'All sheets' } },
  { where: 'a[role="button"]', set: { 'aria-label': 'Zoom to 100%' } },
  { where: 'a[aria-haspopup]:not([role]), div[type="button"][aria-haspopup]', set: { 'aria-haspopup': undefined, 'aria-expanded': undefined } },
];

/** Keeps the names in place while Univer draws itself anew. Returns how to stop. */
export function nameGrid(container: HTMLElement): () => void {
  const name = (): void => {
    for (const { where, set } of NAMINGS) for (const found of container.querySelectorAll(where)) give(found, set);
    nameZoomButtons(container);
    document.querySelectorAll('section[aria-label^="Notifications"]').forEach((section, index) => give(section, { 'aria-label': `Notifications ${index + 1}` }));
  };
  const observer = new MutationObserver(name);
  observer.observe(container, { childList: true, subtree: true });
  name();
  return () => observer.disconnect();
}

function give(element: Element, set: Naming['set']): void {
  for (const [attribute, value] of Object.entries(set)) {
    if (value === undefined) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }
}

/** The buttons on both sides of the zoom's slider, and those that open something beside it, by the icon in them. */
function nameZoomButtons(container: HTMLElement): void {
  for (const button of container.querySelectorAll('button:not([aria-label])')) {
    if (button.textContent?.trim()) continue;
    const icon = button.querySelector('svg')?.getAttribute('class') ?? '';
    const name = /reduce|minus/i.test(icon) ? 'Zoom out' : /increase|plus/i.test(icon) ? 'Zoom in' : /more|left|right|arrow/i.test(icon) ? 'More sheets' : 'More';
    button.setAttribute('aria-label', name);
  }
}
