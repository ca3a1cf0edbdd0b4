/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { placeCallout } from '../../src/taskpane/tour/place-callout';
// Fetched later in the browser; here at once, so that no test waits for it to be compiled.
import '../../src/taskpane/help/help-screen';
import '../../src/taskpane/tour/tour-steps';
import { openPane } from './open-pane';
import { fiveContracts, returnOf } from './some-returns';

/** What jsdom has no layout for: tells once that there is a size, as the browser's does. */
class Sizes {
  constructor(private readonly told: () => void) {}
  observe() {
    queueMicrotask(this.told);
  }
  disconnect() {}
  unobserve() {}
}

beforeEach(() => {
  Object.assign(globalThis, { ResizeObserver: Sizes });
  localStorage.clear();
});

const step = (name: string) => screen.findByRole('dialog', { name });
const press = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name });
const offer = () => screen.queryByRole('button', { name: 'Show me round (1 minute)' });

test('six steps over the real screens, each read out with its words, and never offered again', async () => {
  const { user, unmount, saved } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: 'Show me round (1 minute)' }));
  const first = await step('Tour: 1 of 6 Your return at a glance');
  await waitFor(() => expect(first).toHaveFocus());
  expect(first).toHaveAccessibleDescription(/^How many credits are delivered so far/);
  expect(within(first).queryByRole('button', { name: 'Back' })).not.toBeInTheDocument();
  await user.click(press('Next'));
  await step('Tour: 2 of 6 Always the next thing to do');
  await user.click(press('Next'));
  await step('Tour: 3 of 6 All your contracts');
  await user.click(press('Next'));
  // The next contract to do, on its real screen.
  expect(await screen.findByRole('heading', { level: 1, name: '1042 Roof renewal' })).toBeInTheDocument();
  await waitFor(async () => expect(await step('Tour: 4 of 6 One contract')).toHaveFocus());
  await user.click(press('Next'));
  await user.click(press('Next'));
  await step('Tour: 6 of 6 Save and continue');
  await user.click(press('Finish'));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('That was the tour. You can take it again under Help.');
  expect(saved).toEqual([]);
  unmount();
  openPane(returnOf(fiveContracts));
  expect(offer()).not.toBeInTheDocument();
});

test('Escape leaves it wherever focus is; under Help it goes on at the step it was left at', async () => {
  const { user } = openPane(returnOf(fiveContracts));
  const elsewhere = jest.fn();
  window.addEventListener('keydown', elsewhere);
  await user.click(screen.getByRole('button', { name: 'Show me round (1 minute)' }));
  await step('Tour: 1 of 6 Your return at a glance');
  await user.click(press('Next'));
  await step('Tour: 2 of 6 Always the next thing to do');
  screen.getByRole('button', { name: 'Continue' }).focus();
  elsewhere.mockClear();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  // Office.js, which listens there, would take the focus out of the pane.
  expect(elsewhere).not.toHaveBeenCalled();
  expect(screen.getByRole('status')).toHaveTextContent('You have left the tour. You can go on with it under Help.');
  expect(offer()).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('button', { name: 'Go on with the tour at step 2 of 6' }));
  await step('Tour: 2 of 6 Always the next thing to do');
  expect(screen.getByRole('heading', { level: 1, name: 'Harper and Lowe Roofing Ltd' })).toBeInTheDocument();
  window.removeEventListener('keydown', elsewhere);
});

test('left on a contract and taken up after the pane was loaded again, it goes on on a contract', async () => {
  localStorage.setItem('test:social-value-return:tour', '4');
  const { user } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('button', { name: 'Go on with the tour at step 5 of 6' }));
  await step('Tour: 5 of 6 What you delivered');
  expect(await screen.findByRole('textbox', { name: 'Credits delivered' })).toBeInTheDocument();
  await user.click(press('Back'));
  await user.click(press('Back'));
  await step('Tour: 3 of 6 All your contracts');
  expect(screen.getByRole('heading', { level: 1, name: 'Harper and Lowe Roofing Ltd' })).toBeInTheDocument();
});

test('whoever moves on by themselves is followed, and who goes elsewhere has left it', async () => {
  const { user } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: 'Show me round (1 minute)' }));
  await step('Tour: 1 of 6 Your return at a glance');
  await user.click(screen.getByRole('button', { name: /^1043 / }));
  await step('Tour: 4 of 6 One contract');
  expect(screen.getByRole('heading', { level: 1, name: '1043 Void repairs, lot 8' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'All contracts' }));
  await step('Tour: 3 of 6 All your contracts');
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('who does not want it is not asked again, and told where it is', async () => {
  const { user, unmount } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: 'No thanks' }));
  expect(offer()).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('The tour is under Help, whenever you want it.');
  unmount();
  const { user: again } = openPane(returnOf(fiveContracts));
  expect(offer()).not.toBeInTheDocument();
  await again.click(screen.getByRole('button', { name: 'Help' }));
  await again.click(await screen.findByRole('button', { name: 'Show me round (1 minute)' }));
  await step('Tour: 1 of 6 Your return at a glance');
});

test('where the browser keeps nothing, the tour can be taken all the same', async () => {
  const blocked = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('Blocked', 'SecurityError');
  });
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  const { user } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: 'Show me round (1 minute)' }));
  await step('Tour: 1 of 6 Your return at a glance');
  blocked.mockRestore();
  full.mockRestore();
});

test('another key than Escape is left alone', async () => {
  const { user } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: 'Show me round (1 minute)' }));
  await step('Tour: 1 of 6 Your return at a glance');
  fireEvent.keyDown(document.body, { key: 'F6' });
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});

describe('where the callout goes', () => {
  const window = { width: 350, height: 720 };
  const callout = { width: 320, height: 180 };
  const at = (top: number, height = 40) => ({ left: 16, top, width: 318, height });

  test.each([
    ['below what it is about', at(100), { top: 152, point: 'top' }],
    ['above it, where there is no room below', at(660), { top: 468, point: 'bottom' }],
    ['at the foot, where there is room on neither side', at(100, 600), { top: 532, point: 'none' }],
    ['at the foot, while what it is about is not there', undefined, { top: 532, point: 'none' }],
    ['at the foot, where what it is about is scrolled out of sight', at(-600), { top: 532, point: 'none' }],
  ])('%s', (_where, about, placed) => {
    expect(placeCallout(about, callout, window)).toMatchObject(placed);
  });

  test('never beyond the edges, and its point stays on it', () => {
    const { left, pointAt } = placeCallout({ left: 330, top: 100, width: 10, height: 10 }, callout, window);
    expect([left, pointAt]).toEqual([22, 302]);
    const small = placeCallout(at(10), { width: 320, height: 400 }, { width: 175, height: 300 });
    expect(small).toMatchObject({ left: 8, top: 8 });
  });
});
