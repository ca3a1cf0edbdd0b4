/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { EntryRules, OtherEntry } from '../../src/return/other-entries';
import { openPane } from './open-pane';
import { fiveContracts, returnOf } from './some-returns';

const five = returnOf(fiveContracts);
const running = '1043';
const nilLabel = 'No social value was delivered on this contract this year';

const besides: readonly OtherEntry[] = [
  { key: 'jobs created', heading: 'Jobs created', takes: 'figure', cell: { sheet: 'Returns', address: 'P4' }, held: '', shown: '' },
  { key: 'theme', heading: 'Theme', takes: 'words', cell: { sheet: 'Returns', address: 'Q4' }, held: 'Skills', shown: 'Skills' },
  { key: 'last visit', heading: 'Last visit', takes: 'date', cell: { sheet: 'Returns', address: 'R4' }, held: 45_383, shown: '01/04/2024' },
  { key: 'evidence', heading: 'Evidence', takes: 'words', cell: { sheet: 'Returns', address: 'S4' }, held: '', shown: '' },
];
const askingMore = { ...five, contracts: five.contracts.map((contract) => ({ ...contract, others: besides })) };
const themes: EntryRules = new Map([
  ['theme', { of: 'choices', choices: ['Skills', 'Community '].map((value) => ({ shown: value, value })) }],
  ['jobs created', { of: 'number', whole: true, least: 0 }],
  ['evidence', { of: 'choices', open: true, choices: [{ shown: 'Photos', value: 'Photos' }] }],
]);

beforeEach(() => localStorage.clear());

async function openContract(reference = running, ret = five, setup: Parameters<typeof openPane>[1] = {}) {
  const pane = openPane(ret, setup);
  await pane.user.click(screen.getByRole('button', { name: new RegExp(`^${reference}`) }));
  await screen.findByRole('textbox', { name: 'Credits delivered' });
  return pane;
}

const credits = () => screen.getByRole('textbox', { name: 'Credits delivered' });
const nil = () => screen.getByRole('checkbox', { name: nilLabel });
const why = () => screen.findByRole('combobox', { name: 'Why were fewer credits delivered?' });
const field = (name: string, role = 'textbox') => screen.getByRole(role, { name });
const save = () => screen.getByRole('button', { name: 'Save and continue' });

describe('nothing delivered is an answer', () => {
  test('chosen, it enters 0 and asks why; taken back, what was typed stands there again', async () => {
    const { user } = await openContract();
    await user.type(credits(), '12');
    await user.click(nil());
    expect(credits()).toHaveValue('0');
    expect(screen.getByText('0 of 30 credits, 30 to go')).toBeInTheDocument();
    await why();
    await user.click(nil());
    expect(credits()).toHaveValue('12');
  });

  test('0 typed is the same; blank is not', async () => {
    const { user } = await openContract();
    expect(nil()).not.toBeChecked();
    await user.type(credits(), '0');
    expect(nil()).toBeChecked();
    await user.clear(credits());
    expect(nil()).not.toBeChecked();
  });

  test('by quarter it enters 0 in each', async () => {
    const [contract] = returnOf(fiveContracts.slice(2, 3)).contracts;
    if (contract === undefined) throw new Error('There is a contract');
    const deliveredParts = ['Q1', 'Q2'].map((heading, index) => ({ heading, credits: { state: 'blank', cell: { sheet: 'Returns', address: `P${index}` } } as const }));
    const { user } = openPane({ ...five, contracts: [{ ...contract, deliveredParts }] });
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Q1' }), '4');
    await user.click(nil());
    expect([field('Q1'), field('Q2')].map((box) => box.getAttribute('value'))).toEqual(['0', '0']);
    await user.click(nil());
    expect([field('Q1'), field('Q2')].map((box) => box.getAttribute('value'))).toEqual(['4', '']);
  });
});

describe('why fewer were delivered', () => {
  test('is one of thirteen reasons, with more about it or without, or another one', async () => {
    const { user, saved } = await openContract('1045');
    await user.type(credits(), '0');
    const list = await why();
    expect(within(list).getAllByRole('option')).toHaveLength(15);
    expect(screen.queryByRole('textbox', { name: /own words|More about it/ })).not.toBeInTheDocument();
    await user.selectOptions(list, 'It was counted on another contract');
    await user.type(field('More about it, if there is more to say'), 'On 1041.');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.click(save());
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.answer.shortfall?.reason).toBe('It was counted on another contract. On 1041.');
  });

  test('another reason has to be said', async () => {
    const { user } = await openContract('1045');
    await user.type(credits(), '0');
    await user.selectOptions(await why(), 'Another reason');
    await user.click(save());
    const [line] = within(screen.getByRole('alert')).getAllByRole('link');
    await user.click(line ?? document.body);
    expect(field('Tell us why in your own words')).toHaveFocus();
  });
});

describe('how many of the missing credits', () => {
  async function planned(howMany: string) {
    const pane = await openContract();
    const { user } = pane;
    await user.type(credits(), '12');
    await user.selectOptions(await why(), 'It was not clear what we had to do');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.type(field('How will it be put right?'), 'Two apprentices');
    await user.type(field('By when?'), '30 June 2025');
    if (howMany !== '') await user.type(field('How many of the missing 18 credits will be put right?'), howMany);
    return pane;
  }

  test('all, unless fewer are said; and then what is left is said too', async () => {
    const { user, saved } = await planned('12');
    expect(screen.getByText('The other 6 credits will then not be put right. That is an answer too: Fusion21 will talk to you about it.')).toBeInTheDocument();
    await user.click(save());
    await waitFor(() => expect(saved[0]?.answer.shortfall?.recovery).toMatchObject({ how: 'Two apprentices', credits: 1200 }));
  });

  test('left blank, it is not mentioned', async () => {
    const { user, saved } = await planned('');
    await user.click(save());
    await waitFor(() => expect(saved[0]?.answer.shortfall?.recovery).toEqual({ kind: 'will-recover', how: 'Two apprentices', by: 45838 }));
  });

  test('more than are missing is not taken', async () => {
    const { user } = await planned('20');
    await user.click(save());
    expect(field('How many of the missing 18 credits will be put right?')).toHaveAccessibleDescription(
      'Leave blank if it is all of them How many credits will be put right must be 18 or fewer: no more are missing. You entered 20.',
    );
  });
});

test('the spend typed as credits: what may have been mixed up is explained, and one can go on', async () => {
  const { user, saved } = await openContract();
  await user.type(credits(), '300000');
  await user.click(save());
  expect(screen.getByRole('heading', { name: /^You entered 300,000, which is what this contract spent\./ })).toHaveFocus();
  expect(screen.getByText(/The valuations you send every quarter confirm what was spent, and hold no social value\./)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Yes, 300,000 is right' }));
  await waitFor(() => expect(saved).toEqual([{ reference: running, answer: { delivered: 300_000_00 } }]));
});

describe('what else the sheet asks for', () => {
  test('is asked under its own headings, and only what was changed is saved', async () => {
    const { user, saved } = await openContract(running, askingMore);
    const group = screen.getByRole('group', { name: 'Also asked on this sheet' });
    expect(within(group).getByRole('textbox', { name: 'Last visit' })).toHaveValue('1 April 2024');
    await user.type(credits(), '30');
    await user.type(field('Jobs created'), '4');
    await user.clear(field('Theme'));
    await user.type(field('Evidence'), '=1+1');
    await user.click(save());
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.answer.others).toEqual([
      { key: 'jobs created', heading: 'Jobs created', value: 4 },
      { key: 'theme', heading: 'Theme', value: '' },
      { key: 'evidence', heading: 'Evidence', value: '=1+1' },
    ]);
  });

  test('a field whose drop-down becomes known turns into its list, and loses neither what was typed nor the focus', async () => {
    let known: (rules: EntryRules) => void = () => undefined;
    const { user } = await openContract(running, askingMore, { entryRules: () => new Promise((resolve) => (known = resolve)) });
    await user.clear(field('Theme'));
    await user.type(field('Theme'), 'Comm');
    await act(async () => known(themes));
    const list = field('Theme', 'combobox');
    expect(list).toHaveFocus();
    expect(list).toHaveDisplayValue('Comm (not one of the choices)');
    expect(within(list).getAllByRole('option').map((option) => option.textContent)).toEqual(['Choose', 'Comm (not one of the choices)', 'Skills', 'Community ']);
  });

  test('what the sheet does not allow is said beside its field; a choice is saved as the list has it', async () => {
    const { user, saved } = await openContract(running, askingMore, { entryRules: () => Promise.resolve(themes) });
    await user.type(credits(), '30');
    await user.type(field('Jobs created'), 'several');
    await user.click(save());
    expect(field('Jobs created')).toHaveAccessibleDescription('“Jobs created” must be a number, like 3');
    const [line] = within(screen.getByRole('alert')).getAllByRole('link');
    await user.click(line ?? document.body);
    expect(field('Jobs created')).toHaveFocus();
    await user.clear(field('Jobs created'));
    await user.selectOptions(field('Theme', 'combobox'), 'Community ');
    await user.type(field('Evidence', 'combobox'), 'A letter');
    await user.click(save());
    await waitFor(() => expect(saved[0]?.answer.others).toEqual([
      { key: 'theme', heading: 'Theme', value: 'Community ' },
      { key: 'evidence', heading: 'Evidence', value: 'A letter' },
    ]));
  });

  test('what is typed there survives a reload of the pane', async () => {
    const first = await openContract(running, askingMore);
    await first.user.type(field('Jobs created'), '7');
    first.unmount();
    await openContract(running, askingMore);
    expect(field('Jobs created')).toHaveValue('7');
    expect(screen.getByText('You typed this and have not saved it yet.')).toBeInTheDocument();
  });

  test('“Check and finish” says what was given, and what was not', async () => {
    const { user } = openPane(askingMore);
    await user.click(screen.getByRole('button', { name: 'Check your answers' }));
    const card = (await screen.findByRole('button', { name: 'Change 1041' })).closest('li') ?? document.body;
    const terms = within(card).getAllByRole('term').map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);
    expect(terms.slice(-4)).toEqual(['Jobs created: Not provided', 'Theme: Skills', 'Last visit: 01/04/2024', 'Evidence: Not provided']);
  });
});

describe('the last saved answer', () => {
  async function saveOne(setup: Parameters<typeof openPane>[1] = {}) {
    const pane = await openContract(running, five, setup);
    await pane.user.type(credits(), '30');
    await pane.user.click(save());
    await screen.findByText('1043 is saved in the sheet.');
    return pane;
  }
  const undo = () => screen.getByRole('button', { name: 'Undo the answer for 1043' });

  test('can be taken back on the next contract; focus goes to what came of it, and the way back to it stands there', async () => {
    const { user } = await saveOne();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1044');
    await user.click(undo());
    const told = await screen.findByText('The answer for 1043 is taken back. Its cells hold what they held before.');
    expect(told).toHaveFocus();
    expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await user.click(screen.getByRole('button', { name: 'Go to 1043' }));
    expect(await screen.findByRole('textbox', { name: 'Credits delivered' })).toHaveValue('');
  });

  test('can be taken back from the list', async () => {
    const { user } = await saveOne();
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    await user.click(undo());
    expect(await screen.findByText('The answer for 1043 is taken back. Its cells hold what they held before.')).toHaveFocus();
    expect(screen.getByRole('button', { name: /^1043.*Not started/ })).toBeInTheDocument();
  });

  test('that changed in the sheet since is not taken back, and it is said why', async () => {
    const message = 'The answer for contract 1043 has been changed in the sheet since it was saved, so nothing was put back.';
    const { user } = await saveOne({ undo: async () => ({ kind: 'refused', why: 'changed-since', message }) });
    await user.click(undo());
    expect(await screen.findByText(message)).toHaveFocus();
    expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Go to 1043' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1043');
  });

  test('may be taken back again where the workbook was only busy', async () => {
    const trouble = { kind: 'busy', message: 'Excel is busy.', whatToDo: 'Try again.' } as never;
    const { user } = await saveOne({ undo: async () => ({ kind: 'trouble', trouble }) });
    await user.click(undo());
    expect(await screen.findByText('Excel is busy. Try again.')).toHaveFocus();
    expect(undo()).toBeInTheDocument();
  });

  test('waits for a cell that is being edited, and says so', async () => {
    let finish: () => void = () => undefined;
    const { user } = await saveOne({
      undo: (onWaiting) => {
        onWaiting();
        return new Promise((resolve) => (finish = () => resolve({ kind: 'nothing-to-undo' })));
      },
    });
    await user.click(undo());
    expect(await screen.findByText(/Press Enter in it to finish, and the answer will be taken back/, { selector: '.undo *' })).toBeInTheDocument();
    expect(screen.getAllByRole('status').map((region) => region.textContent?.trim())).toEqual(['A cell is being edited in the sheet. Press Enter in it to finish, and the answer will be taken back.']);
    await act(async () => finish());
    expect(await screen.findByText('There is no saved answer left to take back.')).toHaveFocus();
  });

  test('is the one saved last: another answer takes its place', async () => {
    const { user } = await saveOne();
    await user.clear(credits());
    await user.type(credits(), '20');
    await user.click(save());
    expect(await screen.findByText('1044 is saved in the sheet.')).toBeInTheDocument();
    expect(screen.queryByText('1043 is saved in the sheet.')).not.toBeInTheDocument();
  });
});
