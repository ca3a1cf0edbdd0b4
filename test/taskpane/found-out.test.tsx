/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { markParts } from '../../src/return/finding-out-kept';
// Fetched later in the browser; here at once.
import '../../src/taskpane/finding-out/finding-out-page';
import '../../src/taskpane/finding-out/unknown-part';
import { openPane } from './open-pane';
import { returnOf, type Row } from './some-returns';

const answered: Row = { reference: '1041', title: 'Kitchens and bathrooms', spend: 154873.58, target: 1549, typed: '20.14' };
const open = (reference: string): Row => ({ reference, title: 'Roof renewal', spend: 256300, target: 2563 });
const keptFirst = (...references: string[]) => ({ [markParts[0]!.key]: references.map((reference) => [reference, '2024-04-02', 'pm', 'Joan Price', 'Which placements counted?']) });

beforeEach(() => localStorage.clear());

/** Opens a contract from "Finding out", and answers it. */
async function answerFrom(rows: readonly Row[], ...marked: readonly string[]) {
  const pane = openPane(returnOf(rows), { kept: keptFirst(...marked) });
  await pane.user.click(await screen.findByRole('button', { name: `Finding out (${marked.length})` }));
  await pane.user.click(await screen.findByRole('button', { name: /^1042/ }));
  await pane.user.type(await screen.findByRole('textbox', { name: 'Credits delivered' }), '30');
  await pane.user.click(screen.getByRole('button', { name: 'Save and continue' }));
  return pane;
}

test('the last contract answered from “Finding out” leads to the list, which says that all is done', async () => {
  await answerFrom([answered, open('1042')], '1042');
  expect(await screen.findByText('All 2 contracts are complete')).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('where others are left to find out about, back to them', async () => {
  await answerFrom([answered, open('1042'), open('1043')], '1042', '1043');
  expect(await screen.findByRole('heading', { name: 'Finding out', level: 1 })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^1043/ })).toBeInTheDocument();
});

test('where none is, but others are left to do, to the list', async () => {
  await answerFrom([answered, open('1042'), open('1043')], '1042');
  expect(await screen.findByText('Next: 1043 Roof renewal')).toBeInTheDocument();
});
