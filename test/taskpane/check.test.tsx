/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
// Fetched later in the browser; here at once, so that no test waits for it to be compiled.
import '../../src/taskpane/check/check-screen';
import { openPane, type PaneSetup } from './open-pane';
import { fiveContracts, returnOf } from './some-returns';

configure({ asyncUtilTimeout: 10_000 });
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
