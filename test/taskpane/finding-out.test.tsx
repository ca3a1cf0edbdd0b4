/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import { markParts } from '../../src/return/finding-out-kept';
// Fetched later in the browser; here at once.
import '../../src/taskpane/finding-out/finding-out-page';
import '../../src/taskpane/finding-out/unknown-part';
import { askEmail, linkedEmail, unknownIn } from '../../src/taskpane/finding-out/ask-email';
import { missingIn } from '../../src/taskpane/finish/still-to-do';
import { mailLink } from '../../src/taskpane/email/email';
import { returnView } from '../../src/taskpane/return-view';
import { openPane } from './open-pane';
import { fiveContracts, returnOf, today } from './some-returns';

const five = returnOf(fiveContracts);
const heading = () => screen.getByRole('heading', { level: 1 });
const summary = (words: string) => screen.findByText(words, { selector: 'summary' });
const row = (reference: string) => within(screen.getByRole('region', { name: 'Contracts' })).getByRole('button', { name: new RegExp(`^${reference}`) });
const keptFirst = (...references: string[]) => ({ [markParts[0]!.key]: references.map((reference) => [reference, '2024-04-02', 'pm', 'Joan Price', 'Which placements counted?']) });

beforeEach(() => localStorage.clear());

type Opened = ReturnType<typeof openPane>;

async function openContract({ user }: Opened, reference: string) {
  await user.click(row(reference));
  await waitFor(() => expect(heading()).toHaveTextContent(reference), { timeout: 10_000 });
}

async function mark({ user }: Opened) {
  await user.click(await summary('I do not know what was delivered'));
  await user.click(screen.getByRole('button', { name: 'Mark as finding out' }));
  await screen.findByRole('heading', { name: 'You are finding out about this contract' });
}

describe('at a contract’s foot', () => {
  test('marking keeps who was asked, when and what; the list says so, and what is next is something else', async () => {
    const pane = openPane(five);
    await openContract(pane, '1042');
    await pane.user.click(await summary('I do not know what was delivered'));
    for (const step of ['Look at the social value delivery plan', 'Look at your messages with the client', 'Ask Fusion21']) expect(screen.getByText(step)).toBeInTheDocument();
    expect(screen.getByText(/What was agreed with Anytown Homes may be in e-mails/)).toBeInTheDocument();
    await pane.user.click(screen.getByRole('checkbox', { name: 'The delivery plan' }));
    await pane.user.type(screen.getByRole('textbox', { name: 'Who have you asked? (optional)' }), 'Joan Price');
    await pane.user.type(screen.getByRole('textbox', { name: /What did you ask/ }), ' Which placements counted? ');
    await pane.user.click(screen.getByRole('button', { name: 'Mark as finding out' }));
    const marked = await screen.findByRole('heading', { name: 'You are finding out about this contract' });
    await waitFor(() => expect(marked).toHaveFocus());
    expect(screen.getByRole('status')).toHaveTextContent('1042 is marked “Finding out”.');
    expect(screen.getByText('Noted on 10 April 2024. Looked at the delivery plan. Asked: Joan Price')).toBeInTheDocument();
    expect(pane.keptUnder(markParts[0]!.key)).toEqual([['1042', '2024-04-10', 'p', 'Joan Price', 'Which placements counted?']]);
    expect(pane.saved).toEqual([]);
    expect(screen.getByRole('button', { name: 'Go on to 1043' })).toBeInTheDocument();

    await pane.user.click(screen.getByRole('button', { name: 'All contracts' }));
    expect(row('1042')).toHaveTextContent('Finding out');
    expect(screen.getByText('1 of 5 contracts complete, finding out about 1')).toBeInTheDocument();
    expect(screen.getByText('Next: 1043 Void repairs, lot 8')).toBeInTheDocument();
  });

  test('marking while credits are typed loses neither those nor, on another contract meanwhile, a note', async () => {
    const pane = openPane(five);
    await openContract(pane, '1042');
    const credits = await screen.findByRole('textbox', { name: 'Credits delivered' });
    await pane.user.clear(credits);
    await pane.user.type(credits, '19.75');
    await pane.user.click(await summary('I do not know what was delivered'));
    await pane.user.type(screen.getByRole('textbox', { name: 'Who have you asked? (optional)' }), 'Joan');
    await pane.user.click(screen.getByRole('button', { name: 'Next contract' }));
    await waitFor(() => expect(heading()).toHaveTextContent('1043'));
    await pane.user.click(screen.getByRole('button', { name: 'Previous contract' }));
    await waitFor(() => expect(heading()).toHaveTextContent('1042'));
    await pane.user.click(await summary('I do not know what was delivered'));
    expect(screen.getByRole('textbox', { name: 'Who have you asked? (optional)' })).toHaveValue('Joan');
    await pane.user.click(screen.getByRole('button', { name: 'Mark as finding out' }));
    await screen.findByRole('heading', { name: 'You are finding out about this contract' });
    expect(screen.getByRole('textbox', { name: 'Credits delivered' })).toHaveValue('19.75');
  });

  test('the mark comes off again, and its note stands in the fields still', async () => {
    const pane = openPane(five, { kept: keptFirst('1042') });
    await openContract(pane, '1042');
    await pane.user.click(await screen.findByRole('button', { name: 'Take the mark off' }));
    await waitFor(() => expect(pane.keptUnder(markParts[0]!.key)).toBeNull());
    const again = await summary('I do not know what was delivered');
    await waitFor(() => expect(again).toHaveFocus());
    await pane.user.click(again);
    expect(screen.getByRole('textbox', { name: 'Who have you asked? (optional)' })).toHaveValue('Joan Price');
  });

  test('the mark ends by itself once the contract is complete, and Save goes on to what is not being found out about', async () => {
    const pane = openPane(five, { kept: keptFirst('1042', '1043') });
    await openContract(pane, '1042');
    const credits = await screen.findByRole('textbox', { name: 'Credits delivered' });
    await pane.user.clear(credits);
    await pane.user.type(credits, '30');
    await pane.user.click(screen.getByRole('button', { name: 'Save and continue' }));
    await waitFor(() => expect(heading()).toHaveTextContent('1044'));
    await pane.user.click(screen.getByRole('button', { name: 'All contracts' }));
    expect(row('1042')).toHaveTextContent('Complete');
    expect(row('1043')).toHaveTextContent('Finding out');
    expect(screen.getByText('2 of 5 contracts complete, finding out about 1')).toBeInTheDocument();
    await openContract(pane, '1042');
    expect(screen.queryByText('I do not know what was delivered')).not.toBeInTheDocument();
  });

  test('where it cannot be kept, that is said, and what is typed stays', async () => {
    const pane = openPane(five, { refuseToKeep: 'Excel is busy. Try again.' });
    await openContract(pane, '1043');
    await pane.user.click(await summary('I do not know what was delivered'));
    await pane.user.type(screen.getByRole('textbox', { name: 'Who have you asked? (optional)' }), 'Joan');
    await pane.user.click(screen.getByRole('button', { name: 'Mark as finding out' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Not marked\s*Excel is busy. Try again.$/);
    expect(screen.getByRole('textbox', { name: 'Who have you asked? (optional)' })).toHaveValue('Joan');
    expect(pane.keptUnder(markParts[0]!.key)).toBeNull();
  });

  test('a note that is too long is told with its field, and nothing is cut', async () => {
    const pane = openPane(five);
    await openContract(pane, '1043');
    await pane.user.click(await summary('I do not know what was delivered'));
    const who = screen.getByRole('textbox', { name: 'Who have you asked? (optional)' });
    await pane.user.click(who);
    await pane.user.paste('w'.repeat(101));
    await pane.user.click(screen.getByRole('button', { name: 'Mark as finding out' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Who you have asked must be 100 characters or less');
    expect(who).toHaveAccessibleDescription('Who you have asked must be 100 characters or less');
    expect(who).toHaveValue('w'.repeat(101));
  });

  test('a problem that was mended and comes back while typing takes no focus before the note is sent off again', async () => {
    const pane = openPane(five);
    await openContract(pane, '1043');
    await pane.user.click(await summary('I do not know what was delivered'));
    const who = screen.getByRole('textbox', { name: 'Who have you asked? (optional)' });
    await pane.user.click(who);
    await pane.user.paste('w'.repeat(101));
    await pane.user.click(screen.getByRole('button', { name: 'Mark as finding out' }));
    expect(screen.getByRole('alert')).toHaveFocus();
    await pane.user.type(who, '{Backspace}');
    await pane.user.type(who, 'wx');
    expect(who).toHaveFocus();
    expect(who).toHaveValue(`${'w'.repeat(101)}x`);
  });

  test('what is typed on while the mark is being kept stays, with focus in its field', async () => {
    let go: () => void = () => undefined;
    const pane = openPane(five, { beforeKeeping: () => new Promise<void>((resolve) => (go = resolve)) });
    await openContract(pane, '1043');
    await pane.user.click(await summary('I do not know what was delivered'));
    const who = screen.getByRole('textbox', { name: 'Who have you asked? (optional)' });
    await pane.user.type(who, 'Joan');
    await pane.user.click(screen.getByRole('button', { name: 'Mark as finding out' }));
    await pane.user.type(who, ' Price');
    await act(async () => go());
    await screen.findByRole('heading', { name: 'You are finding out about this contract' });
    expect(pane.keptUnder(markParts[0]!.key)).toEqual([['1043', '2024-04-10', '', 'Joan', '']]);
    const field = screen.getByRole('textbox', { name: 'Who have you asked? (optional)' });
    expect(field).toHaveValue('Joan Price');
    await pane.user.keyboard(' too');
    expect(field).toHaveValue('Joan Price too');
    await pane.user.click(screen.getByRole('button', { name: 'Save the note' }));
    await act(async () => go());
    await waitFor(() => expect(screen.getByText(/Asked: Joan Price too/)).toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('heading', { name: 'You are finding out about this contract' })).toHaveFocus());
    expect(field).not.toBeVisible();
  });

  test('a contract whose reference is there twice cannot be marked, and that is said', async () => {
    const pane = openPane(returnOf(fiveContracts.map((contract, index) => (index === 1 ? { ...contract, reference: '1041' } : contract))));
    await pane.user.click(within(screen.getByRole('region', { name: 'Contracts' })).getAllByRole('button')[1]!);
    await pane.user.click(await summary('I do not know what was delivered'));
    expect(screen.getByText('This contract cannot be marked until its reference is put right in the sheet.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Mark as finding out' })).not.toBeInTheDocument();
  });
});

describe('the page of all contracts being found out about', () => {
  test('is led to from the list, names each with its note, leads to it, and Back comes back to it', async () => {
    const pane = openPane(five, { kept: keptFirst('1042', '1043') });
    await pane.user.click(screen.getByRole('button', { name: 'Finding out (2)' }));
    await waitFor(() => expect(heading()).toHaveTextContent('Finding out'));
    expect(heading()).toHaveFocus();
    expect(screen.getByText(/^You do not know yet what was delivered on 2 contracts/)).toBeInTheDocument();
    await pane.user.click(screen.getByRole('button', { name: '1043 Void repairs, lot 8' }));
    await waitFor(() => expect(heading()).toHaveTextContent('1043'));
    await pane.user.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(screen.getByRole('button', { name: '1043 Void repairs, lot 8' })).toHaveFocus());
    await pane.user.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(heading()).toHaveTextContent('Harper and Lowe Roofing Ltd'));
  });

  test('a note whose contract has gone is told, and only removed by hand', async () => {
    const pane = openPane(five, { kept: keptFirst('9999', '1043') });
    expect(row('1043')).toHaveTextContent('Finding out');
    await pane.user.click(screen.getByRole('button', { name: 'Finding out (2)' }));
    const astray = within(await screen.findByRole('region', { name: 'Notes without a contract' }));
    expect(astray.getByText('9999')).toBeInTheDocument();
    await pane.user.click(astray.getByRole('button', { name: 'Remove the note on 9999' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Notes without a contract' })).not.toBeInTheDocument());
    expect(pane.keptUnder(markParts[0]!.key)).toEqual([['1043', '2024-04-02', 'pm', 'Joan Price', 'Which placements counted?']]);
  });

  test('once everything left is being found out about, the list says so', () => {
    openPane(five, { kept: keptFirst('1042', '1043', '1044', '1045') });
    expect(screen.getByRole('button', { name: 'Continue' })).toHaveAccessibleDescription('Next: 1042 Roof renewal You are finding out about everything that is left to do.');
  });

  test('a return without marks leads to no such page', () => {
    openPane(five);
    expect(screen.queryByRole('button', { name: /^Finding out/ })).not.toBeInTheDocument();
  });

  test('the e-mail can be narrowed to one client, whom other clients’ contracts do not concern', async () => {
    const pane = openPane(five, { kept: keptFirst('1042', '1043') });
    await pane.user.click(screen.getByRole('button', { name: 'Finding out (2)' }));
    const text = await screen.findByRole('textbox', { name: 'Text' });
    expect((text as HTMLTextAreaElement).value).toContain('1043 Void repairs');
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Who is it for?' }), 'Anytown Homes (1)');
    expect((text as HTMLTextAreaElement).value).toContain('1042 Roof renewal, Anytown Homes');
    expect((text as HTMLTextAreaElement).value).not.toContain('1043');
  });
});

describe('the e-mail', () => {
  const marked = (count: number) => {
    const contracts = Array.from({ length: count }, (_none, index) => ({ reference: `F21-${1000 + index}`, title: 'Roof renewal', spend: 300000, target: 3000 }));
    return returnView(returnOf(contracts), today, contracts.map(({ reference }) => ({ reference, on: '2024-04-02', looked: ['plan', 'messages'], who: 'Joan Price', what: '' })));
  };

  test('says whose return, which contracts and what was tried, in plain words', () => {
    const view = returnView(five, today, [
      { reference: '1042', on: '2024-04-02', looked: ['plan', 'messages'], who: 'Joan Price', what: 'Which placements counted?' },
      { reference: '1045', on: '2024-04-10', looked: [], who: '', what: '' },
    ]);
    expect(askEmail(view, unknownIn(view))).toEqual({
      subject: 'Social value return for 1 April 2023 to 31 March 2024: Harper and Lowe Roofing Ltd, what was delivered',
      body: [
        'Hello,',
        'We are filling in our social value return for 1 April 2023 to 31 March 2024. We do not know yet what social value was delivered on these 2 contracts:',
        '1042 Roof renewal, Anytown Homes\nNoted on 2 April 2024. Looked at the delivery plan and at messages with the client. Asked: Joan Price\nWhich placements counted?',
        '1045 Window replacement, Mersey Edge Council\nNoted on 10 April 2024.',
        'Can you tell us what was agreed and delivered on them, or who would know?',
        'Thank you\nHarper and Lowe Roofing Ltd',
      ].join('\n\n'),
    });
  });

  test('its link holds the list where that fits, and says to paste it where it does not', () => {
    const few = marked(3);
    const short = askEmail(few, unknownIn(few));
    expect(linkedEmail(few, short, 'a@b.org')).toBe(short);
    const many = marked(3000);
    const long = askEmail(many, unknownIn(many));
    const linked = linkedEmail(many, long, 'a@b.org');
    expect(linked).toEqual({ subject: long.subject, body: '[Copy the text from the pane and paste it here]' });
    expect(mailLink('a@b.org', linked).length).toBeLessThan(2000);
    expect(long.body.match(/F21-/g)).toHaveLength(3000);
  });
});

test('Check and finish names what is being found out about', () => {
  const view = returnView(five, today, [{ reference: '1043', on: '2024-04-02', looked: ['plan'], who: 'Joan Price', what: '' }]);
  expect(missingIn(view).map(({ name, findingOut }) => [name, findingOut])).toEqual([
    ['1042 Roof renewal', undefined],
    ['1043 Void repairs, lot 8', ['Noted on 2 April 2024.', 'Looked at the delivery plan.', 'Asked: Joan Price']],
    ['1044 Fire door programme', undefined],
    ['1045 Window replacement', undefined],
  ]);
});

test('a problem in the sheet of a marked contract is still told', async () => {
  const pane = openPane(five, { kept: keptFirst('1044') });
  expect(row('1044')).toHaveTextContent('Finding out');
  expect(screen.getByText('1 thing to check')).toBeInTheDocument();
  await openContract(pane, '1043');
  await mark(pane);
  expect(pane.keptUnder(markParts[0]!.key)).toHaveLength(2);
});
