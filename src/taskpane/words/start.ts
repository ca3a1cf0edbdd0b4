/** What the screens say that stand in place of the return until there is one. */
export const startWords = {
  starting: 'Opening the return',

  slow: {
    heading: 'Excel has not answered yet',
    why: 'This pane waits for a file from Microsoft (appsforoffice.microsoft.com). A slow connection or a blocked address can hold it up.',
    what: 'Select Reload to try again. If this keeps happening, ask your IT team to allow that address.',
  },

  noOffice: {
    heading: 'Open this in Excel',
    why: 'This page works beside a workbook. Open your social value return in Excel, then select Social value return on the Home tab.',
    without: 'No add-ins in your Excel?',
    withoutWhat: 'You can open the workbook in your browser instead, and fill it in there. The file stays on your computer.',
    link: 'Open the workbook in your browser',
  },

  readOnly: {
    heading: 'This workbook is open to read only',
    why: 'Your answers could not be put in its cells.',
    steps: [
      'If Excel shows a yellow bar at the top, select Enable Editing.',
      'If there is no yellow bar, save a copy of the workbook and open the copy.',
      'Then open this pane again, or select Look again.',
    ],
  },

  protectedView: {
    heading: 'Excel is protecting this workbook',
    why: 'Workbooks that come by e-mail open in Protected View. Nothing in them can be changed there.',
    steps: [
      'Select Enable Editing in the yellow bar at the top of Excel.',
      'Then open this pane again, or select Look again.',
    ],
  },

  noReturn: {
    heading: 'No return in this workbook',
    why: 'Why we think so',
    steps: [
      'Check that you have opened the workbook that Fusion21 e-mailed to you.',
      'If it is the right one, check that its contracts and their headings are still there.',
    ],
  },

  trouble: {
    heading: 'Something went wrong',
    kept: 'What you typed is kept. Nothing half done has been written to the workbook.',
  },

  gone: {
    heading: (reference: string) => `Contract ${reference} is no longer in the sheet`,
    what: 'If its row was deleted by mistake, undo that in Excel with Ctrl+Z. What you typed is kept.',
    back: 'All contracts',
  },

  crashed: {
    heading: 'The pane has stopped',
    why: 'Something happened here that should not have. The workbook is as it was. What you typed is kept.',
    what: 'Select Reload to go on. If it stops again, save the workbook, close it and open it again.',
  },
} as const;
