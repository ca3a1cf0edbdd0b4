/** What the first screen says of help, tour and calls. */
export const guideWords = {
  help: 'Help',
  call: 'Call mode, for sharing your screen',
  showRound: 'Show me round (1 minute)',
  noThanks: 'No thanks',
  later: 'The tour is under Help, whenever you want it.',
} as const;
