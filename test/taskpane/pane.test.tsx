/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { PaneState } from '../../src/taskpane/pane-state';
import { openPane, opened } from './open-pane';
import { dateOf, fiveContracts, readingOf, returnOf, today, workbookOf } from './some-returns';

const five = returnOf(fiveContracts);
const heading = () => screen.getByRole('heading', { level: 1 });
const credits = () => screen.findByRole('textbox', { name: 'Credits delivered' });
const status = () => screen.getByRole('status');

beforeEach(() => localStorage.clear());

describe('in place of the return', () => {
  test.each<[PaneState, string, string | undefined]>([
    [{ kind: 'slow' }, 'Excel has not answered yet', 'Reload'],
    [{ kind: 'no-office' }, 'Open this in Excel', undefined],
    [{ kind: 'read-only' }, 'This workbook is open to read only', 'Look again'],
    [{ kind: 'protected-view' }, 'Excel is protecting this workbook', 'Look again'],
    [{ kind: 'no-return', reason: 'No sheet has a table of contracts.' }, 'No return in this workbook', 'Look again'],
    [{ kind: 'trouble', trouble: { message: 'Excel is busy.', whatToDo: 'Wait.' } }, 'Something went wrong', 'Look again'],
  ])('%j shows "%s"', (state, title, button) => {
    openPane(state);
    expect(heading()).toHaveTextContent(title);
    expect(document.title).toBe(`${title} – Social value return`);
    expect(heading()).not.toHaveFocus();
    expect(screen.queryAllByRole('button').map((each) => each.textContent)).toEqual(button === undefined ? [] : [button]);
  });

  test('outside Excel there is a way to the workbench', () => {
    openPane({ kind: 'no-office' });
    expect(screen.getByRole('link')).toHaveAttribute('href', '../workbench/index.html');
  });

  test('a workbook without a return says why, and is looked at again when asked', async () => {
    const { user, looks } = openPane({ kind: 'no-return', reason: 'No sheet has a table of contracts.' });
    expect(screen.getByText('No sheet has a table of contracts.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(looks()).toBe(1);
  });

  test('the return takes the place of any of them when it comes', () => {
    const { becomes } = openPane({ kind: 'slow' });
    becomes(opened(five));
    expect(heading()).toHaveTextContent('Harper and Lowe Roofing Ltd');
  });
});

describe('the first screen', () => {
  test('says whose return, for when, by when, how much of it is done', () => {
    openPane(five);
    expect(heading()).toHaveTextContent('Harper and Lowe Roofing Ltd');
    expect(heading()).not.toHaveFocus();
    const main = within(screen.getByRole('main'));
    for (const words of ['1 April 2023 to 31 March 2024', '20 days left', '38.64', 'of 124.14 credits delivered', '1 of 5 contracts complete', 'Next: 1042 Roof renewal']) {
      expect(main.getByText(words)).toBeInTheDocument();
    }
    expect(main.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '38.64 of 124.14 credits, 85.5 to go');
    expect(main.getByRole('button', { name: 'Continue' })).toHaveAccessibleDescription('Next: 1042 Roof renewal');
  });

  test('lists the contracts as buttons whose names begin with the reference', () => {
    openPane(five);
    const rows = within(screen.getByRole('region', { name: 'Contracts' })).getAllByRole('button');
    expect(rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '1041 Kitchens and bathrooms Castle Green Living Complete 20.14 of 15.49',
      '1042 Roof renewal Anytown Homes Below target 18.5 of 25.63',
      '1043 Void repairs, lot 8 Ribble Fold Borough Council Not started',
      '1044 Fire door programme Holm Lacy NHS Trust There is a problem',
      '1045 Window replacement Mersey Edge Council Not started',
    ]);
    expect(rows.map((row) => row.textContent?.startsWith('104'))).not.toContain(false);
  });

  test('a return without title block has a heading all the same', () => {
    openPane({ contracts: five.contracts, statedTotals: [] });
    expect(heading()).toHaveTextContent('Your social value return');
  });

  test('late is said', () => {
    openPane(five, { today: dateOf(2024, 5, 3) });
    expect(screen.getByText('3 days late')).toBeInTheDocument();
  });

  test('with all done it says what comes next, and that nothing is sent', () => {
    openPane(returnOf(fiveContracts.slice(0, 1)));
    expect(screen.getByRole('heading', { name: 'The contract is complete' })).toBeInTheDocument();
    expect(screen.getByText(/Nothing has been sent yet/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
  });

  test('things to check, each with its place', () => {
    openPane(five);
    expect(screen.getByText('1 thing to check')).toBeInTheDocument();
    expect(screen.getByText(/You entered "twelve"/)).toHaveTextContent('Returns, cell J5');
  });

  test('while the sheet cannot be followed it says so, above what is known', () => {
    openPane({ kind: 'open', open: { return: five, workbook: workbookOf(five), reading: readingOf(five), today, trouble: { message: 'Excel is busy.', whatToDo: 'Wait a little.' } } });
    expect(within(screen.getByRole('complementary')).getByText('Excel is busy.')).toBeInTheDocument();
    expect(heading()).toHaveTextContent('Harper and Lowe Roofing Ltd');
  });

  test('text from cells is text', () => {
    openPane(returnOf([{ reference: '<b>1</b>', title: '<img src=x onerror=alert(1)>', spend: 100000, target: 1000 }]));
    expect(screen.getByRole('button', { name: /^<b>1<\/b> <img src=x onerror=alert\(1\)>/ })).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('filling in', () => {
  test('Continue, an answer, Save: written, said, and on to the next one', async () => {
    const { user, saved, shown } = openPane(five);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await credits()).toHaveValue('18.5');
    await user.clear(await credits());
    await user.type(await credits(), '26');
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    expect(saved).toEqual([{ reference: '1042', answer: { delivered: 2600 } }]);
    expect(heading()).toHaveTextContent('1043 Void repairs, lot 8');
    expect(heading()).toHaveFocus();
    expect(status()).toHaveTextContent('Saved 1042');
    expect(shown).toEqual(['1042', '1043']);
  });

  test('the last one saved leads back to the list, where all are complete', async () => {
    const { user } = openPane(returnOf(fiveContracts.slice(2, 3)));
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    await user.type(await credits(), '30');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'The contract is complete' })).toBeInTheDocument();
    expect(heading()).toHaveFocus();
    expect(status()).toHaveTextContent('Saved 1043');
  });

  test('along the list and back to it, at the contract one comes from', async () => {
    const { user } = openPane(five);
    await user.click(screen.getByRole('button', { name: /^1042/ }));
    await credits();
    await user.click(screen.getByRole('button', { name: 'Next contract' }));
    await credits();
    expect(heading()).toHaveTextContent('1043');
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    expect(screen.getByRole('button', { name: /^1043/ })).toHaveFocus();
  });

  test('what is typed and not saved survives a reload of the pane, and the list says where it is', async () => {
    const first = openPane(five);
    await first.user.click(screen.getByRole('button', { name: /^1043/ }));
    await first.user.type(await credits(), '18.5');
    first.unmount();

    const { user } = openPane(five);
    expect(screen.getByRole('button', { name: /^1043.*Typed, not saved/ })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    expect(await credits()).toHaveValue('18.5');
  });

  test('what was typed earlier can be given up for what the sheet says', async () => {
    const first = openPane(five);
    await first.user.click(screen.getByRole('button', { name: /^1042/ }));
    await first.user.type(await credits(), '1');
    first.unmount();

    const { user } = openPane(five);
    await user.click(screen.getByRole('button', { name: /^1042/ }));
    expect(await credits()).toHaveValue('18.51');
    await user.click(screen.getByRole('button', { name: 'Go back to what the sheet says' }));
    expect(await credits()).toHaveValue('18.5');
    expect(screen.queryByText('You typed this and have not saved it yet.')).not.toBeInTheDocument();
    expect(await credits()).toHaveFocus();
    await user.type(await credits(), '2');
    expect(screen.queryByText('You typed this and have not saved it yet.')).not.toBeInTheDocument();
  });

  test('what the sheet came to say by itself is no longer unsaved', async () => {
    const { user, sheetSays } = openPane(five);
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    await user.type(await credits(), '20');
    sheetSays('1043', 2000);
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    expect(screen.getByRole('button', { name: /^1043/ })).not.toHaveTextContent('Typed, not saved');
  });

  test('a thing to check leads to its contract', async () => {
    const { user } = openPane(five);
    await user.click(screen.getByText('1 thing to check'));
    await user.click(screen.getByRole('button', { name: 'Go to 1044' }));
    expect(await credits()).toHaveValue('twelve');
    expect(screen.getByText(/You entered "twelve"/)).toBeInTheDocument();
  });

  test('what was saved is no longer kept as typed', async () => {
    const { user } = openPane(five);
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    await user.type(await credits(), '30 credits');
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    await user.click(screen.getByRole('button', { name: 'All contracts' }));
    expect(screen.getByRole('button', { name: /^1043/ })).not.toHaveTextContent('Typed, not saved');
  });
});

describe('beside a sheet that somebody works in', () => {
  test('a change in the sheet moves the first screen', () => {
    const { sheetSays } = openPane(five);
    sheetSays('1043', 3000);
    expect(screen.getByText('2 of 5 contracts complete')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^1043/ })).toHaveTextContent('Complete');
  });

  test('a selected row brings its contract up, without taking focus', async () => {
    const { select } = openPane(five);
    select('1044');
    expect(await credits()).toBeInTheDocument();
    expect(heading()).toHaveTextContent('1044 Fire door programme');
    expect(document.body).toHaveFocus();
  });

  test('nor does focus that came into the pane meanwhile get lost: it goes to what comes up', async () => {
    const { user, select } = openPane(five);
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    await credits();
    screen.getByRole('button', { name: 'All contracts' }).focus();
    select('1044');
    expect(heading()).toHaveTextContent('1044 Fire door programme');
    expect(heading()).toHaveFocus();
  });

  test('but not while something typed is not saved: then it offers to go there', async () => {
    const { user, select } = openPane(five);
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    await user.type(await credits(), '1');
    select('1041');
    expect(heading()).toHaveTextContent('1043');
    expect(await credits()).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Go to 1041' }));
    expect(heading()).toHaveTextContent('1041');
  });

  test('selecting the row of the contract on screen changes nothing', async () => {
    const { user, select } = openPane(five);
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    await user.type(await credits(), '1');
    select('1041');
    select('1043');
    expect(screen.queryByRole('button', { name: 'Go to 1041' })).not.toBeInTheDocument();
  });

  test('a row whose reference is repeated brings up nothing', () => {
    const [one, two] = fiveContracts;
    if (one === undefined || two === undefined) throw new Error('There are two');
    const { select } = openPane(returnOf([one, { ...two, reference: one.reference }]));
    select(one.reference);
    expect(screen.getByRole('heading', { name: 'Contracts' })).toBeInTheDocument();
  });
});

test('progress is said once typing has paused, in the one live region', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  try {
    const { user } = openPane(five);
    await user.click(screen.getByRole('button', { name: /^1043/ }));
    await user.type(await credits(), '18');
    expect(status()).toBeEmptyDOMElement();
    act(() => void jest.advanceTimersByTime(1500));
    expect(status()).toHaveTextContent('18 of 30 credits, 12 to go');
    expect(screen.getAllByRole('status')).toHaveLength(1);

    await user.clear(await credits());
    await user.type(await credits(), '30');
    await user.click(screen.getByRole('button', { name: 'Save and continue' }));
    await screen.findByText('Saved 1043');
    act(() => void jest.advanceTimersByTime(1500));
    expect(status()).toHaveTextContent('Saved 1043');
  } finally {
    jest.useRealTimers();
  }
});

test('a fault of the pane itself ends in a screen that says what to do', () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = { contracts: undefined as never, statedTotals: [] };
  openPane({ kind: 'open', open: { return: broken, workbook: workbookOf(broken), reading: readingOf(broken), today, trouble: undefined } });
  expect(heading()).toHaveTextContent('The pane has stopped');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
  quiet.mockRestore();
});

test('3,000 contracts: the first ones at once, and soon what finds the others', async () => {
  const rows = Array.from({ length: 3000 }, (_nothing, index) => ({ reference: `F${index}`, title: `Contract ${index}`, spend: 100000, target: 1000 }));
  openPane(returnOf(rows));
  expect(screen.getByText('F0')).toBeInTheDocument();
  const search = await screen.findByRole('searchbox', {}, { timeout: 10_000 });
  fireEvent.change(search, { target: { value: 'f2999' } });
  expect(screen.getByText('F2999')).toBeInTheDocument();
}, 20_000);
