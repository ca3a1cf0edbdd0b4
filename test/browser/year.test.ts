/** A year played through: returns prepared for 40 suppliers, filled in through the pane in the browser, some of them tampered with, and all checked. */
import { mkdirSync, readFileSync, readdirSync, utimesSync } from 'node:fs';
import { openPackage } from '../../src/files/gate';
import { cellsOf } from '../../src/files/workbook-cells';
import { readWorkbookFile } from '../../src/files/workbook-file';
import { changed } from '../staff/a-year';
import { checkedJson, command, newFolder, type CheckedJson, type Folder } from '../staff/command';
import type { WorkbookChange } from '../../src/files/changes';
import { saveCopy } from './harness';
import { browserForTests, credits, eventually, giveOwnReason, heading, openPaneBeside, type PaneTest, saveButton } from './pane-in-workbench';

const browser = browserForTests();
const suppliers = Array.from({ length: 40 }, (_, at) => `Supplier ${String(at + 1).padStart(2, '0')} & Sons Ltd`);
/** The first contract's row and some columns of the workbooks as they are made, counted from 0. */
const [firstRow, title, client, target] = [7, 1, 2, 8];

/** Two contracts each: the first meets its target; the second falls short, and has ended with every other supplier. */
interface Given {
  readonly reference: string;
  readonly pounds: number;
  readonly ends: string;
}

function contractsOf(at: number): readonly [Given, Given] {
  return [
    { reference: `F21-${70_000 + at * 10}`, pounds: 100_000 + ((at * 13_750) % 900_000), ends: '30/09/2027' },
    { reference: `F21-${70_001 + at * 10}`, pounds: 150_000, ends: at % 2 === 0 ? '30/04/2025' : '30/09/2026' },
  ];
}

function list(): string {
  const lines = suppliers.flatMap((supplier, at) =>
    contractsOf(at).map(({ reference, pounds, ends }, n) => [supplier, reference, `Works ${at + 1}.${n + 1}`, `Client ${(at + n) % 6}`, `Framework ${at % 4}`, '01/04/2024', ends, pounds, 'No'].join(',')),
  );
  return ['Supplier,Contract reference,Contract title,Client,Framework,Start date,End date,Spend 2024/25,Consultant', ...lines].join('\r\n');
}

function cell(row: number, column: number, put: string | number): WorkbookChange {
  return { kind: 'cells', sheet: 'Return', cells: [{ row, column, content: put === '' ? { kind: 'blank' } : typeof put === 'number' ? { kind: 'number', value: put } : { kind: 'text', text: put } }] };
}

interface Tampered {
  readonly what: string;
  /** What is done to the saved copy; absent where it comes back as the pane saved it. */
  readonly by?: readonly WorkbookChange[];
  readonly notConfirmed?: true;
  /** The day it is filled in on. */
  readonly on?: string;
  readonly twice?: true;
  readonly lost?: true;
  readonly cutOff?: true;
  /** Rule and contract of every finding. */
  readonly findings: readonly string[];
}

const confirmationGone = 'not-declared';

/** By supplier, counted from 0. The others send back what the pane saved. */
const tampered: Readonly<Record<number, Tampered>> = {
  1: { what: 'a row deleted', by: [{ kind: 'rows-deleted', sheet: 'Return', at: firstRow + 1, count: 1 }], findings: ['row-missing F21-70011', confirmationGone] },
  2: { what: 'two columns sorted without the others', by: [cell(firstRow, title, 'Works 3.2'), cell(firstRow + 1, title, 'Works 3.1'), cell(firstRow, client, 'Client 3'), cell(firstRow + 1, client, 'Client 2')], findings: ['rows-out-of-step'] },
  3: { what: 'the sheet renamed', by: [{ kind: 'sheet-renamed', sheet: 'Return', name: 'Final' }], findings: ['sheet-missing'] },
  4: { what: 'a heading retyped', by: [cell(firstRow - 1, client, 'Landlord')], findings: ['heading-changed'] },
  5: { what: 'a target overwritten', by: [cell(firstRow, target, 1)], findings: ['target-differs F21-70050', 'credits-far-above F21-70050', 'cell-changed F21-70050'] },
  6: { what: 'an answer changed after it was confirmed', by: [cell(firstRow, target + 1, 40)], findings: [confirmationGone] },
  7: { what: 'never sent back', lost: true, findings: [] },
  8: { what: 'sent back twice, the same each time', twice: true, findings: ['returned-twice'] },
  9: { what: 'not confirmed', notConfirmed: true, findings: ['not-declared'] },
  10: { what: 'filled in late', on: '2025-06-01', findings: ['returned-late'] },
  11: { what: 'the year retyped', by: [cell(2, 1, '1 April 2023 to 31 March 2024')], findings: ['wrong-year'] },
  12: { what: 'another supplier named', by: [cell(1, 1, 'Somebody Else plc')], findings: ['wrong-supplier'] },
  13: { what: 'a reason taken out', by: [cell(firstRow + 1, target + 2, '')], findings: ['reason-missing F21-70131', confirmationGone] },
  14: { what: 'cut off on its way', cutOff: true, findings: ['cannot-be-read'] },
};

const fileName = (at: number): string => `Supplier ${String(at + 1).padStart(2, '0')} and Sons Ltd 2024-25.xlsx`;

/** What a supplier does in the pane: both contracts, one after the other, then the confirmation. Gives the saved copy. */
async function fillIn(file: string, at: number): Promise<Uint8Array> {
  const { on = '2025-05-20', notConfirmed = false } = tampered[at] ?? {};
  const test = await openPaneBeside(browser.at(), file, { today: `${on}T10:00:00` });
  const [met, short] = contractsOf(at);
  await test.pane.getByRole('button', { name: 'Continue' }).click();
  await isAt(test, met);
  await credits(test.pane).fill(String(Math.round(met.pounds / 100) / 100));
  await saveButton(test.pane).click();
  await isAt(test, short);
  await answerShort(test, short, at);
  await saveButton(test.pane).click();
  await test.pane.getByText('All 2 contracts are complete').first().waitFor();
  if (!notConfirmed) await confirm(test);
  const { bytes } = await saveCopy(test.page);
  expect([test.complaints, test.strangers]).toEqual([[], []]);
  await test.page.context().close();
  return bytes;
}

function isAt({ pane }: PaneTest, { reference }: Given): Promise<void> {
  return eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), reference);
}

async function answerShort({ pane }: PaneTest, { ends }: Given, at: number): Promise<void> {
  await credits(pane).fill('5');
  await giveOwnReason(pane, '=Works started late');
  if (ends === '30/04/2025') {
    await pane.getByRole('radiogroup', { name: 'Have you told Fusion21 about this shortfall?' }).getByRole('radio', { name: 'Yes' }).check();
    return;
  }
  const recoverable = at % 4 === 1;
  await pane.getByRole('radiogroup', { name: /^Can this be put right before the contract ends/ }).getByRole('radio', { name: recoverable ? 'Yes' : 'No' }).check();
  if (!recoverable) return pane.getByRole('textbox', { name: 'Why can it not be put right?' }).fill('No work is left on it');
  await pane.getByRole('textbox', { name: 'How will it be put right?' }).fill('Two placements start in summer');
  await pane.getByRole('textbox', { name: 'By when?' }).fill('31 December 2025');
}

async function confirm({ pane }: PaneTest): Promise<void> {
  await pane.getByRole('button', { name: 'Check and finish' }).click();
  await pane.getByRole('textbox', { name: 'Your name' }).fill('Jo Field');
  await pane.getByRole('textbox', { name: 'Your job title' }).fill('Director');
  await pane.getByRole('button', { name: 'Confirm', exact: true }).click();
  await pane.getByText(/^Confirmed by Jo Field, Director/).waitFor();
}

/** Two suppliers at a time, as there are at least two processors. */
async function fillInAll(folder: Folder): Promise<void> {
  const waiting = suppliers.map((_, at) => at).filter((at) => tampered[at]?.lost !== true);
  const worker = async (): Promise<void> => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) sendBack(folder, at, await fillIn(folder.in('sent', fileName(at)), at));
  };
  await Promise.all([worker(), worker()]);
}

function sendBack(folder: Folder, at: number, saved: Uint8Array): void {
  const { by = [], twice = false, cutOff = false } = tampered[at] ?? {};
  const whole = by.length === 0 ? saved : changed(saved, ...by);
  for (const name of twice ? ['returned', 'copy of returned'] : ['returned']) {
    const path = folder.write(`returned/${name} ${at + 1}.xlsx`, cutOff ? whole.slice(0, whole.length - 600) : whole);
    utimesSync(path, new Date('2025-05-20T12:00:00'), new Date('2025-05-20T12:00:00'));
  }
}

let folder: Folder;
let json: CheckedJson;

beforeAll(async () => {
  folder = newFolder();
  await command(['prepare', folder.write('contracts.csv', list()), '--year', '2024-25', '--deadline', '2025-05-30', '--out', folder.in('sent')]);
  mkdirSync(folder.in('returned'));
  await fillInAll(folder);
  json = checkedJson(await command(['check', folder.in('returned'), '--ledger', folder.in('sent', 'ledger.csv'), '--json', '--out', folder.in('report.xlsx')]));
}, 600_000);
afterAll(() => folder.remove());

function found(at: number): readonly (readonly string[])[] {
  return json.returns
    .filter(({ file }) => new RegExp(`returned ${at + 1}\\.xlsx$`).test(file))
    .map(({ findings }) => findings.map(({ rule, reference }) => [rule, reference].filter((part) => part !== undefined).join(' ')));
}

test('forty workbooks were made, and all but the lost one came back', () => {
  expect(readdirSync(folder.in('sent')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(40);
  expect(json.returns).toHaveLength(40);
  expect(json.notReturned).toMatchObject([{ supplier: 'Supplier 08 & Sons Ltd' }, { supplier: 'Supplier 15 & Sons Ltd' }]);
});

test.each(Object.entries(tampered).map(([at, one]) => ({ at: Number(at), ...one })).filter(({ lost }) => !lost))('$what: $findings', ({ at, findings, twice }) => {
  expect(found(at)).toEqual(twice ? [findings, []] : [findings]);
});

test('what the pane called complete and nobody touched, the check accepts, with the answers that were typed', () => {
  const rest = suppliers.map((_, at) => at).filter((at) => tampered[at] === undefined);
  expect(rest.flatMap(found)).toEqual(rest.map(() => []));
  for (const at of rest) {
    const [met, short] = contractsOf(at);
    const contracts = json.returns.find(({ file }) => new RegExp(`/returned ${at + 1}\\.xlsx$`).test(file))?.contracts;
    expect(contracts).toMatchObject([
      { reference: met.reference, delivered: Math.round(met.pounds / 100) / 100 },
      { reference: short.reference, delivered: 5, reason: '=Works started late' },
    ]);
  }
});

test('the report names each of those findings, and no others', () => {
  const opened = openPackage(readFileSync(folder.in('report.xlsx')));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const sheet = cellsOf(readWorkbookFile(opened.package)).sheets.find(({ name }) => name === 'Findings');
  const rules = sheet?.rows.slice(3).map((row) => row[2]?.text.toLowerCase().replace(/ /g, '-')) ?? [];
  const expected = Object.values(tampered).flatMap(({ findings }) => findings);
  expect([...rules].sort()).toEqual(expected.map((finding) => finding.split(' ')[0]).sort());
});
