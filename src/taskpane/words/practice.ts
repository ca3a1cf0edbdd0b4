/** What is said of the return to practise with. */
export const practiceWords = {
  label: 'Practice',
  banner: 'Practice: nothing here is sent, and nothing is kept unless you save a copy.',

  heading: 'Try it without fear',
  what: 'The practice return is a workbook with made-up contracts. Enter whatever you like: it has nothing to do with your own return, which stays open.',
  open: 'Open the practice return',
  opening: 'The practice return is opening in a new window.',
  cannot: 'It could not be opened from here. Download it, and open it in Excel like any other workbook.',
  download: 'Download the practice return',
} as const;
