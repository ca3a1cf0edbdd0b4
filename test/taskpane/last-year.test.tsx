/** @jest-environment jsdom */
import './what-jsdom-lacks';
import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readReturnFile } from '../../src/files/read-return-file';
import { credits } from '../../src/return/quantities';
import { lastYearHead } from '../../src/return/last-year/kept-last-year';
import '../../src/taskpane/check/check-screen';
import '../../src/taskpane/last-year/beside-contract';
import '../../src/taskpane/last-year/far-from-last-year';
import '../../src/taskpane/last-year/last-year-screen';
import { openPane, type PaneSetup } from './open-pane';
import { dateOf } from './some-returns';

const folder = path.resolve(__dirname, '../workbooks');
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(folder, name)));
const fileOf = (name: string, bytes = bytesOf(name)): File => new File([bytes], path.basename(name));

function thisYear() {
  const read = readReturnFile(bytesOf('last-year/this-year.xlsx'));
  if (read.kind === 'refused') throw new Error(read.message);
  return read.workbook.return;
}

beforeEach(() => localStorage.clear());

const heading = () => screen.getByRole('heading', { level: 1 });
const input = () => screen.getByLabelText(/^Choose (the|another) file$/, { selector: '#last-year-file, #compare-last-year' });
const lines = (element: HTMLElement) => within(element).getAllByRole('listitem').map(({ textContent }) => textContent);
const counts = () => lines(screen.getByRole('region', { name: /^From / }));

async function openLastYear(setup: PaneSetup = {}) {
  const pane = openPane(thisYear(), { today: dateOf(2025, 4, 10), ...setup });
  await pane.user.click(screen.getByRole('button', { name: 'Last year’s return' }));
  await screen.findByRole('heading', { level: 1, name: 'Last year’s return' });
  return { ...pane, choose: (file: File) => pane.user.upload(input(), file) };
}

async function withLastYear(setup?: PaneSetup) {
  const pane = await openLastYear(setup);
  await pane.choose(fileOf('last-year/last-year.xlsx'));
  await screen.findByText('From last-year.xlsx');
  return pane;
}

async function openContract(pane: { user: ReturnType<typeof openPane>['user'] }, reference: string) {
  await pane.user.click(screen.getByRole('button', { name: new RegExp(`^${reference} `) }));
  await screen.findByRole('textbox', { name: 'Credits delivered' });
}

test('a file is chosen: how the two years compare, and what was promised, earliest first', async () => {
  await withLastYear();
  expect(screen.getByRole('heading', { name: 'From last-year.xlsx' })).toHaveFocus();
  expect(counts()).toEqual(['3 contracts are in both returns', '2 may be in both: say below which', '1 contract is new this year', '1 contract is no longer in the return']);
  const promised = screen.getByRole('heading', { name: 'What you said would be delivered' }).parentElement;
  expect(promised && lines(promised)).toEqual([
    'F21-1001 Roof renewalYou said the missing 4.2 credits would be delivered by 30 June 2024. That day has passed. Fusion21 may ask what became of them.',
  ]);
  const finished = screen.getByText('1 contract is no longer in the return', { selector: 'summary' }).parentElement;
  expect(finished && lines(finished)).toEqual([
    'F21-0990 Boiler servicingMersey Edge Council8 of 10 credits delivered.You said the missing 2 credits would be delivered by 31 December 2024. That day has passed. Fusion21 may ask what became of them.',
  ]);
  const fresh = screen.getByText('1 contract is new this year', { selector: 'summary' }).parentElement;
  expect(fresh && lines(fresh)).toEqual(['F21-1005 Lift replacement']);
});

test('what may be the same contract is asked, one after the other, and focus goes from question to question', async () => {
  const { user } = await withLastYear();
  const asked = () => screen.getByRole('region', { name: 'Is it the same contract?' });
  expect(within(asked()).getByRole('table')).toHaveTextContent('ReferenceF21-1003H-77TitleVoid repairsVoid repairsClientAnytown HomesAnytown Homes Limited');
  await user.click(within(asked()).getByRole('button', { name: 'Yes, the same contract' }));
  await waitFor(() => expect(within(asked()).getByRole('table')).toHaveTextContent('ReferenceF21-1004H-78'));
  expect(within(asked()).getByRole('heading')).toHaveFocus();
  await user.click(within(asked()).getByRole('button', { name: 'No, another contract' }));
  const over = await screen.findByText('No more questions about contracts.');
  expect(over).toHaveFocus();
  expect(counts()).toEqual(['4 contracts are in both returns', '2 contracts are new this year', '2 contracts are no longer in the return']);
  expect(screen.getByText(/missing 2.5 credits would be delivered by 30 June 2025\.$/)).toBeInTheDocument();
});

test('a double click answers one question, and not the next as well', async () => {
  const { user } = await withLastYear();
  const asked = () => screen.getByRole('region', { name: 'Is it the same contract?' });
  await user.dblClick(within(asked()).getByRole('button', { name: 'Yes, the same contract' }));
  await waitFor(() => expect(within(asked()).getByRole('table')).toHaveTextContent('ReferenceF21-1004H-78'));
  expect(counts()).toContain('1 may be in both: say below which');
});

test('beside each contract stands what was said of it', async () => {
  const pane = await withLastYear();
  const beside = () => screen.findByRole('region', { name: 'Last year' });
  await pane.user.click(screen.getByRole('button', { name: 'F21-1001 Roof renewal' }));
  expect(await beside()).toHaveTextContent(
    'Last year12 of 16.2 credits delivered.You said the missing 4.2 credits would be delivered by 30 June 2024. That day has passed. Fusion21 may ask what became of them.What you said thenReasonTwo apprentices left before it countedHow it would be put rightTwo placements in MayAll of last year’s return',
  );
  expect(within(await beside()).getByText('Two placements in May')).not.toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'F21-1001 Roof renewal' })).toHaveFocus());
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));

  await openContract(pane, 'F21-1002');
  expect(await beside()).toHaveTextContent('Last year40.5 of 40.5 credits delivered.All of last year’s return');
  await pane.user.click(screen.getByRole('button', { name: 'Next contract' }));
  await screen.findByRole('heading', { level: 1, name: /Void repairs/ });
  expect(await beside()).toHaveTextContent('This may be H-77 Void repairs of last year’s return.Say whether it is');
  await pane.user.click(screen.getByRole('button', { name: 'Next contract' }));
  await pane.user.click(screen.getByRole('button', { name: 'Next contract' }));
  await screen.findByRole('heading', { level: 1, name: /Lift replacement/ });
  expect(await beside()).toHaveTextContent('This contract was not in last year’s return.');
  await pane.user.click(screen.getByRole('button', { name: 'Next contract' }));
  await screen.findByRole('heading', { level: 1, name: /Window replacement/ });
  expect(await beside()).toHaveTextContent('3 of 12 credits delivered.What you said thenReasonNo school took partWhy it could not be put rightThe client agreed to leave it at that');
});

/** This year's return with that many contracts that last year's has not. */
function withNewContracts(count: number) {
  const ret = thisYear();
  const fresh = ret.contracts.find(({ reference }) => reference.state === 'read' && reference.value === 'F21-1005');
  if (fresh?.reference.state !== 'read' || fresh.title.state !== 'read') throw new Error('No such contract');
  const { reference, title } = fresh;
  const more = Array.from({ length: count }, (_, at) => at + 1).map((number) => ({
    ...fresh,
    row: 100 + number,
    reference: { ...reference, value: `N-${number}`, typed: `N-${number}` },
    title: { ...title, value: `Newly let works ${number}`, typed: `Newly let works ${number}` },
  }));
  return { ...ret, contracts: [...ret.contracts, ...more] };
}

async function openWithNew(count: number) {
  const pane = openPane(withNewContracts(count), { today: dateOf(2025, 4, 10) });
  await pane.user.click(screen.getByRole('button', { name: 'Last year’s return' }));
  await screen.findByRole('heading', { level: 1, name: 'Last year’s return' });
  await pane.user.upload(input(), fileOf('last-year/last-year.xlsx'));
  await screen.findByText('From last-year.xlsx');
  await pane.user.click(screen.getByText(`${count + 1} contracts are new this year`, { selector: 'summary' }));
  return pane;
}

test('where the first lines alone stand, focus goes from “Show all” to the line that comes after them', async () => {
  const { user } = await openWithNew(30);
  await user.click(screen.getByRole('button', { name: 'Show all 31' }));
  expect(screen.getByRole('button', { name: 'N-30 Newly let works 30' })).toBeVisible();
  expect(document.activeElement).toHaveTextContent('N-20 Newly let works 20');
});

test('back from a contract that is folded away with others, the fold is open and focus is on it', async () => {
  const pane = await openWithNew(5);
  await pane.user.click(screen.getByRole('button', { name: 'N-3 Newly let works 3' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Back' }));
  const line = await screen.findByRole('button', { name: 'N-3 Newly let works 3', hidden: true });
  await waitFor(() => expect(line).toHaveFocus());
  expect(line).toBeVisible();
});

test('credits far from last year’s are remarked on quietly, and nothing is held up', async () => {
  const pane = await withLastYear();
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));
  await openContract(pane, 'F21-1006');
  const far = '50 credits this year, and 3 last year. Check that this year’s figure is right.'.replace('’', "'");
  await pane.user.type(screen.getByRole('textbox', { name: 'Credits delivered' }), '50');
  expect(await screen.findByText(far)).toBeInTheDocument();
  await pane.user.click(screen.getByRole('button', { name: 'Save and continue' }));
  await waitFor(() => expect(pane.saved.map(({ reference }) => reference)).toEqual(['F21-1006']));
});

test('from a contract one comes to choose the file, and back to it', async () => {
  const pane = openPane(thisYear(), { today: dateOf(2025, 4, 10) });
  await openContract(pane, 'F21-1001');
  await pane.user.type(screen.getByRole('textbox', { name: 'Credits delivered' }), '14');
  await pane.user.click(await screen.findByRole('button', { name: 'See what you said last year' }));
  await screen.findByRole('heading', { level: 1, name: 'Last year’s return' });
  await pane.user.upload(input(), fileOf('last-year/last-year.xlsx'));
  await screen.findByText('From last-year.xlsx');
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('textbox', { name: 'Credits delivered' })).toHaveValue('14');
  expect(await screen.findByRole('region', { name: 'Last year' })).toHaveTextContent('12 of 16.2 credits delivered.');
});

const wanted = 'Choose the return for 1 April 2023 to 31 March 2024.';
test.each<[string, File, string]>([
  ['the same year', fileOf('last-year/same-year.xlsx'), `It is for 1 April 2024 to 31 March 2025, the same year as this return. ${wanted}`],
  ['two years ago', fileOf('last-year/two-years-ago.xlsx'), `It is for 1 April 2022 to 31 March 2023, which is more than a year before this return. ${wanted}`],
  ['the return as it was sent', fileOf('last-year/not-filled-in.xlsx'), 'No credits are entered in it, so it is the return as it was sent to you. Choose the one you sent back.'],
  ['no return', fileOf('not-a-return.xlsx'), 'This workbook'],
  ['a password', fileOf('password.xlsx'), 'This workbook needs a password to open.'],
  ['an old workbook', fileOf('old.xls'), 'This is an older Excel file (.xls).'],
  ['nothing', fileOf('empty.xlsx', new Uint8Array()), 'This file is empty.'],
  ['a text', fileOf('notes.xlsx', new Uint8Array([...'Dear all'].map((letter) => letter.charCodeAt(0)))), 'This is a text file.'],
  ['too large', Object.defineProperty(fileOf('huge.xlsx', new Uint8Array(1)), 'size', { value: 26 * 1024 * 1024 }), 'This file is too large to open here (it is over 25 MB).'],
])('not used: %s', async (_, file, sentence) => {
  const { choose } = await openLastYear();
  await choose(file);
  const told = await screen.findByText((text) => text.startsWith(sentence));
  expect(told.closest('[role="alert"]')).toHaveTextContent(`${file.name} was not used`);
  // The mended file, under the same name, may follow.
  await choose(fileOf('last-year/last-year.xlsx'));
  await screen.findByText('From last-year.xlsx');
  expect(screen.queryByText(`${file.name} was not used`)).not.toBeInTheDocument();
});

test.each([
  ['another supplier', 'last-year/other-supplier.xlsx', 'It is the return of Wren & Sons Ltd, and this one is of Harper and Lowe Roofing Ltd. Are they the same supplier?'],
  ['no year', 'last-year/no-year.xlsx', 'It does not say which year it is for. Is it last year’s return?'],
])('%s is asked: no uses nothing, yes uses it', async (_, name, question) => {
  const { user, choose } = await openLastYear();
  await choose(fileOf(name));
  expect(await screen.findByRole('group', { name: `${path.basename(name)}. ${question}` })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'No' }));
  expect(screen.queryByText(question)).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Choose the file' })).toHaveFocus();
  await choose(fileOf(name));
  await user.click(await screen.findByRole('button', { name: 'Yes, use it' }));
  expect(await screen.findByText(`From ${path.basename(name)}`)).toBeInTheDocument();
});

test('a file can be dropped; several at once, and a file beside the place, are not taken', async () => {
  await openLastYear();
  const place = screen.getByText('or drop it here');
  const drop = (files: File[], at: Element) => fireEvent.drop(at, { dataTransfer: { files } });
  drop([fileOf('last-year/last-year.xlsx')], heading());
  drop([fileOf('last-year/last-year.xlsx'), fileOf('last-year/same-year.xlsx')], place);
  expect(await screen.findByText('Choose one file at a time.')).toBeInTheDocument();
  expect(screen.queryByText('From last-year.xlsx')).not.toBeInTheDocument();
  expect(drop([fileOf('last-year/last-year.xlsx')], place)).toBe(false);
  expect(await screen.findByText('From last-year.xlsx')).toBeInTheDocument();
});

test('a file that takes its time says so, and can be stopped', async () => {
  const { user, choose } = await openLastYear();
  const slow = fileOf('last-year/last-year.xlsx');
  let arrive: (bytes: ArrayBuffer) => void = () => undefined;
  Object.defineProperty(slow, 'arrayBuffer', { value: () => new Promise<ArrayBuffer>((resolve) => (arrive = resolve)) });
  await choose(slow);
  expect(await screen.findByRole('progressbar', { name: 'Reading last-year.xlsx' })).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('Reading last-year.xlsx');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Choose the file' })).toHaveFocus();
  arrive(bytesOf('last-year/last-year.xlsx').buffer);
  await choose(fileOf('last-year/same-year.xlsx'));
  await screen.findByText('same-year.xlsx was not used');
  expect(screen.queryByText('From last-year.xlsx')).not.toBeInTheDocument();
});

test('a file that is gone, or may not be opened, is told as such', async () => {
  const { choose } = await openLastYear();
  const gone = fileOf('last-year/last-year.xlsx');
  Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new DOMException('', 'NotReadableError')) });
  await choose(gone);
  expect(await screen.findByText('It could not be read. Open it in Excel, save it again and choose it again.')).toBeInTheDocument();
});

test('nothing is stored unasked; what is kept is there next time, with what was answered; and it can be taken out again', async () => {
  const pane = await withLastYear();
  expect(pane.keptUnder(lastYearHead.key)).toBeNull();
  await pane.user.click(screen.getByRole('button', { name: 'Keep it in this workbook' }));
  expect(await screen.findByText('This is kept in the workbook, so it is here when you open it next time.')).toBeInTheDocument();
  await pane.user.click(screen.getByRole('button', { name: 'Yes, the same contract' }));
  await pane.user.click(await screen.findByRole('button', { name: 'No, another contract' }));
  await screen.findByText('No more questions about contracts.');
  const kept = Object.fromEntries([lastYearHead.key, 'last-year-1'].map((key) => [key, pane.keptUnder(key)]));
  pane.unmount();

  const again = await openLastYear({ kept });
  expect(screen.getByText('From last-year.xlsx')).toBeInTheDocument();
  expect(counts()).toEqual(['4 contracts are in both returns', '2 contracts are new this year', '2 contracts are no longer in the return']);
  await again.user.click(screen.getByRole('button', { name: 'Take it out of the workbook' }));
  await waitFor(() => expect(again.keptUnder(lastYearHead.key)).toBeNull());
  expect(again.keptUnder('last-year-1')).toBeNull();
  expect(screen.getByText('From last-year.xlsx')).toBeInTheDocument();
  await again.user.click(screen.getByRole('button', { name: 'Put it away' }));
  expect(screen.getByRole('button', { name: 'Choose the file' })).toHaveFocus();
  expect(screen.queryByText('From last-year.xlsx')).not.toBeInTheDocument();
});

test('where it cannot be kept, that is said and it stays', async () => {
  const { user } = await withLastYear({ refuseToKeep: 'Excel is busy. Try again.' });
  await user.click(screen.getByRole('button', { name: 'Keep it in this workbook' }));
  expect(await screen.findByText('Excel is busy. Try again.')).toBeInTheDocument();
  expect(screen.getByText('From last-year.xlsx')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Keep it in this workbook' })).toBeInTheDocument();
});

test('staff who said that it is the same supplier are told of its promises', async () => {
  const rows = thisYear();
  const [first, ...others] = rows.contracts;
  if (first === undefined || first.delivered.state !== 'blank') throw new Error('The first contract is not answered yet');
  const answered = { ...first, delivered: { state: 'read' as const, value: credits(2000), cell: first.delivered.cell, typed: '20' } };
  const { user } = openPane({ ...rows, contracts: [answered, ...others] }, { today: dateOf(2025, 4, 10) });
  await user.click(screen.getByRole('button', { name: 'Check this return (for Fusion21’s staff)' }));
  await screen.findByRole('heading', { level: 1, name: /Check this return/ });
  await user.upload(input(), fileOf('last-year/other-supplier.xlsx'));
  await user.click(await screen.findByRole('button', { name: 'Yes, use it' }));
  expect(await screen.findByText(/last year's return said: "You said the missing 4.2 credits would be delivered by 30 June 2024." This year's 20 credits do not cover/, { selector: 'p' })).toBeInTheDocument();
});

test('staff see last year’s figures beside the contract of a finding, and all of them of the one they chose', async () => {
  const { user } = openPane(thisYear(), { today: dateOf(2025, 4, 10) });
  await user.click(screen.getByRole('button', { name: 'Check this return (for Fusion21’s staff)' }));
  await screen.findByRole('heading', { level: 1, name: /Check this return/ });
  await user.upload(input(), fileOf('last-year/last-year.xlsx'));
  await screen.findByText('From last-year.xlsx');
  const finding = () => screen.getAllByRole('listitem').find(({ className, textContent }) => className === 'finding' && textContent?.includes('F21-1001'));
  expect(finding()).toHaveTextContent('Last year: 12 of 16.2 credits delivered.The supplier said the missing 4.2 credits would be delivered by 30 June 2024. That day has passed.');
  const [show] = within(finding() ?? document.body).getAllByRole('button', { name: /^Show / });
  if (!show) throw new Error('Nothing to show');
  await user.click(show);
  await waitFor(() => expect(finding()).toHaveTextContent('What the supplier said thenReasonTwo apprentices left before it counted'));
  expect(finding()).not.toHaveTextContent('You said');
});
