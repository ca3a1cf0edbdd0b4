/** What is said where a file is chosen, whichever it is. */
export const chosenFileWords = {
  drop: 'or drop it here',
  oneFile: 'Choose one file at a time.',
} as const;
