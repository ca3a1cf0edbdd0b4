/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { fingerprintOf } from '../../src/return/declared';
import { openPane } from './open-pane';
import { returnOf, type Row } from './some-returns';

const met: readonly Row[] = [
  { reference: '1041', title: 'Kitchens and bathrooms', spend: 154873.58, target: 1549, typed: '20.14' },
  { reference: '1042', title: 'Roof renewal', spend: 256300, target: 2563, typed: '25.63' },
];
const done = returnOf(met);
const kept = { declaration: { name: 'Ann Lee', jobTitle: 'Contracts manager', on: '2024-04-09', of: fingerprintOf(done) } };
const credits = () => screen.findByRole('textbox', { name: 'Credits delivered' });
const one = 'What you typed for 1042 is not saved, so it is not part of your return. Go there to save it, or to go back to what the sheet says.';

beforeEach(() => localStorage.clear());

/** The list of a return that is complete and confirmed, with something typed over an answer. */
async function typedOver(...references: readonly string[]) {
  const pane = openPane(done, { kept });
  for (const reference of references) {
    await pane.user.click(screen.getByRole('button', { name: new RegExp(`^${reference}`) }));
    await pane.user.clear(await credits());
    await pane.user.type(await credits(), '9');
    await pane.user.click(screen.getByRole('button', { name: 'All contracts' }));
  }
  return pane;
}

test('the list says so in place of "all complete", with the way there', async () => {
  const { user } = await typedOver('1042');
  expect(await screen.findByText(one)).toBeInTheDocument();
  expect(screen.queryByText(/contracts are complete$/)).not.toBeInTheDocument();
  expect(screen.queryByText(/^Your answers are confirmed/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Go to 1042' }));
  expect(await credits()).toHaveValue('9');
  await user.click(screen.getByRole('button', { name: 'Go back to what the sheet says' }));
  await user.click(screen.getByRole('button', { name: 'All contracts' }));
  expect(screen.getByText('All 2 contracts are complete')).toBeInTheDocument();
  expect(screen.queryByText(one)).not.toBeInTheDocument();
});

test('so does "Check and finish", and Back from the contract leads there again', async () => {
  const { user } = await typedOver('1042');
  await user.click(screen.getByRole('button', { name: 'Check and finish' }));
  await screen.findByRole('heading', { name: 'Check and finish', level: 1 });
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('heading', { name: 'Typed, not saved', level: 2 })).toBeInTheDocument();
  expect(main.getByText(one)).toBeInTheDocument();
  await user.click(main.getByRole('button', { name: 'Go to 1042' }));
  await user.click(await screen.findByRole('button', { name: 'Check and finish' }));
  expect(await screen.findByRole('button', { name: 'Change 1042' })).toHaveFocus();
});

test('several are told by their number, each with its way', async () => {
  await typedOver('1041', '1042');
  expect(await screen.findByText('What you typed for 2 contracts is not saved, so it is not part of your return. Go there to save it, or to go back to what the sheet says.')).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: /^Go to / }).map((button) => button.textContent)).toEqual(['Go to 1041', 'Go to 1042']);
});
