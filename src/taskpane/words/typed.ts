/** What is said at the finish about answers that are typed and not saved. */
export const typedWords = {
  notPart: (contracts: number, reference: string) =>
    `What you typed for ${contracts === 1 ? reference : `${contracts.toLocaleString('en-GB')} contracts`} is not saved, so it is not part of your return. Go there to save it, or to go back to what the sheet says.`,
} as const;
