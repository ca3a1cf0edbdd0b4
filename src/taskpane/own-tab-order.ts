/**
 * On the web office.js moves focus itself when Tab is pressed, by a list of its own: from a heading, an error summary or a
 * `summary` it knows no next element and sends focus out of the pane, and it goes through every radio of a group
 * (excel-web-16.00.debug.js, onWindowKeydown). Here the browser's own order is kept: Tab does not reach office.js, but at the pane's first and
 * last element, where it is right that Excel takes the focus. Returns how to end that.
 */
export function keepOwnTabOrder(page: Document = document): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && hasMore(page, event.shiftKey)) event.stopPropagation();
  };
  page.addEventListener('keydown', onKeyDown);
  return () => page.removeEventListener('keydown', onKeyDown);
}

const reachable = 'a[href], button, input, textarea, select, summary, [tabindex="0"]';

/** Whether Tab has somewhere to go within the pane. */
function hasMore(page: Document, backwards: boolean): boolean {
  const here = page.activeElement;
  if (here === null) return false;
  const all = [...page.querySelectorAll<HTMLElement>(reachable)];
  if (!backwards) all.reverse();
  const furthest = all.find((element) => element.tabIndex >= 0 && element.getClientRects().length > 0);
  if (furthest === undefined || furthest === here) return false;
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return here === page.body || (here.compareDocumentPosition(furthest) & wanted) !== 0;
}
