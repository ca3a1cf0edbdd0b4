/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import type { RoomOutcome } from '../../src/excel';
import type { WorkbookCells } from '../../src/sheet/cells';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { carriedOut } from '../../src/sheet/room-for-reasons/carried-out';
import { planRoom } from '../../src/sheet/room-for-reasons/plan-room';
import '../../src/taskpane/room-for-reasons/room-notice';
import { date, money, sheetOf, workbookOf, type LaidOptions } from '../sheet/laid-out';
import { openedBy, openPane, type PaneSetup } from './open-pane';
import { today } from './some-returns';

beforeEach(() => window.localStorage.clear());

function read(options: LaidOptions = {}, refuses?: WorkbookCells['refuses'], delivered: number | null = null): ReadReturn {
  const rows = [
    ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered'],
    ['F21-1', 'Roof renewal', 'Anytown Homes', date('2025-09-30'), money(300_000), 30, delivered],
    ['F21-2', 'Kitchens', 'Castle Green Living', date('2025-03-31'), money(500_000), 50, null],
  ];
  const reading = readReturn({ ...workbookOf(sheetOf('Return', rows, options)), ...(refuses && { refuses }) });
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

/** As Excel does it. */
function making(reading: ReadReturn): RoomOutcome {
  const plan = planRoom(reading, today);
  const after = readReturn(carriedOut(reading.workbook, plan));
  if (after.kind !== 'return') throw new Error(after.reason);
  return { kind: 'made', columns: plan.columns.map(({ sheet, headings }) => ({ sheet, address: 'H1:K1', headings: headings.map(({ text }) => text) })), ...(plan.sheet && { sheet: plan.sheet.name }), reading: after };
}

async function typingShort(reading: ReadReturn, setup: PaneSetup) {
  const pane = openPane(openedBy(reading), setup);
  await pane.user.click(screen.getByRole('button', { name: /^Continue/ }));
  await pane.user.type(await screen.findByLabelText('Credits delivered'), '12');
  await pane.user.tab();
  return pane;
}

const notice = () => screen.findByRole('region', { name: 'A place for reasons' });

test('on a contract: what will be added is said; once it is, so is where, and what was typed is still there', async () => {
  const pane = await typingShort(read(), { makeRoom: async (reading) => making(reading) });
  expect(await notice()).toHaveTextContent('There is no column for reasons on “Return”.We can add 4 columns to the right of the table: “Reason for shortfall”, “Can it be put right? (Yes/No)”, “How will it be put right?” and “Put right by (date)”. Nothing else changes.');
  await pane.user.click(screen.getByRole('button', { name: 'Add 4 columns' }));
  expect(await screen.findByRole('group', { name: 'A place for reasons' })).toHaveFocus();
  expect(await notice()).toHaveTextContent('4 columns added on “Return”. The headings are in H1 to K1.');
  expect(screen.getByRole('status')).toHaveTextContent('4 columns added on “Return”.');
  expect(screen.queryByRole('button', { name: 'Add 4 columns' })).toBeNull();
  expect(screen.getByLabelText('Credits delivered')).toHaveValue('12');
});

test('nothing is added by itself, and no notice stands where the target is met', async () => {
  const pane = await typingShort(read(), {});
  await pane.user.clear(screen.getByLabelText('Credits delivered'));
  await pane.user.type(screen.getByLabelText('Credits delivered'), '30');
  await pane.user.tab();
  expect(screen.queryByRole('region', { name: 'A place for reasons' })).toBeNull();
});

test('a protected sheet: a sheet is offered, and told of once it is there', async () => {
  const pane = await typingShort(read({ protected: true }), { makeRoom: async (reading) => making(reading) });
  expect(await notice()).toHaveTextContent('We can add a sheet, “Reasons for shortfall”, at the end of the workbook');
  await pane.user.click(screen.getByRole('button', { name: 'Add the sheet' }));
  await screen.findByRole('group', { name: 'A place for reasons' });
  expect(await notice()).toHaveTextContent('The sheet “Reasons for shortfall” was added');
});

test('under the sheet’s own filter: why no column can be added is said, and a sheet is offered', async () => {
  await typingShort(read({ filter: 'A1:I20' }), {});
  expect(await notice()).toHaveTextContent(/none can be added there\.The filter on “[^”]+” sorts the columns it covers and no others, so reasons in new columns could end up beside the wrong contract\.We can add a sheet/);
  expect(screen.getByRole('button', { name: 'Add the sheet' })).toBeVisible();
});

test('where nothing can be added, it says so, has no button, and says that saving will do', async () => {
  await typingShort(read({ protected: true }, { sheets: true }), {});
  const said = await notice();
  expect(said).toHaveTextContent('This workbook has no place for reasons, and it is protected, so we cannot add one.Save as usual.');
  expect(within(said).queryByRole('button')).toBeNull();
});

test('where Excel refuses, what happened is said, and what is left is offered', async () => {
  const refused = { ...read({}, { columns: true }) };
  const pane = await typingShort(read(), { makeRoom: async () => ({ kind: 'not-made', tried: 'columns', someMade: false, message: 'Excel did not accept what we asked for.', reading: refused }) });
  await pane.user.click(await screen.findByRole('button', { name: 'Add 4 columns' }));
  expect(await notice()).toHaveTextContent('No columns were added.');
  expect(screen.getByRole('button', { name: 'Add the sheet' })).toBeVisible();
  expect(screen.getByLabelText('Credits delivered')).toHaveValue('12');
});

test('while a cell is being edited, it says what ends that', async () => {
  let finish: (outcome: RoomOutcome) => void = () => undefined;
  const pane = await typingShort(read(), {
    makeRoom: (_reading, onWaiting) => {
      onWaiting();
      return new Promise((resolve) => (finish = resolve));
    },
  });
  await pane.user.click(await screen.findByRole('button', { name: 'Add 4 columns' }));
  expect(await notice()).toHaveTextContent('A cell is being edited in the sheet. Press Enter in it to finish.');
  expect(screen.getByRole('status')).toHaveTextContent('A cell is being edited in the sheet. Press Enter in it to finish.');
  await act(async () => finish(making(read())));
  expect(screen.queryByText(/A cell is being edited/, { selector: '.room *' })).toBeNull();
});

test('on the list, where a contract is below its target already', async () => {
  const pane = openPane(openedBy(read({}, undefined, 12)), { makeRoom: async (reading) => making(reading) });
  expect(await notice()).toHaveTextContent('There is no column for reasons on “Return”.');
  await pane.user.click(screen.getByRole('button', { name: 'Add 4 columns' }));
  await screen.findByRole('group', { name: 'A place for reasons' });
  expect(await notice()).toHaveTextContent('4 columns added on “Return”');
});

test('on the list there is no notice before that', () => {
  openPane(openedBy(read()), {});
  expect(screen.queryByRole('region', { name: 'A place for reasons' })).toBeNull();
});
