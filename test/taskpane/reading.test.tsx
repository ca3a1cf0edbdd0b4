/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { ReadingChoices } from '../../src/sheet/layout';
import { readReturn } from '../../src/sheet/read-return';
import '../../src/taskpane/reading/reading-screen';
import { date, formula, money, sheetOf, workbookOf, type Laid } from '../sheet/laid-out';
import { openedBy, openPane, type PaneSetup } from './open-pane';

// The page is a part of its own, and other tests run beside this one.
beforeEach(() => localStorage.clear());

const heading = () => screen.getByRole('heading', { level: 1 });
const choose = (name: RegExp | string) => screen.getByRole('radio', { name });
const goOn = () => screen.getByRole('button', { name: 'Continue' });
const howRead = () => screen.getByRole('button', { name: 'How this sheet was read' });
const row = (reference: string) => screen.findByRole('button', { name: new RegExp(`^${reference} `) });

const twoEnds: readonly (readonly Laid[])[] = [
  ['Contract ref', 'Contract', 'Client', 'Initial end date', 'Current end date', 'Spend', 'Credits target', 'Credits delivered', 'Reason for shortfall'],
  ['F21-1', 'Roofing', 'Northbank Homes', date('2024-03-31'), date('2025-03-31'), money(256300), 25.63, 12, null],
  ['F21-2', 'Lifts', 'Peak & Dale Homes', date('2024-06-30'), date('2026-06-30'), money(1204000.5), 120.4, null, null],
];

function openOver(rows: readonly (readonly Laid[])[], setup: PaneSetup & { choices?: ReadingChoices } = {}) {
  const reading = readReturn(workbookOf(sheetOf('Return', rows, { merges: [] })), setup.choices);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return openPane(openedBy(reading, setup.today), setup);
}

describe('what is unsure is asked first', () => {
  test('two end dates: what was understood, the question with its candidates, and the assumption selected', async () => {
    const { shownCells, user } = openOver(twoEnds);
    expect(await screen.findByRole('heading', { level: 1, name: 'Is this right?' })).not.toHaveFocus();
    expect(screen.getByText(/1 thing was not clear/)).toHaveTextContent('from the sheet “Return”');
    const question = screen.getByRole('radiogroup', { name: 'Which column holds the day each contract ends, as last agreed?' });
    expect(within(question).getAllByRole('radio').map((radio) => radio.closest('.fui-Radio')?.textContent)).toEqual([
      expect.stringMatching(/^Current end date\(column E\)31\/03\/2025, 30\/06\/2026Our best guess\./),
      'Initial end date(column D)31/03/2024, 30/06/2024',
      'None of these',
    ]);
    expect(choose(/^Current end date/)).toBeChecked();
    const table = screen.getByRole('table', { name: 'What we understood: the sheet “Return”' });
    expect(within(table).getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Column and what it is', 'Row 2', 'Row 3']);
    expect(within(table).getByRole('row', { name: /E Current end date/ })).toHaveTextContent('End date (not sure)31/03/202530/06/2026');
    await user.click(choose(/^Initial end date/));
    expect(shownCells).toEqual([{ sheet: 'Return', address: 'D1' }]);
    expect(within(table).getByRole('row', { name: /D Initial end date/ })).toHaveTextContent('End date31/03/2024');
  });

  test('the answer is read by, kept in the workbook, and not asked again', async () => {
    const { user, readings, keptUnder } = openOver(twoEnds);
    await user.click(await screen.findByRole('radio', { name: /^Initial end date/ }));
    await user.click(goOn());
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Is this right?' })).not.toBeInTheDocument());
    expect(readings).toEqual([{ 'column:end': 'initial end date' }]);
    expect(keptUnder('how-this-sheet-was-read')).toEqual({ 'column:end': 'initial end date' });
    expect(screen.getByRole('status')).toHaveTextContent('Kept in the workbook.');
    expect(screen.queryByRole('button', { name: 'See how it was read' })).not.toBeInTheDocument();
    await user.click(await row('F21-2'));
    expect(await screen.findByText('30 June 2024')).toBeInTheDocument();
  });

  test('an answer kept is not asked for when the workbook is opened', async () => {
    openOver(twoEnds, { choices: { 'column:end': 'current end date' } });
    expect(await row('F21-1')).toBeInTheDocument();
  });

  test('to be looked at later: the list says in one line that something was assumed, and leads there', async () => {
    const { user, readings } = openOver(twoEnds);
    await user.click(await screen.findByRole('button', { name: 'I will look later' }));
    expect(await row('F21-1')).toBeInTheDocument();
    expect(screen.getByText(/1 thing on this sheet was not clear/)).toBeInTheDocument();
    expect(readings).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'See how it was read' }));
    await waitFor(() => expect(heading()).toHaveFocus());
    expect(heading()).toHaveTextContent('How this sheet was read');
    await user.click(goOn());
    expect(readings).toEqual([{ 'column:end': 'current end date' }]);
  });

  test('where the workbook cannot keep it, that is said, and it holds for now', async () => {
    const { user, readings } = openOver(twoEnds, { refuseToKeep: 'This workbook is open to read only.' });
    await user.click(await screen.findByRole('radio', { name: /^Initial end date/ }));
    await user.click(goOn());
    expect(await screen.findByRole('heading', { name: 'Your answers hold for now' })).toHaveFocus();
    expect(screen.getByText(/could not be kept in the workbook.*This workbook is open to read only\./)).toBeInTheDocument();
    await user.click(goOn());
    expect(await row('F21-1')).toBeInTheDocument();
    expect(readings).toHaveLength(1);
  });

  test('where the workbook cannot be read again, nothing changes and the choice stays', async () => {
    const { user, keptUnder } = openOver(twoEnds, { refuseToRead: 'Excel is busy. Wait a little.' });
    await user.click(await screen.findByRole('radio', { name: /^Initial end date/ }));
    await user.click(goOn());
    expect(await screen.findByRole('heading', { name: 'Nothing was changed' })).toHaveFocus();
    expect(screen.getByText('Excel is busy. Wait a little.')).toBeInTheDocument();
    expect(choose(/^Initial end date/)).toBeChecked();
    expect(keptUnder('how-this-sheet-was-read')).toBeNull();
  });

  test('a column that something else is read from is refused at the question that is on the page', async () => {
    const { user, readings } = openOver(twoEnds);
    await user.click(await screen.findByRole('button', { name: 'Show all 9 columns' }));
    await user.click(choose(/^Credits delivered \(column H\)/));
    await user.click(goOn());
    const line = within(await screen.findByRole('alert')).getByRole('link', { name: /^“Credits delivered” is chosen twice, for “End date” and for “Credits delivered”/ });
    await user.click(line);
    expect(choose(/^Current end date/)).toHaveFocus();
    expect(screen.getByRole('radiogroup', { name: /the day each contract ends/ })).toHaveAccessibleDescription(/is chosen twice/);
    expect(readings).toEqual([]);
  });

  test('what was chosen twice before, and is not asked now, comes up with the way to it', async () => {
    const { user } = openOver(twoEnds, { choices: { 'column:spend': 'credits target', 'column:target': 'credits target' } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Is this right?' })).toBeInTheDocument();
    await user.click(goOn());
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole('link', { name: /for “Spend in the year” and for “Target”/ }));
    expect(within(screen.getByRole('radiogroup', { name: 'Which column holds this: Target?' })).getAllByRole('radio')[0]).toHaveFocus();
  });

  test('entries by quarter with a total: what is entered and what adds up is shown apart, and confirmed', async () => {
    const { user, readings } = openOver([
      ['Contract ref', 'Contract', 'Client', 'Spend', 'Credits target', 'Credits Q1', 'Credits Q2', 'Credits Q3', 'Credits Q4', 'Total credits'],
      ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 25.63, 1, 2, null, null, formula('=SUM(F2:I2)', 3)],
      ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), 120.4, null, null, null, null, formula('=SUM(F3:I3)', 0)],
    ]);
    expect(await screen.findByRole('radiogroup', { name: /"Total credits" \(J\) adds them up/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /F Credits Q1/ })).toHaveTextContent('Credits delivered, by quarter or month');
    expect(screen.getByRole('row', { name: /J Total credits/ })).toHaveTextContent('Adds up the credits delivered');
    expect(screen.getByRole('radio', { name: 'None of these adds them up' })).toBeInTheDocument();
    await user.click(goOn());
    expect(readings).toEqual([{ 'column:delivered': 'total credits' }]);
    await user.click(await row('F21-1'));
    expect(await screen.findByRole('textbox', { name: 'Credits Q2' })).toHaveValue('2');
  });

  test('no target: worked out from spend unless another column is chosen, which is held against the figures', async () => {
    const { user, readings } = openOver([
      ['Contract ref', 'Contract', 'Client', 'Spend', 'Properties', 'Credits delivered'],
      ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 30, 12],
      ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), 99, null],
    ]);
    expect(await screen.findByRole('radio', { name: /^None of these: work it out from spend/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Show all 6 columns' }));
    await user.click(choose(/^Properties \(column E\)/));
    expect(await within(screen.getByRole('main')).findByText('In 2 of 2 rows “Properties” is not 10 credits for every £100,000 of “Spend”.')).toBeInTheDocument();
    await user.click(goOn());
    expect(readings).toEqual([{ 'column:target': 'properties' }]);
  });
});

test('an answer that brings up another question: the page begins anew with it, and each is asked once', async () => {
  const { user, readings, keptUnder } = openOver([
    ['Contract ref', 'Contract', 'Client', 'Spend', 'Credits', 'Zeta'],
    ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 14, 3],
    ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), null, 4],
  ]);
  await user.click(await screen.findByRole('radio', { name: /^Zeta/ }));
  await user.click(goOn());
  expect(await screen.findByRole('radiogroup', { name: /^No column is headed as the target/ })).toBeInTheDocument();
  expect(heading()).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('1 more thing is not clear.');
  expect(screen.queryByRole('radiogroup', { name: /credits delivered in the year/ })).not.toBeInTheDocument();
  await user.click(goOn());
  expect(await row('F21-2')).toBeInTheDocument();
  expect(readings).toEqual([{ 'column:delivered': 'zeta' }, { 'column:delivered': 'zeta', 'column:target': '-' }]);
  expect(keptUnder('how-this-sheet-was-read')).toEqual(readings[1]);
});

describe('how this sheet was read, at any time', () => {
  const settled = { 'column:end': 'current end date' };

  test('each thing with its column, and every one can be changed', async () => {
    const { user, readings } = openOver(twoEnds, { choices: settled });
    await user.click(howRead());
    expect(await screen.findByText(/Everything on it was clear/)).toBeInTheDocument();
    const fields = screen.getByRole('region', { name: 'What each thing was read from' });
    expect(fields).toHaveTextContent('End dateCurrent end date (column E) You said so.');
    expect(fields).toHaveTextContent('FrameworkNo column');
    await user.click(within(fields).getByRole('button', { name: 'Change End date' }));
    expect(choose(/^Current end date/)).toHaveFocus();
    await user.click(choose(/^Initial end date/));
    await user.click(goOn());
    await waitFor(() => expect(readings).toEqual([{ 'column:end': 'initial end date' }]));
  });

  test('one column for two things is refused, with the way to it', async () => {
    const { user, readings } = openOver(twoEnds, { choices: settled });
    await user.click(howRead());
    await user.click(await screen.findByRole('button', { name: 'Change Target' }));
    await user.click(choose(/^Credits delivered \(column H\)/));
    await user.click(goOn());
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent('“Credits delivered” is chosen twice, for “Target” and for “Credits delivered”.');
    expect(readings).toEqual([]);
  });

  test('choices by which nothing could be read are refused, and can be undone', async () => {
    const { user, readings } = openOver(twoEnds, { choices: settled });
    await user.click(howRead());
    for (const field of ['Reference', 'Title']) {
      await user.click(await screen.findByRole('button', { name: `Change ${field}` }));
      await user.click(within(screen.getByRole('radiogroup', { name: `Which column holds this: ${field}?` })).getByRole('radio', { name: 'No column' }));
    }
    await user.click(goOn());
    expect(await screen.findByRole('heading', { name: 'Nothing was changed' })).toHaveFocus();
    expect(screen.getByText(/could not be read any more.*it names no contracts/)).toBeInTheDocument();
    expect(readings).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo my changes' }));
    expect(within(screen.getByRole('radiogroup', { name: 'Which column holds this: Reference?' })).getByRole('radio', { name: /^Contract ref/ })).toBeChecked();
    await waitFor(() => expect(heading()).toHaveFocus());
  });

  test('as the sheet suggests takes back what was chosen, and that can be undone', async () => {
    const { user, readings, keptUnder } = openOver(twoEnds, { choices: { 'column:end': 'initial end date' }, kept: { 'how-this-sheet-was-read': { 'column:end': 'initial end date' } } });
    await user.click(howRead());
    await user.click(await screen.findByRole('button', { name: 'As the sheet suggests' }));
    expect(await screen.findByRole('heading', { name: 'What was chosen here was taken back.' })).toHaveFocus();
    expect(keptUnder('how-this-sheet-was-read')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Put my choices back' }));
    await waitFor(() => expect(keptUnder('how-this-sheet-was-read')).toEqual({ 'column:end': 'initial end date' }));
    expect(readings).toEqual([{}, { 'column:end': 'initial end date' }]);
    await waitFor(() => expect(heading()).toHaveFocus());
  });

  test('which of two sheets it is can be changed as well', async () => {
    const workbook = workbookOf(sheetOf('Return', twoEnds), sheetOf('Return (2)', twoEnds));
    const choices = { 'column:end': 'current end date', sheet: 'return (2)' };
    const reading = readReturn(workbook, choices);
    if (reading.kind !== 'return') throw new Error(reading.reason);
    const { user, readings } = openPane(openedBy(reading));
    await user.click(howRead());
    expect(await screen.findByRole('radio', { name: /^Return \(2\)/ })).toBeChecked();
    await user.click(choose('All of these sheets'));
    expect(screen.getByText(/from the sheets “Return” and “Return \(2\)”/)).toBeInTheDocument();
    await user.click(choose(/^Return F21-1/));
    await user.click(goOn());
    await waitFor(() => expect(readings).toEqual([{ ...choices, sheet: 'return' }]));
  });

  test('a choice of a column that is gone is told, and what it was about is asked again', async () => {
    openOver(twoEnds, { choices: { 'column:end': 'agreed end' } });
    expect(await screen.findByText(/You chose “agreed end” for “End date”\. No column has that heading now/)).toBeInTheDocument();
    expect(choose(/^Current end date/)).toBeChecked();
  });
});

test('what is typed and not saved stays with its row, also where references are read from another column', async () => {
  const rows = twoEnds.map((cells, index) => [...cells, ['Order no', 'PO-77', 'PO-78'][index] ?? null]);
  const { user } = openOver(rows, { choices: { 'column:end': 'current end date', 'column:reference': 'contract ref' } });
  await user.click(await row('F21-2'));
  await user.type(await screen.findByRole('textbox', { name: 'Credits delivered' }), '7');
  await user.click(screen.getByRole('button', { name: 'All contracts' }));
  await user.click(howRead());
  await user.click(await screen.findByRole('button', { name: 'Change Reference' }));
  await user.click(choose(/^Order no/));
  await user.click(goOn());
  const moved = await row('PO-78');
  expect(moved).toHaveTextContent('Typed, not saved');
  await user.click(moved);
  expect(await screen.findByRole('textbox', { name: 'Credits delivered' })).toHaveValue('7');
});
