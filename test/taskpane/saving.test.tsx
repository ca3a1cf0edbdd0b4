/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import type { Contract } from '../../src/return/contract';
import type { SaveResult } from '../../src/taskpane/contract/use-saving';
import { fieldsOf } from '../../src/taskpane/drafts/fields';
import { typedSince } from '../../src/taskpane/contract/typed-since';
import '../../src/taskpane/call/call-bar';
import '../../src/taskpane/call/call-notes';
import '../../src/taskpane/call/call-screen';
import { openPane } from './open-pane';
import { contractOf, fiveContracts, returnOf } from './some-returns';

const five = returnOf(fiveContracts);
const heading = () => screen.getByRole('heading', { level: 1 });
const credits = () => screen.findByRole('textbox', { name: 'Credits delivered' });
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const message = 'Excel was busy. Save again.';

beforeEach(() => localStorage.clear());

/** The pane over a workbook that takes its time: a Save ends when the test says so, in their order. */
function slowPane() {
  const ends: ((result: SaveResult | undefined) => void)[] = [];
  const pane = openPane(five, {
    refuse: (_reference, onWaiting) => {
      onWaiting();
      return new Promise((resolve) => ends.push(resolve));
    },
  });
  return { ...pane, end: (result?: SaveResult) => act(async () => ends.shift()?.(result)) };
}

/** 30 credits are typed on 1043, and Save is pressed. */
async function saving() {
  const pane = slowPane();
  await pane.user.click(press(/^1043/));
  await pane.user.type(await credits(), '30');
  await pane.user.click(press('Save and continue'));
  return pane;
}

describe('what is typed while the workbook takes an answer', () => {
  test('is kept, and stays in view', async () => {
    const { user, saved, end } = await saving();
    await user.type(await credits(), '.5');
    await end();
    expect(saved.map(({ answer }) => answer.delivered)).toEqual([3000]);
    expect(heading()).toHaveTextContent('1043');
    expect(await credits()).toHaveValue('30.5');
    expect(await credits()).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('What you typed since then is not saved yet.');
    await user.click(press('Save and continue'));
    await end();
    expect(saved.map(({ answer }) => answer.delivered)).toEqual([3000, 3050]);
    expect(heading()).not.toHaveTextContent('1043');
  });

  test('is kept where it is what the sheet said before', async () => {
    const { user, end } = await saving();
    await user.clear(await credits());
    await end();
    expect(await credits()).toHaveValue('');
    expect(screen.getByText('Your answer is saved. What you typed since then is not saved yet.')).toBeInTheDocument();
  });

  test('is kept where somebody went away and came back for it', async () => {
    const { user, end } = await saving();
    await user.click(press('Next contract'));
    await user.click(press('Previous contract'));
    await user.type(await credits(), '.5');
    await end();
    expect(heading()).toHaveTextContent('1043');
    expect(await credits()).toHaveValue('30.5');
  });
});

describe('somebody goes elsewhere meanwhile', () => {
  test('and stays there when the answer is saved, which is said', async () => {
    const { user, end } = await saving();
    await user.click(press('Previous contract'));
    await user.type(await credits(), '9');
    await end();
    expect(heading()).toHaveTextContent('1042');
    expect(await credits()).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent('Saved 1043');
    await user.click(press('All contracts'));
    expect(press(/^1043/)).not.toHaveTextContent('Typed, not saved');
  });

  test('and is told there where it is not saved, until it is', async () => {
    const { user, saved, end } = await saving();
    await user.click(press('Previous contract'));
    await end({ kind: 'not-saved', message });
    expect(heading()).toHaveTextContent('1042');
    const told = () => screen.getByRole('complementary', { name: 'Not saved' });
    expect(told()).toHaveTextContent(`1043 is not saved.${message}What you typed is kept here.`);
    expect(screen.getByRole('status')).toHaveTextContent(`1043 is not saved. ${message}`);
    await user.click(press('All contracts'));
    await user.click(within(told()).getByRole('button', { name: 'Go to 1043' }));
    expect(heading()).toHaveFocus();
    expect(await credits()).toHaveValue('30');
    expect(within(told()).queryByRole('button')).toBeNull();
    await user.click(press('Save and continue'));
    expect(screen.queryByRole('complementary', { name: 'Not saved' })).toBeNull();
    await end();
    expect(saved.map(({ reference }) => reference)).toEqual(['1043']);
  });

  test('on a call, where no other contract is named', async () => {
    const { user, end } = slowPane();
    await user.click(press('Call mode, for sharing your screen'));
    await user.click(await screen.findByRole('button', { name: 'Start call mode' }));
    await user.clear(await credits());
    await user.type(await credits(), '26');
    await user.click(press('Save and continue'));
    await user.click(press('Next contract'));
    await end({ kind: 'not-saved', message: 'Contract 1042 is no longer in the sheet.' });
    expect(document.body).not.toHaveTextContent('1042');
    await user.click(press('Go to that contract'));
    expect(heading()).toHaveTextContent('1042');
  });
});

test('a field that nobody touched follows the sheet, whatever an older draft says of it', () => {
  const says = (reason: string, delivered = ''): Contract => ({ ...contractOf({ reference: '1', title: 'Roofs', spend: 100000, target: 1000, typed: delivered }), reason: { state: 'read', cell: { sheet: 'Returns', address: 'K2' }, value: reason } as never });
  const [old, sheet, after] = [fieldsOf(says('before')), fieldsOf(says('changed in the sheet')), fieldsOf(says('changed in the sheet', '12'))];
  const sent = { typed: { ...sheet, delivered: '12 credits' }, sheet };
  expect(typedSince({ typed: { ...old, delivered: '12 credits' }, base: old }, sent, after)).toBeUndefined();
  expect(typedSince({ typed: { ...old, delivered: '13' }, base: old }, sent, after)).toEqual({ typed: { ...after, delivered: '13' }, base: after });
});
