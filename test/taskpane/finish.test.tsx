/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { fingerprintOf } from '../../src/return/declared';
import type { SupplierReturn } from '../../src/return/supplier-return';
import { openPane, type PaneSetup } from './open-pane';
import { fiveContracts, returnOf, withAnswer, type Row } from './some-returns';

const five = returnOf(fiveContracts);
const met: readonly Row[] = [
  { reference: '1041', title: 'Kitchens and bathrooms', client: 'Castle Green Living', spend: 154873.58, target: 1549, typed: '20.14' },
  { reference: '1042', title: 'Roof renewal', spend: 256300, target: 2563, typed: '25.63' },
];
const done = returnOf(met);
const declaredFor = (ret: SupplierReturn) => ({ declaration: { name: 'Ann Lee', jobTitle: 'Contracts manager', on: '2024-04-09', of: fingerprintOf(ret) } });
const heading = () => screen.getByRole('heading', { level: 1 });
const part = (name: string) => within(screen.getByRole('region', { name }));
const status = () => screen.getByRole('status');

// All answers, a picture and a form are a lot to draw for a computer that is busy.
jest.setTimeout(30_000);

beforeEach(() => localStorage.clear());

async function openFinish(ret: SupplierReturn, setup: PaneSetup = {}) {
  const pane = openPane(ret, setup);
  await pane.user.click(screen.getByRole('button', { name: /^Check (and finish|your answers)$/ }));
  await screen.findByRole('heading', { name: 'Check and finish', level: 1 });
  return pane;
}

describe('the way there', () => {
  test('all complete: the main button, with focus on the page it leads to', async () => {
    const { user } = openPane(done);
    await user.click(screen.getByRole('button', { name: 'Check and finish' }));
    expect(await screen.findByRole('heading', { name: 'Check and finish', level: 1 })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    expect(heading()).toHaveTextContent('Harper and Lowe Roofing Ltd');
  });

  test('something to do: a quiet link, and the main button goes on with the next contract', () => {
    openPane(five);
    expect(screen.queryByRole('button', { name: 'Check and finish' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check your answers' })).toHaveClass('link');
    expect(screen.getByRole('button', { name: 'Continue' })).toBeInTheDocument();
  });

  test('a row selected in the sheet does not take the page away', async () => {
    const { select } = await openFinish(done);
    select('1042');
    expect(heading()).toHaveTextContent('Check and finish');
  });
});

describe('answers and what is missing', () => {
  test('every contract that is not complete, with what must be done there and the way to it', async () => {
    const { user } = await openFinish(five);
    const missing = part('Still to do');
    expect(missing.getByText('4 contracts are not complete.')).toBeInTheDocument();
    expect(missing.getAllByRole('button').map((button) => button.textContent)).toEqual(['1042 Roof renewal', '1043 Void repairs, lot 8', '1044 Fire door programme', '1045 Window replacement']);
    expect(missing.getByText('Enter why fewer credits were delivered than the target')).toBeInTheDocument();
    await user.click(missing.getByRole('button', { name: '1043 Void repairs, lot 8' }));
    expect(await screen.findByRole('textbox', { name: 'Credits delivered' })).toBeInTheDocument();
    expect(heading()).toHaveTextContent('1043 Void repairs, lot 8');
  });

  test('answers in words, one not given, one that cannot be read', async () => {
    const ret = withAnswer(five, '1042', { delivered: 1850 as never, shortfall: { reason: 'Works started late', recovery: { kind: 'cannot-recover', whyNot: 'The scheme is over' } } });
    await openFinish(ret);
    const cards = part('Your answers').getAllByRole('listitem').map((card) => [...card.querySelectorAll('dl > div')].map((line) => [...line.children].map((cell) => cell.textContent)));
    expect(cards.slice(1, 4)).toEqual([
      [['Credits delivered', '18.5 of 25.63'], ['Reason for the shortfall', 'Works started late'], ['Can it be put right?', 'No'], ['Why not', 'The scheme is over']],
      [['Credits delivered', 'Not answered yet']],
      [['Credits delivered', '“twelve” could not be read']],
    ]);
  });

  test('Change leads to the contract, and saving or going back leads to its Change again', async () => {
    const { user, saved } = await openFinish(done);
    await user.click(screen.getByRole('button', { name: 'Change 1042' }));
    const credits = await screen.findByRole('textbox', { name: 'Credits delivered' });
    await user.click(screen.getByRole('button', { name: 'Check and finish' }));
    expect(await screen.findByRole('button', { name: 'Change 1042' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Change 1042' }));
    expect(credits).not.toBeInTheDocument();
    await user.clear(await screen.findByRole('textbox', { name: 'Credits delivered' }));
    await user.type(screen.getByRole('textbox', { name: 'Credits delivered' }), '30');
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    expect(await screen.findByRole('button', { name: 'Change 1042' })).toHaveFocus();
    expect(saved).toEqual([{ reference: '1042', answer: { delivered: 3000 } }]);
    expect(part('Your answers').getByText('30 of 25.63')).toBeInTheDocument();
  });
});

test('totals over all, by client and by framework; not by framework where the sheet names none', async () => {
  const nameless = { ...five, contracts: five.contracts.map((contract) => ({ ...contract, framework: { state: 'no-place' } as const })) };
  const { sheetIs } = await openFinish(five);
  const totals = part('Totals');
  expect(totals.getByText('18.5 of 25.63 credits, shortfall 7.13')).toBeInTheDocument();
  expect(totals.getByText('Castle Green Living')).toBeInTheDocument();
  expect(totals.getByText('By framework')).toBeInTheDocument();
  sheetIs(nameless);
  expect(totals.queryByText('By framework')).not.toBeInTheDocument();
  expect(totals.getByText('38.64 of 124.14 credits, shortfall 7.13')).toBeInTheDocument();
});

test('the picture has a name, says what is in it, and stands beside a table of the same', async () => {
  await openFinish(five);
  expect(screen.getByRole('img', { name: 'Delivered against target by contract' })).toHaveAccessibleDescription('5 contracts, 1 with the target met. The table after the picture says the same.');
  const rows = within(part('Picture to share').getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Contract', 'Delivered'],
    ['1041 Kitchens and bathrooms', '20.14 of 15.49'],
    ['1042 Roof renewal', '18.5 of 25.63'],
    ['1043 Void repairs, lot 8', 'None entered yet'],
    ['1044 Fire door programme', 'None entered yet'],
    ['1045 Window replacement', 'None entered yet'],
  ]);
});

describe('the declaration', () => {
  const confirm = () => part('Confirm your answers');

  test('is not asked for while contracts are not complete', async () => {
    await openFinish(five);
    expect(confirm().getByText('You can confirm your answers once the 4 contracts still to do are complete.')).toBeInTheDocument();
    expect(confirm().queryByRole('button', { name: 'Confirm' })).not.toBeInTheDocument();
  });

  test('says what is missing when Confirm is pressed, and not before; each line leads to its field', async () => {
    const { user, keptUnder } = await openFinish(done);
    await user.click(confirm().getByRole('textbox', { name: 'Your name' }));
    await user.tab();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(confirm().getByRole('button', { name: 'Confirm' }));
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(within(screen.getByRole('alert')).getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter your name', 'Enter your job title']);
    await user.click(screen.getByRole('link', { name: 'Enter your job title' }));
    expect(confirm().getByRole('textbox', { name: 'Your job title' })).toHaveFocus();
    await user.type(confirm().getByRole('textbox', { name: 'Your name' }), 'x'.repeat(201));
    await user.click(confirm().getByRole('button', { name: 'Confirm' }));
    expect(within(screen.getByRole('alert')).getAllByRole('link')[0]).toHaveTextContent('Your name must be 200 characters or less');
    expect(keptUnder('declaration')).toBeNull();
  });

  test('is kept in the workbook with the day and what it is of, and goes on to what happens next', async () => {
    const { user, keptUnder } = await openFinish(done);
    await user.type(confirm().getByRole('textbox', { name: 'Your name' }), '  Ann   Lee ');
    await user.type(confirm().getByRole('textbox', { name: 'Your job title' }), 'Contracts manager');
    await user.click(confirm().getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Confirmed by Ann Lee, Contracts manager, on 10 April 2024.')).toBeInTheDocument();
    expect(keptUnder('declaration')).toEqual({ name: 'Ann Lee', jobTitle: 'Contracts manager', on: '2024-04-10', of: fingerprintOf(done) });
    expect(screen.getByRole('heading', { name: 'What happens next' })).toHaveFocus();
    expect(status()).toHaveTextContent('Answers confirmed. Next: save the workbook, attach it to an e-mail and send it.');
  });

  test('that the workbook does not take says why, and keeps what was typed', async () => {
    const { user } = await openFinish(done, { refuseToKeep: 'Excel is busy. Try again.' });
    await user.type(confirm().getByRole('textbox', { name: 'Your name' }), 'Ann Lee');
    await user.type(confirm().getByRole('textbox', { name: 'Your job title' }), 'Director');
    await user.click(confirm().getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Excel is busy. Try again.');
    expect(confirm().getByRole('textbox', { name: 'Your name' })).toHaveValue('Ann Lee');
  });

  test('what is typed is there again after a look at a contract', async () => {
    const { user } = await openFinish(done);
    await user.type(confirm().getByRole('textbox', { name: 'Your name' }), 'Ann');
    await user.click(screen.getByRole('button', { name: 'Change 1042' }));
    await user.click(await screen.findByRole('button', { name: 'Check and finish' }));
    expect(await screen.findByRole('textbox', { name: 'Your name' })).toHaveValue('Ann');
  });

  test('after an answer changed here, who confirmed before is there to confirm again', async () => {
    const { user, keptUnder } = await openFinish(done);
    await user.type(confirm().getByRole('textbox', { name: 'Your name' }), 'Ann Lee');
    await user.type(confirm().getByRole('textbox', { name: 'Your job title' }), 'Director');
    await user.click(confirm().getByRole('button', { name: 'Confirm' }));
    await screen.findByText(/^Confirmed by Ann Lee/);
    await user.click(screen.getByRole('button', { name: 'Change 1042' }));
    await user.clear(await screen.findByRole('textbox', { name: 'Credits delivered' }));
    await user.type(screen.getByRole('textbox', { name: 'Credits delivered' }), '30');
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    expect(await screen.findByRole('textbox', { name: 'Your name' })).toHaveValue('Ann Lee');
    expect(confirm().getByRole('textbox', { name: 'Your job title' })).toHaveValue('Director');
    await user.click(confirm().getByRole('button', { name: 'Confirm' }));
    await screen.findByText(/^Confirmed by Ann Lee, Director/);
    expect(keptUnder('declaration')).toMatchObject({ of: fingerprintOf(withAnswer(done, '1042', { delivered: 3000 as never })) });
  });

  test('of the answers as they are stands, and the first screen says so', async () => {
    openPane(done, { kept: declaredFor(done) });
    expect(await screen.findByText(/^Your answers are confirmed\./)).toBeInTheDocument();
  });

  test('is taken back by an answer that changes in the sheet, which is shown and said once', async () => {
    const { sheetSays, user } = await openFinish(done, { kept: declaredFor(done) });
    expect(await screen.findByText('Confirmed by Ann Lee, Contracts manager, on 9 April 2024.')).toBeInTheDocument();
    jest.useFakeTimers();
    try {
      sheetSays('1041', 1600);
      expect(screen.getByText(/^An answer changed after Ann Lee confirmed them on 9 April 2024\./)).toBeInTheDocument();
      expect(confirm().getByRole('textbox', { name: 'Your name' })).toHaveValue('Ann Lee');
      act(() => void jest.advanceTimersByTime(2000));
      expect(status()).toHaveTextContent('An answer changed after the answers were confirmed. That confirmation no longer counts.');
    } finally {
      jest.useRealTimers();
    }
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    expect(within(screen.getByRole('main')).getByText(/That confirmation no longer counts\.$/)).toBeInTheDocument();
    sheetSays('1041', 2014);
    expect(screen.queryByText(/no longer counts/, { selector: 'main *' })).not.toBeInTheDocument();
  });
});

test('what happens next says that nothing has been sent, by when, and has the e-mail ready', async () => {
  await openFinish(done, { kept: declaredFor(done) });
  const next = part('What happens next');
  expect(next.getByText('Nothing has been sent yet.')).toBeInTheDocument();
  expect(next.getByText('Send it to Fusion21 by 30 April 2024 (20 days left).')).toBeInTheDocument();
  expect(next.getByRole('textbox', { name: 'Subject' })).toHaveValue('Social value return for 1 April 2023 to 31 March 2024: Harper and Lowe Roofing Ltd');
  expect((await next.findByDisplayValue(/Answers confirmed by Ann Lee/)).textContent).toBe(
    'Hello,\n\nOur social value return for 1 April 2023 to 31 March 2024 is attached.\n\nIt covers 2 contracts: 45.77 credits delivered, against a target of 41.12. Every target is met.\n\nAnswers confirmed by Ann Lee, Contracts manager, on 9 April 2024.\n\nAnn Lee\nHarper and Lowe Roofing Ltd',
  );
});
