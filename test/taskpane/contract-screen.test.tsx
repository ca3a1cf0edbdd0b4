/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { openPane } from './open-pane';
import { dateOf, fiveContracts, returnOf, type Row } from './some-returns';

const five = returnOf(fiveContracts);
const running = '1043';
const ended = '1045';
const canBePutRight = 'Can this be put right before the contract ends on 30 September 2025?';

beforeEach(() => localStorage.clear());

async function openContract(reference: string, ...more: Parameters<typeof openPane> extends [unknown, ...infer Rest] ? Rest : never) {
  const pane = openPane(five, ...more);
  await pane.user.click(screen.getByRole('button', { name: new RegExp(`^${reference}`) }));
  await screen.findByRole('textbox', { name: 'Credits delivered' });
  return pane;
}

const credits = () => screen.getByRole('textbox', { name: 'Credits delivered' });
const why = () => screen.findByRole('combobox', { name: 'Why were fewer credits delivered?' });
const inOwnWords = () => screen.getByRole('textbox', { name: 'Tell us why in your own words' });
const nil = 'No social value was delivered on this contract this year';
const save = () => screen.getByRole('button', { name: 'Save and continue' });
const progress = () => screen.getByRole('progressbar', { name: 'Progress towards the target' });

test('a contract says what it is and how its target comes about', async () => {
  await openContract('1042');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1042 Roof renewal');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(document.title).toBe('1042 Roof renewal – Social value return');
  const main = screen.getByRole('main');
  for (const words of ['Anytown Homes', 'Roofing Systems', '1 October 2021', '30 September 2025', '£256,300', '25.63 credits', '£256,300 at 10 credits per £100,000 is 25.63']) {
    expect(within(main).getByText(words)).toBeInTheDocument();
  }
});

test('opening a contract shows it in the sheet', async () => {
  const { shown } = await openContract('1042');
  expect(shown).toEqual(['1042']);
});

test.each([
  ['', 'None entered yet of 30 credits'],
  ['18.5', '18.5 of 30 credits, 11.5 to go'],
  ['30', '30 of 30 credits, target met'],
  ['31.4', '31.4 of 30 credits, 1.4 above target'],
  ['0', '0 of 30 credits, 30 to go'],
  ['twelve', 'The target is 30 credits'],
])('typing %p moves the progress at once: %p', async (typed, words) => {
  const { user } = await openContract(running);
  if (typed !== '') await user.type(credits(), typed);
  expect(progress()).toHaveAttribute('aria-valuetext', words);
  expect(screen.getByText(words)).toBeInTheDocument();
});

test.each(['30', '42'])('on or above target (%s) it says Fantastic and asks nothing more', async (typed) => {
  const { user } = await openContract(running);
  await user.type(credits(), typed);
  expect(await screen.findByText('Fantastic')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('combobox', { name: /why were fewer/i })).not.toBeInTheDocument());
});

test('below target it asks why and what follows, and keeps what was typed when one changes one’s mind', async () => {
  const { user } = await openContract(running);
  await user.type(credits(), '18.5');
  await user.selectOptions(await why(), 'Another reason');
  await user.type(inOwnWords(), 'Works started late');
  expect(screen.getByRole('radiogroup', { name: canBePutRight })).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Yes' }));
  await user.type(screen.getByRole('textbox', { name: 'How will it be put right?' }), 'Two apprentices');
  await user.type(screen.getByRole('textbox', { name: 'By when?' }), '30 June 2025');
  expect(screen.getByRole('textbox', { name: 'By when?' })).toHaveAccessibleDescription('For example, 9 June 2024');

  await user.click(screen.getByRole('radio', { name: 'No' }));
  await user.type(screen.getByRole('textbox', { name: 'Why can it not be put right?' }), 'Work is done');
  await user.click(screen.getByRole('radio', { name: 'Yes' }));
  expect(screen.getByRole('textbox', { name: 'How will it be put right?' })).toHaveValue('Two apprentices');

  await user.clear(credits());
  await user.type(credits(), '30');
  await waitFor(() => expect(screen.queryByRole('combobox', { name: /why were fewer/i })).not.toBeInTheDocument());
  await user.clear(credits());
  await user.type(credits(), '20');
  expect(await why()).toHaveDisplayValue('Another reason');
  expect(inOwnWords()).toHaveValue('Works started late');
});

test('the Tab key finds the question that follows from what was typed, without waiting', async () => {
  const { user } = await openContract(running);
  await user.type(credits(), '18.5');
  await user.tab();
  expect(screen.getByRole('checkbox', { name: nil })).toHaveFocus();
  await user.tab();
  expect(screen.getByRole('combobox', { name: 'Why were fewer credits delivered?' })).toHaveFocus();
});

test('a contract that has ended is not asked how, only why and whether Fusion21 knows', async () => {
  const { user } = await openContract(ended);
  await user.type(credits(), '12');
  await why();
  expect(screen.getByText('This contract ended on 31 January 2024. Fusion21 needs to know why it fell short.')).toBeInTheDocument();
  expect(screen.getByRole('radiogroup', { name: 'Have you told Fusion21 about this shortfall?' })).toBeInTheDocument();
  expect(screen.queryByRole('radiogroup', { name: /put right/ })).not.toBeInTheDocument();
});

test('no message before Save; then a summary with focus, whose lines lead to their fields and say the same beside them', async () => {
  const { user, saved } = await openContract(running);
  await user.type(credits(), '18.5');
  await why();
  await user.tab();
  await user.tab();
  expect(screen.queryByText('There is a problem')).not.toBeInTheDocument();

  await user.click(save());
  const summary = screen.getByRole('alert');
  expect(summary).toHaveFocus();
  expect(document.title).toBe('Problem: 1043 Void repairs, lot 8 – Social value return');
  expect(within(summary).getByRole('heading', { name: 'There is a problem' })).toBeInTheDocument();
  const lines = within(summary).getAllByRole('link');
  expect(lines.map((line) => line.textContent)).toEqual([
    'Enter why fewer credits were delivered than the target',
    'Tell us whether this can be put right before the contract ends on 30 September 2025',
  ]);
  expect(await why()).toHaveAccessibleDescription('Enter why fewer credits were delivered than the target');
  expect(await why()).toHaveAttribute('aria-invalid', 'true');
  await user.click(lines[0] ?? summary);
  expect(await why()).toHaveFocus();
  await user.click(lines[1] ?? summary);
  expect(screen.getByRole('radio', { name: 'Yes' })).toHaveFocus();
  expect(saved).toEqual([]);

  await user.click(save());
  expect(screen.getByRole('alert')).toHaveFocus();
});

test('what was probably meant is offered, and taken with one press', async () => {
  const { user } = await openContract(running);
  await user.type(credits(), '12,5');
  await user.click(save());
  await user.click(screen.getByRole('button', { name: 'Change to 12.5' }));
  expect(credits()).toHaveValue('12.5');
});

test('a likely mistake is shown once, and can be changed or let pass', async () => {
  const { user, saved } = await openContract(running);
  await user.type(credits(), '300');
  await user.click(save());
  expect(screen.getByRole('heading', { name: '300 is 10 times the target of 30. Is that right?' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Change it' }));
  expect(credits()).toHaveValue('300');
  expect(credits()).toHaveFocus();
  await user.click(save());
  await user.click(screen.getByRole('button', { name: 'Yes, 300 is right' }));
  expect(saved).toEqual([{ reference: running, answer: { delivered: 30000 } }]);
});

test('what the workbook does not take is said, and stays typed', async () => {
  const message = 'Contract 1043 is no longer in the sheet. Press Ctrl+Z to undo.';
  const { user } = await openContract(running, { refuse: async () => ({ kind: 'not-saved', message }) });
  await user.type(credits(), '30');
  await user.click(save());
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Not saved');
  expect(alert).toHaveTextContent(message);
  expect(alert).toHaveFocus();
  expect(credits()).toHaveValue('30');
  expect(save()).not.toHaveAttribute('aria-disabled');
});

test('while a cell is being edited in the sheet, it says what ends that, and a second press saves nothing twice', async () => {
  let finish: (result: undefined) => void = () => undefined;
  const { user, saved } = await openContract(running, {
    refuse: (_reference, onWaiting) => {
      onWaiting();
      return new Promise((resolve) => (finish = () => resolve({ kind: 'not-saved', message: 'Still not' })));
    },
  });
  await user.type(credits(), '30');
  await user.click(save());
  expect(await screen.findByText('A cell is being edited in the sheet. Press Enter in it to finish, and your answer will be saved.', { selector: '.save *' })).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('A cell is being edited in the sheet. Press Enter in it to finish, and your answer will be saved.');
  await user.click(save());
  finish(undefined);
  expect(await screen.findByRole('alert')).toHaveTextContent('Still not');
  expect(saved).toEqual([]);
});

test('the sheet changing under what is typed is said, and whoever types chooses', async () => {
  const { user, sheetSays } = await openContract(running);
  await user.type(credits(), '18.5');
  sheetSays(running, 2000);
  expect(credits()).toHaveValue('18.5');
  expect(credits()).toHaveFocus();
  expect(screen.getByText('Credits delivered: the sheet now says “20”.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
  expect(credits()).toHaveValue('18.5');
  expect(credits()).toHaveFocus();
  sheetSays(running, 2100);
  await user.click(screen.getByRole('button', { name: 'Use what the sheet says' }));
  expect(credits()).toHaveValue('21');
  expect(credits()).toHaveFocus();
  expect(screen.queryByText(/the sheet now says/)).not.toBeInTheDocument();
});

test('where nothing is typed the fields follow the sheet', async () => {
  const { sheetSays } = await openContract(running);
  sheetSays(running, 2100);
  expect(credits()).toHaveValue('21');
  expect(progress()).toHaveAttribute('aria-valuetext', '21 of 30 credits, 9 to go');
});

test('a contract without a reference cannot be saved, and says why', async () => {
  const rows: readonly Row[] = [{ reference: '', title: 'Cyclical decoration', spend: 100000, target: 1000 }];
  const ret = returnOf(rows);
  const blank = { ...ret, contracts: ret.contracts.map((contract) => ({ ...contract, reference: { state: 'blank', cell: { sheet: 'Returns', address: 'A2' } } as const })) };
  const { user } = openPane(blank);
  await user.click(screen.getByRole('button', { name: /^No reference/ }));
  expect(await screen.findByText('An answer cannot be saved here until this is put right in the sheet.')).toBeInTheDocument();
  expect(screen.getByText(/Row 2 has no contract reference/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save and continue' })).not.toBeInTheDocument();
});

test('a contract whose row is gone says so, and leads back', async () => {
  const { user, sheetIs } = await openContract(running);
  sheetIs(returnOf(fiveContracts.filter(({ reference }) => reference !== running)));
  expect(screen.getByRole('heading', { name: 'Contract 1043 is no longer in the sheet' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'All contracts' }));
  expect(screen.getByRole('heading', { name: 'Contracts' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('credits entered by quarter have a field each, and add up', async () => {
  const cell = (address: string) => ({ sheet: 'Returns', address });
  const [contract] = returnOf(fiveContracts.slice(2, 3)).contracts;
  if (contract === undefined) throw new Error('There is a contract');
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((heading, index) => ({ heading, credits: { state: 'blank', cell: cell(`P${index}`) } as const }));
  const { user } = openPane({ ...five, contracts: [{ ...contract, deliveredParts: quarters }] });
  await user.click(screen.getByRole('button', { name: /^1043/ }));
  await user.type(await screen.findByRole('textbox', { name: 'Q1' }), '10.5');
  await user.type(screen.getByRole('textbox', { name: 'Q3' }), '2');
  expect(progress()).toHaveAttribute('aria-valuetext', '12.5 of 30 credits, 17.5 to go');
  await user.type(screen.getByRole('textbox', { name: 'Q4' }), 'ten');
  await user.click(save());
  expect(screen.getByRole('textbox', { name: 'Q4' })).toHaveAttribute('aria-invalid', 'true');
});

test('the example of a date is never after the contract’s end', async () => {
  const { user } = openPane(five, { today: dateOf(2025, 9, 1) });
  await user.click(screen.getByRole('button', { name: /^1043/ }));
  await user.type(await screen.findByRole('textbox', { name: 'Credits delivered' }), '1');
  await why();
  await user.click(screen.getByRole('radio', { name: 'Yes' }));
  expect(screen.getByRole('textbox', { name: 'By when?' })).toHaveAccessibleDescription('For example, 30 September 2025');
});
