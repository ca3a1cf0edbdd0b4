/** What the tour says, step by step. */
export const tourWords = {
  label: 'Tour',
  place: (step: number, all: number) => `${step} of ${all}`,
  back: 'Back',
  next: 'Next',
  leave: 'Leave the tour',
  finish: 'Finish',
  left: 'You have left the tour. You can go on with it under Help.',
  finished: 'That was the tour. You can take it again under Help.',

  steps: [
    { heading: 'Your return at a glance', text: 'How many credits are delivered so far, of all that are due, and how many contracts are complete.' },
    { heading: 'Always the next thing to do', text: 'This button opens the next contract that needs an answer. Once all are complete, it leads to the last check.' },
    { heading: 'All your contracts', text: 'Each line is one contract and where it stands. Select it here, or select its row in the sheet: both lead to the same place.' },
    { heading: 'One contract', text: 'What Fusion21 has filled in for it: its spend, its target and when it ends.' },
    { heading: 'What you delivered', text: 'Enter the credits delivered in the year. If none were delivered, enter 0. Below the target, you are asked why.' },
    { heading: 'Save and continue', text: 'Your answer goes into the cells of this contract, and no others. You can change it at any time. Nothing is sent until you e-mail the workbook back yourself.' },
  ],
} as const;
