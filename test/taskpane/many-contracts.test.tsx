/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
// Fetched later in the browser; here at once.
import '../../src/taskpane/contracts/many/many-contracts';
import { openPane } from './open-pane';
import { returnOf, type Row } from './some-returns';

/** So many contracts: every third complete, the rest not started; every other one of the Council. */
function contracts(count: number): readonly Row[] {
  return Array.from({ length: count }, (_none, index) => ({
    reference: `F21-${1001 + index}`,
    title: `Roof renewal ${index + 1}`,
    client: index % 2 === 0 ? 'Anytown Homes' : 'Mersey Edge Council',
    spend: 100000 + index * 1000,
    target: 1000,
    typed: index % 3 === 0 ? '12' : '',
  }));
}

const list = () => screen.findByRole('region', { name: 'Contracts' });
const tools = async () => within((await screen.findByRole('group', { name: 'Show' }, { timeout: 10_000 })).closest('section')!);
const rows = async () => (await tools()).getAllByRole('button', { name: /^F21-/ }).map((row) => row.textContent?.split(' ')[0]);
const search = async () => (await tools()).getByRole('searchbox', { name: /^Find by reference/ });
const row = async (reference: string) => (await tools()).getByRole('button', { name: new RegExp(`^${reference} `) });
const heading = () => screen.getByRole('heading', { level: 1 });

beforeEach(() => localStorage.clear());

test('a short list has none of it', async () => {
  openPane(returnOf(contracts(7)));
  expect(within(await list()).getAllByRole('button')).toHaveLength(7);
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('group', { name: 'Show' })).not.toBeInTheDocument();
});

test('filters are radios with counts; the arrow keys change them, and what is left is said once', async () => {
  const { user } = openPane(returnOf(contracts(9)));
  const group = within(await screen.findByRole('group', { name: 'Show' }));
  expect(group.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(['All 9', 'To do 6', 'Below target 0', 'Finding out 0', 'Complete 3', 'Problem 0']);
  await user.click(group.getByRole('radio', { name: 'To do 6' }));
  expect(await rows()).toHaveLength(6);
  expect((await tools()).getByText('6 of 9 contracts')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('6 of 9 contracts'), { timeout: 3000 });
  await user.keyboard('{ArrowDown}');
  expect(group.getByRole('radio', { name: 'Below target 0' })).toHaveFocus();
  expect((await tools()).getByText('None of 9 contracts')).toBeInTheDocument();
  await user.click((await tools()).getByRole('button', { name: 'Show all' }));
  expect(await rows()).toHaveLength(9);
  expect((await tools()).getByText('All 9 contracts').closest('p')).toHaveFocus();
});

test('searching narrows at once; the count is said only when typing rests', async () => {
  const { user } = openPane(returnOf(contracts(9)));
  await user.type(await search(), 'council');
  expect(await rows()).toEqual(['F21-1002', 'F21-1004', 'F21-1006', 'F21-1008']);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4 of 9 contracts'), { timeout: 3000 });
});

test('filter, search, order and focus are there again when one comes back from a contract', async () => {
  const { user } = openPane(returnOf(contracts(12)));
  await user.type(await search(), 'council');
  await user.selectOptions((await tools()).getByRole('combobox', { name: 'Sort' }), 'By spend, largest first');
  await user.click((await tools()).getByRole('radio', { name: /^To do/ }));
  const before = await rows();
  expect(before).toEqual(['F21-1012', 'F21-1008', 'F21-1006', 'F21-1002']);
  await user.click(await row('F21-1006'));
  await waitFor(() => expect(heading()).toHaveTextContent('F21-1006'), { timeout: 10_000 });
  await user.click(await screen.findByRole('button', { name: 'All contracts' }));
  await waitFor(async () => expect(await row('F21-1006')).toHaveFocus());
  expect(await rows()).toEqual(before);
  expect(await search()).toHaveValue('council');
  expect((await tools()).getByRole('combobox', { name: 'Sort' })).toHaveDisplayValue('By spend, largest first');
});

test('where the contract has left the list meanwhile, focus is on the one after it', async () => {
  const { user, sheetSays } = openPane(returnOf(contracts(9)));
  await user.click((await tools()).getByRole('radio', { name: 'To do 6' }));
  await user.click(await row('F21-1002'));
  await waitFor(() => expect(heading()).toHaveTextContent('F21-1002'), { timeout: 10_000 });
  sheetSays('F21-1002', 1200);
  await user.click(await screen.findByRole('button', { name: 'All contracts' }));
  await waitFor(async () => expect(await row('F21-1003')).toHaveFocus());
  expect((await tools()).getByRole('radio', { name: 'To do 5' })).toBeChecked();
});

test('where nothing is left in it, focus is on what says so', async () => {
  const { user, sheetSays } = openPane(returnOf(contracts(8)));
  await user.type(await search(), 'F21-1002');
  await user.click((await tools()).getByRole('radio', { name: /^To do/ }));
  await user.click(await row('F21-1002'));
  await waitFor(() => expect(heading()).toHaveTextContent('F21-1002'), { timeout: 10_000 });
  sheetSays('F21-1002', 1200);
  await user.click(await screen.findByRole('button', { name: 'All contracts' }));
  await waitFor(() => expect(screen.getByText('None of 8 contracts').closest('p')).toHaveFocus());
});

test('once narrowed and shown whole again, a list that was come back to does not jump to where it was left', async () => {
  const { user } = openPane(returnOf(contracts(120)));
  const isScrolled = (to: number) => Object.defineProperty(window, 'scrollY', { value: to, configurable: true });
  const scrolled = jest.spyOn(window, 'scrollTo');
  isScrolled(500);
  await user.click(await row('F21-1003'));
  await waitFor(() => expect(heading()).toHaveTextContent('F21-1003'), { timeout: 10_000 });
  await user.click(await screen.findByRole('button', { name: 'All contracts' }));
  expect(scrolled).toHaveBeenCalledWith(0, 500);
  isScrolled(0);
  scrolled.mockClear();
  fireEvent.change(await search(), { target: { value: 'F21-1005' } });
  expect(await rows()).toEqual(['F21-1005']);
  await user.click((await tools()).getByRole('button', { name: 'Show all' }));
  expect((await rows()).length).toBeGreaterThan(5);
  expect(scrolled.mock.calls.filter((to) => JSON.stringify(to).includes('500'))).toEqual([]);
});

test('arrows, Home and End lead through the rows; the contracts can be skipped', async () => {
  const { user } = openPane(returnOf(contracts(9)));
  (await row('F21-1001')).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(await row('F21-1003')).toHaveFocus();
  await user.keyboard('{End}');
  expect(await row('F21-1009')).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowUp}');
  expect(await row('F21-1008')).toHaveFocus();
  await user.keyboard('{Home}');
  expect(await row('F21-1001')).toHaveFocus();
  await user.click((await tools()).getByRole('button', { name: 'Skip the contracts' }));
  expect(screen.getByText('End of the contracts')).toHaveFocus();
});

test('of thousands only those in view are drawn, each saying which of how many it is; End leads to the last', async () => {
  const { user } = openPane(returnOf(contracts(3000)));
  await tools();
  const items = [...document.querySelectorAll<HTMLElement>('li[data-index]')];
  expect(items.length).toBeGreaterThan(5);
  expect(items.length).toBeLessThan(40);
  expect(items.slice(0, 2).map((item) => [item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')])).toEqual([['1', '3000'], ['2', '3000']]);
  act(() => within(items[0]!).getByRole('button').focus());
  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^F21-4000/));
  expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', '3000');
});
