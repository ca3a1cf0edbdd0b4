import { textCell, type CellLook, type MadeSheet } from '../../files/making/made-workbook';
import { formatCredits, formatDay, formatPounds, formatYear } from '../../return/quantities';
import type { ReturnYear } from './as-sent';
import { confirmSheetName } from './confirm-sheet';

export const howToSheetName = 'How to fill it in';

/** The sheet that says how the return is filled in, with and without the add-in. (guidance to suppliers) */
export function howToSheet({ year, deadline, policy }: ReturnYear): MadeSheet {
  const rate = `${formatCredits(policy.rate.credits)} credits for every ${formatPounds(policy.rate.spend)} of spend`;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['What this is', [
      `Your yearly social value return: the credits of social value you delivered on each live contract from ${formatYear(year)}. It is clause 24 of the framework agreement.`,
      `It is not the quarterly valuation, which confirms spend. Contracts that spent ${formatPounds(policy.threshold)} or more in the year are here, and consultants' contracts whatever they spent.`,
    ]],
    ['With the add-in', [
      'In Excel, choose the Home tab, then "Social value return" at its right end. It goes through your contracts one by one and writes your answers into the yellow cells.',
      'If Excel has opened this workbook to read only, select Enable Editing at the top first.',
    ]],
    ['Without it', [
      `1. For each contract, enter the credits delivered. The target is already filled in: ${rate}. Part credits count.`,
      '2. Enter 0 where nothing was delivered. A blank cell means that you have not answered yet.',
      '3. Below target: say why, and whether it can be put right before the contract ends. If it can, say how and by when. If it cannot, say why not under "How will it be put right?".',
      '4. Below target on a contract that has ended: say why, raise it with Fusion21, and answer Yes under "Raised with Fusion21?".',
      `5. When every contract has its answer, fill in your name, job title and the date on the sheet "${confirmSheetName}".`,
      '6. Cells that turn orange still wait for an answer. Do not delete, add or sort rows: tell Fusion21 if a contract is wrong or missing.',
    ]],
    ['Not sure what was delivered?', [
      'Look at the social value delivery plan made at the start of the contract; failing that, at what you agreed with the client in messages; failing that, ask Fusion21.',
      'New to this? Fusion21 can send you last year\'s return and go through this one with you on a Teams call.',
    ]],
    ['When you are done', [`Save this workbook and e-mail it back to Fusion21 by ${formatDay(deadline)}. Nothing is sent by itself.`]],
  ];
  const wrapped: CellLook = { wrap: true, vertical: 'top' };
  return {
    name: howToSheetName,
    // As wide as a printed page.
    columnWidths: [90],
    fitsText: true,
    rows: [
      [textCell('How to fill in your social value return', { bold: true, size: 16, colour: '1F3864' })],
      ...sections.flatMap(([heading, lines]) => [[], [textCell(heading, { bold: true, size: 12, colour: '1F3864' })], ...lines.map((text) => [textCell(text, wrapped)])]),
    ],
    protected: true,
    print: {},
    gridLines: false,
  };
}
