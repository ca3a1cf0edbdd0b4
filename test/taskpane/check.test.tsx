/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import Papa from 'papaparse';
import { ledgerLines } from '../../src/return/sent/ledger-lines';
// Fetched later in the browser; here at once, so that no test waits for it to be compiled.
import '../../src/taskpane/check/check-screen';
import { openPane, type PaneSetup } from './open-pane';
import { fiveContracts, returnOf } from './some-returns';

beforeEach(() => localStorage.clear());

/** The finding about what was typed as credits of contract 1044, which is no number. */
function finding(): HTMLElement {
  const found = screen.getAllByRole('listitem').find(({ className, textContent }) => className === 'finding' && textContent?.includes('twelve'));
  if (!found) throw new Error('There is no such finding');
  return found;
}

const inFinding = () => within(finding());
const button = (name: string) => inFinding().getByRole('button', { name });
const who = () => inFinding().getByRole('textbox', { name: 'Your name' });
const why = () => inFinding().getByRole('textbox', { name: 'Why it may stand' });

/** jsdom's files give no text. */
function csv(name: string, text: string): File {
  return Object.defineProperty(new File([text], name), 'text', { value: () => Promise.resolve(text) });
}

/** The ledger of the return that is open, as prepare writes it. */
function ledger(name: string): File {
  const contracts = fiveContracts.map(({ reference, title, client }) => ({ reference, title, ...(client !== undefined && { client }) }));
  return csv(name, Papa.unparse([...ledgerLines({ file: 'harper.xlsx', sent: { supplier: 'Harper and Lowe Roofing Ltd', sheet: 'Returns', headings: [], contracts } })]));
}

async function openCheck(setup?: PaneSetup) {
  const pane = openPane(returnOf(fiveContracts), setup);
  await pane.user.click(screen.getByRole('button', { name: 'Check this return (for Fusion21’s staff)' }));
  await screen.findByRole('heading', { level: 1, name: /Check this return/ });
  return pane;
}

async function letStand({ user }: Awaited<ReturnType<typeof openCheck>>) {
  await user.click(button('Let it stand'));
  await user.type(who(), 'Ann Bell');
  await user.type(why(), 'Agreed by telephone');
  await user.click(button('Keep it in the workbook'));
}

describe('a finding that may stand', () => {
  test('where the workbook does not keep it, that is told, and who and why stay in the form', async () => {
    const pane = await openCheck({ refuseToKeep: 'Excel is busy. Try again.' });
    await letStand(pane);
    expect(await inFinding().findByText('Excel is busy. Try again.')).toBeInTheDocument();
    expect(who()).toHaveValue('Ann Bell');
    expect(why()).toHaveValue('Agreed by telephone');
    expect(button('Keep it in the workbook')).toHaveFocus();
  });

  test('once kept it stands in another group, and focus is on it there; and back again', async () => {
    const pane = await openCheck();
    await letStand(pane);
    await waitFor(() => expect(finding()).toHaveTextContent('Let stand by Ann Bell on 10 April 2024: Agreed by telephone'));
    await waitFor(() => expect(finding()).toHaveFocus());
    expect(screen.getByRole('status')).toHaveTextContent('Kept in the workbook.');
    await pane.user.click(button('Take back'));
    await waitFor(() => expect(finding()).not.toHaveTextContent('Let stand by'));
    await waitFor(() => expect(finding()).toHaveFocus());
    expect(screen.getByRole('status')).toHaveTextContent('Taken back.');
  });

  test('of two that are let stand while Excel is slow to keep the first, both are kept', async () => {
    const waiting: (() => void)[] = [];
    const { user } = await openCheck({ beforeKeeping: () => new Promise<void>((done) => waiting.push(done)) });
    const findings = () => screen.getAllByRole('listitem').filter(({ className }) => className === 'finding');
    for (const [index, name] of ['Ann Bell', 'Raj Shah'].entries()) {
      const one = within(findings()[index]!);
      await user.click(one.getByRole('button', { name: 'Let it stand' }));
      await user.type(one.getByRole('textbox', { name: 'Your name' }), name);
      await user.type(one.getByRole('textbox', { name: 'Why it may stand' }), 'Agreed');
      await user.click(one.getByRole('button', { name: 'Keep it in the workbook' }));
    }
    for (const name of ['Ann Bell', 'Raj Shah']) {
      await waitFor(() => expect(waiting).toHaveLength(1));
      act(() => waiting.pop()?.());
      await screen.findByText(new RegExp(`Let stand by ${name}`));
    }
    expect(screen.getAllByText(/Let stand by/)).toHaveLength(2);
  });

  test('Cancel leads back to the button that brought the form up', async () => {
    const { user } = await openCheck();
    await user.click(button('Let it stand'));
    expect(who()).toHaveFocus();
    await user.click(button('Cancel'));
    await waitFor(() => expect(button('Let it stand')).toHaveFocus());
  });

  test('where the workbook does not take it back, that is told at the finding', async () => {
    const setup: { refuseToKeep?: string } = {};
    const pane = await openCheck(setup);
    await letStand(pane);
    await waitFor(() => expect(finding()).toHaveTextContent('Let stand by Ann Bell'));
    setup.refuseToKeep = 'Excel is busy. Try again.';
    await pane.user.click(button('Take back'));
    expect(await inFinding().findByText('Excel is busy. Try again.')).toBeInTheDocument();
    expect(button('Take back')).toHaveFocus();
  });

  test('what is missing is told on Keep, and typing on is not broken in upon', async () => {
    const { user } = await openCheck();
    await user.click(button('Let it stand'));
    await user.type(why(), 'Agreed by telephone');
    await user.click(button('Keep it in the workbook'));
    expect(within(screen.getByRole('alert', { name: 'There is a problem' })).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Enter your name']);
    await user.type(who(), 'Ann Bell');
    await user.clear(who());
    await user.type(who(), 'Bo');
    await user.clear(why());
    expect(why()).toHaveFocus();
    await user.type(why(), 'It was agreed');
    expect(why()).toHaveValue('It was agreed');
  });
});

describe('what the return is compared with', () => {
  const choose = ({ user }: Awaited<ReturnType<typeof openCheck>>, file: File) => user.upload(screen.getByLabelText('Choose a file', { selector: '#compare-sent' }), file);

  test('an earlier file that takes longer does not take the place of the later one, and what came of it is said', async () => {
    const pane = await openCheck();
    const slow = new File([''], 'earlier.csv');
    let arrive: (text: string) => void = () => undefined;
    Object.defineProperty(slow, 'text', { value: () => new Promise<string>((resolve) => (arrive = resolve)) });
    await choose(pane, slow);
    expect(screen.getByRole('status')).toHaveTextContent('Reading the file');
    await choose(pane, ledger('later.csv'));
    expect(await screen.findByText('Compared with later.csv', { selector: '.check-hint' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Compared with later.csv');
    await act(async () => arrive('not,a,ledger'));
    expect(screen.queryByText(/^earlier.csv is not a ledger/)).not.toBeInTheDocument();
    expect(screen.getByText('Compared with later.csv', { selector: '.check-hint' })).toBeInTheDocument();
  });

  test('a file that is refused is told as it is, in a region that was there before', async () => {
    const pane = await openCheck();
    const region = document.querySelector('.compare [role="alert"]:not(.choose-several)');
    await choose(pane, csv('notes.csv', 'not,a,ledger'));
    expect(await screen.findByText('notes.csv is not a ledger. Choose the ledger.csv that prepare wrote.')).toBeInTheDocument();
    expect(region).toHaveTextContent('notes.csv is not a ledger.');
  });
});

test('Alt and an arrow go from finding to finding; with Ctrl, Shift or Meta beside it the keys are somebody else’s', async () => {
  const { user, shownCells } = await openCheck();
  const current = () => screen.getAllByRole('listitem').filter((item) => item.getAttribute('aria-current') === 'true');
  for (const other of ['Control', 'Shift', 'Meta']) await user.keyboard(`{${other}>}{Alt>}{ArrowDown}{/Alt}{/${other}}`);
  expect(current()).toEqual([]);
  expect(shownCells).toEqual([]);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(current()).toHaveLength(1);
  expect(current()[0]).toHaveFocus();
  expect(shownCells).toHaveLength(1);
});
