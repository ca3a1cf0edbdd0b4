/** What each step of the tour points at: the first of these that is on the screen. In the order of the steps. */
export const tourStops: readonly string[] = ['.summary', '.onward .button', '#contracts-heading', '.about', '#delivered, #delivered-0, .answer', '.save .button'];
