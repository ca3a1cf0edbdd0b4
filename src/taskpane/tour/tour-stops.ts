/** What each step of the tour points at, in the order of the steps: of these, the first that is on the screen. */
const stops: readonly (readonly string[])[] = [
  ['.summary'],
  ['.onward .button'],
  ['#contracts-heading'],
  ['.about'],
  ['.answer .question', '.interruption', '.page h1'],
  ['.save .button', '.interruption', '.page h1'],
];

/** The element that a step is about; undefined while its screen is not there. */
export function stopOf(step: number): Element | undefined {
  for (const selector of stops[step] ?? []) {
    const found = document.querySelector(selector);
    if (found !== null) return found;
  }
  return undefined;
}
