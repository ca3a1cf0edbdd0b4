/** What every screen says. */
export const paneWords = {
  name: 'Social value return',
  documentTitle: (heading: string) => `${heading} – Social value return`,
  problemTitle: (title: string) => `Problem: ${title}`,
  troubleLabel: 'Connection with the sheet',
  reload: 'Reload',
  lookAgain: 'Look again',
  back: 'Back',
  goTo: (reference: string) => `Go to ${reference}`,
  saved: (reference: string) => `Saved ${reference}`,
  /** On a call the next contract is on screen already, and no other is named. */
  savedOnCall: 'Saved',
  cell: (sheet: string, address: string) => `${sheet}, cell ${address}`,
  andMore: (cells: number) => ` and ${cells} more`,
  cells: (sheet: string, addresses: string) => `${sheet}, cells ${addresses}`,
} as const;
