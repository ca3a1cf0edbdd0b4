/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { callNotes } from '../../src/return/call-notes';
import { keptFrom } from '../../src/return/kept';
// Fetched later in the browser; here at once, so that no test waits for it to be compiled.
import '../../src/taskpane/call/call-bar';
import '../../src/taskpane/call/call-notes';
import '../../src/taskpane/call/call-screen';
import '../../src/taskpane/call/covered';
import '../../src/taskpane/help/help-screen';
import { opened, openPane } from './open-pane';
import { dateOf, fiveContracts, returnOf } from './some-returns';

beforeEach(() => localStorage.clear());

const noteField = () => screen.findByRole('textbox', { name: 'What was agreed on this contract?' });
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const kept = (pane: ReturnType<typeof openPane>) => keptFrom(callNotes, JSON.stringify(pane.keptUnder('call-notes')));
const before = [
  { reference: '1043', on: '2024-04-09', at: '09:30', text: 'Send the plan' },
  { reference: '1041', on: '2024-04-09', at: '09:40', text: 'Nothing to do' },
];

/** On a call, at the next contract to do: 1042. */
async function onCall(setup?: Parameters<typeof openPane>[1]) {
  const pane = openPane(returnOf(fiveContracts), setup);
  await pane.user.click(screen.getByRole('button', { name: 'Call mode, for sharing your screen' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Start call mode' }));
  await title('1042 Roof renewal');
  await noteField();
  return pane;
}

describe('one contract at a time', () => {
  test('its row is shown in the sheet, and no other is named anywhere in the page', async () => {
    const { shown, user } = await onCall();
    expect(shown).toEqual(['1042']);
    expect(document.documentElement.dataset.onCall).toBe('');
    expect(document.body).not.toHaveTextContent(/1041|1043|1044|1045|Harper/);
    await user.click(screen.getByRole('button', { name: 'Next contract' }));
    await title('1043 Void repairs, lot 8');
    expect(shown).toEqual(['1042', '1043']);
    expect(document.body).not.toHaveTextContent(/1041|1042|1044|1045|Harper/);
  });

  test('the list is covered until it is uncovered, and covered again afterwards', async () => {
    const { user } = await onCall();
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    expect(await title('Covered during the call')).toHaveFocus();
    expect(document.body).not.toHaveTextContent(/104\d|Harper|38\.64/);
    await user.click(screen.getByRole('button', { name: 'Uncover it' }));
    expect(screen.getByRole('button', { name: /^1045 / })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^1042 / })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: /^1045 / }));
    await title('1045 Window replacement');
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    await title('Covered during the call');
    await user.click(screen.getByRole('button', { name: 'Go on with the contract' }));
    await title('1045 Window replacement');
  });

  test('what is selected in the sheet is not named while something is typed', async () => {
    const { user, select } = await onCall();
    await user.type(screen.getByRole('textbox', { name: 'Credits delivered' }), '9');
    select('1044');
    expect(screen.getByRole('heading', { level: 1, name: '1042 Roof renewal' })).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('1044');
  });

  test('saving goes on to the next contract and names none', async () => {
    const { user, saved } = await onCall();
    const credits = screen.getByRole('textbox', { name: 'Credits delivered' });
    await user.clear(credits);
    await user.type(credits, '26');
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    await title('1043 Void repairs, lot 8');
    expect(saved.map(({ reference }) => reference)).toEqual(['1042']);
    expect(screen.getByRole('status').textContent?.trim()).toBe('Saved');
  });

  test('where its row moves in the sheet, it is shown there again', async () => {
    const { shown, sheetIs } = await onCall();
    const [first, second, ...rest] = fiveContracts;
    sheetIs(returnOf([second!, first!, ...rest]));
    await waitFor(() => expect(shown).toEqual(['1042', '1042']));
  });

  test('leaving it, from wherever, goes back to the same contract', async () => {
    const { user } = await onCall();
    await user.click(screen.getByRole('button', { name: 'Next contract' }));
    await title('1043 Void repairs, lot 8');
    await user.click(screen.getByRole('button', { name: 'Leave call mode' }));
    await title('1043 Void repairs, lot 8');
    expect(screen.queryByRole('textbox', { name: 'What was agreed on this contract?' })).not.toBeInTheDocument();
    expect(document.documentElement.dataset.onCall).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    await user.click(screen.getByRole('button', { name: 'Call mode, for sharing your screen' }));
    await user.click(await screen.findByRole('button', { name: 'Start call mode' }));
    await title('1043 Void repairs, lot 8');
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    await user.click(await screen.findByRole('button', { name: 'Leave call mode' }));
    await title('1043 Void repairs, lot 8');
  });
});

describe('what was agreed', () => {
  test('a line gets the contract, the day and the time, and is kept in the workbook', async () => {
    const pane = await onCall();
    const { user, saved } = pane;
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await noteField()).toHaveAccessibleDescription('Enter what was agreed');
    await user.type(await noteField(), 'Ann sends the plan{Enter}by Friday');
    fireEvent.keyDown(await noteField(), { key: 'Enter', ctrlKey: true });
    await waitFor(async () => expect(await noteField()).toHaveValue(''));
    expect(await noteField()).toHaveFocus();
    expect(kept(pane)).toEqual([{ reference: '1042', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), at: expect.stringMatching(/^\d\d:\d\d$/), text: 'Ann sends the plan\nby Friday' }]);
    expect(screen.getByText(/^Ann sends the plan/)).toBeInTheDocument();
    expect(saved).toEqual([]);
  });

  test('what was agreed on other contracts is covered until it is uncovered', async () => {
    const { user } = await onCall({ kept: { 'call-notes': before } });
    expect(document.body).not.toHaveTextContent(/Send the plan|Nothing to do|1041|1043/);
    expect(screen.getByText(/^2 notes on other contracts are covered\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Uncover them' }));
    expect(screen.getByText('1043, 9 April 2024, 09:30').closest('li')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Next contract' }));
    await title('1043 Void repairs, lot 8');
    expect(await screen.findByText('Send the plan')).toBeInTheDocument();
    expect(screen.queryByText('Nothing to do')).not.toBeInTheDocument();
  });

  test('the page about calls covers all of it, and leads focus to the first note once it is uncovered', async () => {
    const { user } = await onCall({ kept: { 'call-notes': before } });
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    await user.click(await screen.findByRole('button', { name: 'Uncover it' }));
    await user.click(screen.getByRole('button', { name: 'Call mode, for sharing your screen' }));
    await user.click(await screen.findByRole('button', { name: 'Uncover it' }));
    expect(screen.getByText('1043, 9 April 2024, 09:30').closest('li')).toHaveFocus();
  });

  test('a note can be changed, left as it was, removed and put back', async () => {
    const pane = openPane(returnOf(fiveContracts), { kept: { 'call-notes': before } });
    const { user } = pane;
    await user.click(screen.getByRole('button', { name: 'Call mode, for sharing your screen' }));
    await user.click(await screen.findByRole('button', { name: 'Change the note of 9 April 2024, 09:30' }));
    const field = screen.getByRole('textbox', { name: 'What was agreed' });
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: 'Keep the change' }));
    expect(field).toHaveAccessibleDescription('Enter what was agreed');
    await user.type(field, 'Send the whole plan');
    await user.click(screen.getByRole('button', { name: 'Keep the change' }));
    expect(await screen.findByText('Send the whole plan')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Change the note of 9 April 2024, 09:30' })).toHaveFocus());
    expect(kept(pane)).toEqual([{ ...before[0], text: 'Send the whole plan' }, before[1]]);
    await user.click(screen.getByRole('button', { name: 'Remove the note of 9 April 2024, 09:30' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Put it back' })).toHaveFocus());
    expect(kept(pane)).toEqual([before[1]]);
    await user.click(screen.getByRole('button', { name: 'Put it back' }));
    await waitFor(() => expect(kept(pane)).toEqual([{ ...before[0], text: 'Send the whole plan' }, before[1]]));
    await user.click(screen.getByRole('button', { name: 'Remove the note of 9 April 2024, 09:30' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the note of 9 April 2024, 09:40' }));
    await waitFor(() => expect(pane.keptUnder('call-notes')).toBeNull());
  });

  test('all notes are copied as plain text, contract by contract; where that is not allowed, they are selected', async () => {
    const { user } = await onCall({ kept: { 'call-notes': [...before, { ...before[0], at: '10:00', text: 'By Friday\nat noon' }] } });
    const text = [
      'What was agreed on calls\nHarper and Lowe Roofing Ltd, Social value return for 1 April 2023 to 31 March 2024',
      '1043 Void repairs, lot 8\n- 9 April 2024, 09:30: Send the plan\n- 9 April 2024, 10:00: By Friday\n  at noon',
      '1041 Kitchens and bathrooms\n- 9 April 2024, 09:40: Nothing to do',
    ].join('\n\n');
    await user.click(screen.getByRole('button', { name: 'Copy all notes' }));
    expect(await navigator.clipboard.readText()).toBe(text);
    expect(document.body).not.toHaveTextContent('Send the plan');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new DOMException('Not allowed', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy all notes' }));
    expect(await screen.findByRole('textbox', { name: 'All notes as text' })).toHaveValue(text);
  });

  test('what is typed and not added outlasts the next contract and a reload; where it cannot be kept, that is said', async () => {
    const { user, unmount } = await onCall({ refuseToKeep: 'This is too long to be kept in the workbook. Shorten it, then save again.' });
    await user.type(await noteField(), 'Half a thought');
    await user.click(screen.getByRole('button', { name: 'Next contract' }));
    await title('1043 Void repairs, lot 8');
    expect(await noteField()).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Previous contract' }));
    await title('1042 Roof renewal');
    expect(await noteField()).toHaveValue('Half a thought');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(within(await screen.findByRole('alert')).getByText(/^This is too long/)).toBeInTheDocument();
    unmount();
    await onCall();
    expect(await noteField()).toHaveValue('Half a thought');
  });
});

describe('while a note is being kept, which may take a while', () => {
  /** On a call, over a workbook that keeps notes when the test says so, one after another. */
  async function onSlowCall(setup?: Parameters<typeof openPane>[1]) {
    const waiting: (() => void)[] = [];
    const pane = await onCall({ ...setup, beforeKeeping: () => new Promise<void>((resolve) => waiting.push(resolve)) });
    return { ...pane, keepOne: () => act(async () => waiting.shift()?.()) };
  }
  const texts = (pane: Parameters<typeof kept>[0]) => kept(pane)?.map(({ text }) => text);

  test('what is typed meanwhile stays in the field', async () => {
    const pane = await onSlowCall();
    await pane.user.type(await noteField(), 'Ann sends the plan');
    await pane.user.click(screen.getByRole('button', { name: 'Add' }));
    await pane.user.type(await noteField(), '{Enter}Bob looks at it');
    await pane.keepOne();
    expect(texts(pane)).toEqual(['Ann sends the plan']);
    expect(await noteField()).toHaveValue('Bob looks at it');
    await pane.user.click(screen.getByRole('button', { name: 'Next contract' }));
    await pane.user.click(screen.getByRole('button', { name: 'Previous contract' }));
    expect(await noteField()).toHaveValue('Bob looks at it');
  });

  test('what was rewritten meanwhile stays whole', async () => {
    const pane = await onSlowCall();
    await pane.user.type(await noteField(), 'Ann');
    await pane.user.click(screen.getByRole('button', { name: 'Add' }));
    await pane.user.clear(await noteField());
    await pane.user.type(await noteField(), 'Bob');
    await pane.keepOne();
    expect(await noteField()).toHaveValue('Bob');
  });

  test('a note added on the next contract takes nothing from it', async () => {
    const pane = await onSlowCall();
    await pane.user.type(await noteField(), 'First');
    await pane.user.click(screen.getByRole('button', { name: 'Add' }));
    await pane.user.click(screen.getByRole('button', { name: 'Next contract' }));
    await pane.user.type(await noteField(), 'Second');
    await pane.user.click(screen.getByRole('button', { name: 'Add' }));
    await pane.keepOne();
    await pane.keepOne();
    expect(texts(pane)).toEqual(['First', 'Second']);
    expect(await noteField()).toHaveValue('');
  });

  test('that it was not kept is said also to somebody who has gone on to the next contract', async () => {
    const pane = await onSlowCall({ refuseToKeep: 'This is too long.' });
    await pane.user.type(await noteField(), 'First');
    await pane.user.click(screen.getByRole('button', { name: 'Add' }));
    await pane.user.click(screen.getByRole('button', { name: 'Next contract' }));
    await pane.keepOne();
    expect(screen.getByRole('status')).toHaveTextContent('Not kept. This is too long.');
    await pane.user.click(screen.getByRole('button', { name: 'Previous contract' }));
    expect(await noteField()).toHaveValue('First');
  });

  test('what is typed into a note that is being changed stays, too', async () => {
    const pane = await onSlowCall({ kept: { 'call-notes': [{ ...before[0], reference: '1042' }] } });
    await pane.user.click(screen.getByRole('button', { name: /^Change the note/ }));
    const field = () => screen.getByRole('textbox', { name: 'What was agreed' });
    await pane.user.type(field(), ' by Friday');
    await pane.user.click(screen.getByRole('button', { name: 'Keep the change' }));
    await pane.user.type(field(), ' noon');
    await pane.keepOne();
    expect(texts(pane)).toEqual(['Send the plan by Friday']);
    expect(field()).toHaveValue('Send the plan by Friday noon');
    await pane.user.click(screen.getByRole('button', { name: 'Keep the change' }));
    await pane.keepOne();
    expect(texts(pane)).toEqual(['Send the plan by Friday noon']);
  });
});

test.each([
  ['an earlier note', { ...before[0]!, reference: '1042' }],
  ['one of the same minute', { ...before[0]!, reference: '1042', at: '09:40' }],
])('%s is removed: what is being typed into a later one stays', async (_what, earlier) => {
  const { user } = await onCall({ kept: { 'call-notes': [earlier, { ...before[1], reference: '1042' }] } });
  await user.click(screen.getAllByRole('button', { name: 'Change the note of 9 April 2024, 09:40' }).at(-1)!);
  const field = () => screen.getByRole('textbox', { name: 'What was agreed' });
  await user.type(field(), ' until May');
  await user.click(screen.getByRole('button', { name: /^Remove the note/ }));
  await user.click(await screen.findByRole('button', { name: 'Put it back' }));
  await waitFor(() => expect(screen.getByText('Send the plan')).toBeInTheDocument());
  expect(field()).toHaveValue('Nothing to do until May');
});

test('a note that was never added last year does not stand there this year', async () => {
  const lastYear = returnOf(fiveContracts, { year: { from: dateOf(2022, 4, 1), to: dateOf(2023, 3, 31) } });
  const { user, becomes } = await onCall();
  await user.type(await noteField(), 'Half a thought');
  becomes(opened(lastYear));
  await user.click(screen.getByRole('button', { name: 'Call mode, for sharing your screen' }));
  await user.click(await screen.findByRole('button', { name: 'Start call mode' }));
  await title('1042 Roof renewal');
  expect(await noteField()).toHaveValue('');
});

describe('keyboard shortcuts', () => {
  async function atContract(reference: string) {
    const pane = openPane(returnOf(fiveContracts));
    await pane.user.click(screen.getByRole('button', { name: new RegExp(`^${reference} `) }));
    await screen.findByRole('textbox', { name: 'Credits delivered' });
    return pane;
  }

  test('Alt+Page Down and Alt+Page Up go along the contracts, keep what is typed, and stop at the ends', async () => {
    const { user, saved } = await atContract('1044');
    const credits = () => screen.getByRole('textbox', { name: 'Credits delivered' });
    await user.type(credits(), '9');
    await user.keyboard('{Alt>}{PageDown}{/Alt}');
    expect(await title('1045 Window replacement')).toHaveFocus();
    await user.keyboard('{Alt>}{PageDown}{/Alt}');
    expect(screen.getByRole('status').textContent?.trim()).toBe('This is the last contract');
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    await title('1044 Fire door programme');
    expect(credits()).toHaveValue('twelve9');
    expect(saved).toEqual([]);
  });

  test.each([
    ['Page Down alone', { key: 'PageDown' }],
    ['with Ctrl as well, which changes tabs or sheets', { key: 'PageDown', altKey: true, ctrlKey: true }],
    ['held down', { key: 'PageDown', altKey: true, repeat: true }],
    ['while letters are being composed', { key: 'PageDown', altKey: true, isComposing: true }],
  ])('%s does nothing', async (_what, event) => {
    await atContract('1041');
    fireEvent.keyDown(document.body, event);
    expect(screen.getByRole('heading', { level: 1, name: '1041 Kitchens and bathrooms' })).toBeInTheDocument();
  });

  test('Ctrl+Enter in a field saves, as the button says', async () => {
    const { user, saved } = await atContract('1043');
    expect(screen.getByRole('button', { name: 'Next contract' })).toHaveAttribute('aria-keyshortcuts', 'Alt+PageDown');
    expect(screen.getByRole('button', { name: 'Next contract' })).toHaveAttribute('title', 'Next contract (Alt+Page Down)');
    expect(screen.getByRole('button', { name: 'Save and continue' })).toHaveAttribute('aria-keyshortcuts', 'Control+Enter');
    await user.type(screen.getByRole('textbox', { name: 'Credits delivered' }), '30');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(saved.map(({ reference }) => reference)).toEqual(['1043']));
  });

  test('are told under Help', async () => {
    const { user } = openPane(returnOf(fiveContracts));
    await user.click(screen.getByRole('button', { name: 'Help' }));
    const keys = within(await screen.findByRole('region', { name: 'Keyboard shortcuts' }));
    expect(keys.getAllByRole('definition').map((each) => each.textContent)).toEqual(['Alt+Page Down', 'Alt+Page Up', 'Ctrl+Enter']);
  });
});
