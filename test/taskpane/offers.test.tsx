/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { openPane } from './open-pane';
import { fiveContracts, returnOf } from './some-returns';

const five = returnOf(fiveContracts);
const credits = () => screen.getByRole('textbox', { name: 'Credits delivered' });
const save = () => screen.getByRole('button', { name: 'Save and continue' });

beforeEach(() => localStorage.clear());

async function openContract(reference: string) {
  const pane = openPane(five);
  await pane.user.click(screen.getByRole('button', { name: new RegExp(`^${reference}`) }));
  await screen.findByRole('textbox', { name: 'Credits delivered' });
  return pane;
}

test('what is offered is taken: the problem and its button go, and focus is on the field', async () => {
  const { user } = await openContract('1043');
  await user.type(credits(), 'nil');
  await user.click(save());
  expect(screen.getByRole('alert')).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Change to 0' }));
  expect(credits()).toHaveValue('0');
  expect(credits()).toHaveFocus();
  expect(credits()).toBeValid();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Change to 0' })).not.toBeInTheDocument();
  expect(document.title).not.toMatch(/^Problem/);
});

test('other problems stay, and are told again on the next Save', async () => {
  const { user } = await openContract('1043');
  await user.type(credits(), '18,5');
  await user.click(save());
  const before = within(screen.getByRole('alert')).getAllByRole('link').length;
  await user.click(screen.getByRole('button', { name: 'Change to 18.5' }));
  expect(credits()).toHaveFocus();
  expect(screen.queryAllByRole('link', { name: /18,5/ })).toEqual([]);
  expect(within(screen.queryByRole('alert') ?? document.createElement('div')).queryAllByRole('link')).toHaveLength(before - 1);
  await user.click(save());
  expect(await screen.findByRole('alert')).toHaveFocus();
});
