/** The path of a browser, or undefined. */
export function findBrowser(): string | undefined;
/** As `findBrowser`, installing Debian's package where we may. Throws a sentence that says what to do. */
export function findOrInstallBrowser(): string;
