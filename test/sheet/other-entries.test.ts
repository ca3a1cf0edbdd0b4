import fc from 'fast-check';
import type { Answer } from '../../src/return/answer';
import type { EntryValue, OtherEntry } from '../../src/return/other-entries';
import { credits, day } from '../../src/return/quantities';
import { entryAsTyped } from '../../src/return/typed/entry-as-typed';
import { editsForAnswer } from '../../src/sheet/answer-edits';
import { applyEdits } from '../../src/sheet/apply-edits';
import type { WorkbookCells } from '../../src/sheet/cells';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { askedQuestion } from '../../src/sheet/asked-columns';
import { date, formula, money, sheetOf, workbookOf, type Laid, type LaidOptions } from './laid-out';

const own = ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered', 'Reason for shortfall'];

/** Two contracts; under each of the other headings what stands in their rows. */
function laidOut(others: Readonly<Record<string, readonly [Laid, Laid]>>, options: LaidOptions & { readonly delivered?: readonly [Laid, Laid] } = {}): WorkbookCells {
  const { delivered = [null, null], ...laid } = options;
  const row = (at: 0 | 1): Laid[] => [`F21-${at + 1}`, 'Roofing', 'Northbank Homes', date('2025-03-31'), money(300_000), 30, delivered[at], null, ...Object.values(others).map((cells) => cells[at])];
  return workbookOf(sheetOf('Return', [[...own, ...Object.keys(others)], row(0), row(1)], laid));
}

function read(workbook: WorkbookCells, choices = {}): ReadReturn {
  const reading = readReturn(workbook, choices);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

function othersOf(workbook: WorkbookCells, contract = 0, choices = {}): readonly OtherEntry[] {
  return read(workbook, choices).return.contracts[contract]?.others ?? [];
}

const asked = (workbook: WorkbookCells, choices = {}): readonly string[] => othersOf(workbook, 0, choices).map(({ heading }) => heading);
const blank = [null, null] as const;
const unlocked = (value: string | number = '', format?: string): Laid => ({ value, locked: false, ...(format !== undefined && { format }) });

describe('what a supplier is asked to fill in beside its answer', () => {
  test('columns that are blank where nothing is answered yet', () => {
    expect(asked(laidOut({ 'Jobs created': blank, Region: ['North West', 'North West'], 'Main activity': blank }))).toEqual(['Jobs created', 'Main activity']);
  });

  test('still asked for where some are answered, whatever else was filled in with them', () => {
    const half = laidOut({ 'Main activity': ['Careers day', null], Region: ['North West', 'South'] }, { delivered: [30, null] });
    expect(asked(half)).toEqual(['Main activity']);
  });

  test('once all are answered, those that ask by their heading; and those that were asked before', () => {
    const done = laidOut({ 'Jobs created': [2, 3], Theme: ['Skills', 'Skills'] }, { delivered: [30, 30] });
    expect(asked(done)).toEqual(['Jobs created']);
    expect(asked(done, { [askedQuestion('theme')]: 'yes' })).toEqual(['Jobs created', 'Theme']);
  });

  test.each([
    ['what the sheet works out', { Share: [formula('=G2/F2', 0), formula('=G3/F3', 0)] as const }],
    ['last year’s figures', { 'Credits delivered last year': blank }],
    ['what is left to deliver', { 'Credits outstanding': blank }],
    ['what staff fill in', { 'Fusion21 use only': blank, 'Checked by Fusion21': blank, 'Office use': blank }],
    ['a column that numbers the rows', { '#': [1, 2] as const }],
  ])('not %s', (_name, others) => {
    expect(asked(laidOut(others))).toEqual([]);
  });

  test('not a hidden column', () => {
    expect(asked(laidOut({ 'Jobs created': blank }, { hiddenColumns: [8] }))).toEqual([]);
  });

  test('on a protected sheet the unlocked cells, full or not, and no locked one', () => {
    const others = { 'Jobs created': [unlocked(), unlocked(3)], Notes1: blank, Theme: [unlocked('Skills'), { value: 'Skills', locked: true }] } as const;
    const sheet = laidOut(others, { protected: true });
    expect(othersOf(sheet).map(({ heading }) => heading)).toEqual(['Jobs created', 'Theme']);
    expect(othersOf(sheet, 1).map(({ heading }) => heading)).toEqual(['Jobs created']);
  });

  test('comments, where no part of an answer is written there', () => {
    const columns = { 'Can this be put right?': blank, 'How will it be put right?': blank, 'By when?': blank, 'Raised with Fusion21?': blank };
    expect(asked(laidOut({ ...columns, Comments: blank }))).toEqual(['Comments']);
    expect(asked(laidOut({ Comments: blank }))).toEqual([]);
  });

  test('two columns of one heading are two', () => {
    const rows: Laid[][] = [[...own, 'Activity', 'Activity'], ['F21-1', 'Roofing', 'Northbank Homes', date('2025-03-31'), money(300_000), 30, null, null, null, null]];
    expect(othersOf(workbookOf(sheetOf('Social value return', rows))).map(({ key }) => key)).toEqual(['activity', 'activity#2']);
  });
});

test.each<[Laid, OtherEntry['takes']]>([
  [null, 'words'],
  [{ value: '', format: '@' }, 'text'],
  [{ value: '', format: '0' }, 'figure'],
  [{ value: '', format: '£#,##0.00' }, 'figure'],
  [{ value: '', format: '0%' }, 'percent'],
  [{ value: '', format: 'dd/mm/yyyy' }, 'date'],
  [{ value: '', format: '[h]:mm' }, 'words'],
])('a cell laid as %j takes %s', (cell, takes) => {
  expect(othersOf(laidOut({ 'Jobs created': [cell, cell] }))[0]?.takes).toBe(takes);
});

test('a heading that asks for yes or no has these two choices, as it writes them', () => {
  const choices = (heading: string): unknown => {
    const rule = othersOf(laidOut({ [heading]: blank }))[0]?.rule;
    return rule?.of === 'choices' ? rule.choices.map(({ value }) => value) : undefined;
  };
  expect(choices('Apprentice employed? (Yes/No)')).toEqual(['Yes', 'No']);
  expect(choices('Apprentice employed (Y/N)')).toEqual(['Y', 'N']);
  expect(choices('Apprentice employed')).toBeUndefined();
});

const met: Answer = { delivered: credits(30_00) };
const workbook = laidOut({ 'Jobs created': [{ value: '', format: '0' }, null], 'Main activity': ['Careers day', null] });

describe('what is answered there', () => {
  const edits = (answer: Answer, of = workbook) => editsForAnswer(read(of), 'F21-1', answer);

  test('is written in its own row, and what is not named stays as it is', () => {
    expect(edits({ ...met, others: [{ key: 'jobs created', heading: 'Jobs created', value: 4 }] })).toEqual({
      kind: 'edits',
      edits: [{ sheet: 'Return', row: 1, column: 6, value: 30 }, { sheet: 'Return', row: 1, column: 8, value: 4 }],
    });
  });

  test('clears a cell where that was asked for', () => {
    expect(edits({ ...met, others: [{ key: 'main activity', heading: 'Main activity', value: '' }] })).toMatchObject({ edits: [{ column: 6 }, { column: 9, value: '' }] });
  });

  test('is refused whole where its column has gone', () => {
    expect(edits({ ...met, others: [{ key: 'evidence', heading: 'Evidence', value: 'x' }] })).toEqual({
      kind: 'refused',
      why: 'no-place',
      message: 'The sheet has no column headed “Evidence” any more. Press Undo (Ctrl+Z) in the sheet, then save again.',
    });
  });

  test('is refused where its cell holds a formula by now', () => {
    const worked = laidOut({ 'Jobs created': [formula('=1+1', 2), null] });
    expect(edits({ ...met, others: [{ key: 'jobs created', heading: 'Jobs created', value: 4 }] }, worked)).toMatchObject({ kind: 'refused', why: 'formula' });
  });

  test('read again, each cell holds what was given, and all others what they held', () => {
    const value = fc.oneof<fc.Arbitrary<EntryValue>[]>(fc.integer(), fc.boolean(), fc.constantFrom<EntryValue>('', '=1+1', '007', 'Two\nlines'), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(value, value, (jobs, activity) => {
        const others = [{ key: 'jobs created', heading: 'Jobs created', value: jobs }, { key: 'main activity', heading: 'Main activity', value: activity }];
        const made = edits({ ...met, others });
        if (made.kind !== 'edits') throw new Error(made.message);
        const after = read(applyEdits(workbook, made.edits), { [askedQuestion('jobs created')]: 'yes', [askedQuestion('main activity')]: 'yes' }).return.contracts;
        expect(after[0]?.others?.map(({ held }) => held)).toEqual([jobs, activity]);
        expect(after[1]?.others?.map(({ held }) => held)).toEqual(['', '']);
        expect(after[0]?.others?.map(({ held, takes }) => entryAsTyped(held, takes)).every((text) => typeof text === 'string')).toBe(true);
      }),
    );
  });
});

describe('how many credits will be put right', () => {
  const recovery = { kind: 'will-recover', how: 'Two apprentices start', by: day(45_700), credits: credits(12_50) } as const;
  const short: Answer = { delivered: credits(12_00), shortfall: { reason: 'The work started late or was delayed.', recovery } };
  const write = (of: WorkbookCells, answer: Answer): WorkbookCells => {
    const made = editsForAnswer(read(of), 'F21-1', answer);
    if (made.kind !== 'edits') throw new Error(made.message);
    return applyEdits(of, made.edits);
  };
  const columns = { 'Can this be put right?': blank, 'How will it be put right?': blank, 'By when?': blank };
  const cells = (of: WorkbookCells): readonly unknown[] => (of.sheets[0]?.rows[1] ?? []).slice(6).map(({ value }) => value);

  test.each(['Credits to be recovered', 'How many credits will be put right?', 'Number of credits to be made up', 'Recovery credits'])('is written under “%s”', (heading) => {
    const after = write(laidOut({ ...columns, [heading]: blank }), short);
    expect(cells(after)).toEqual([12, 'The work started late or was delayed.', 'Yes', 'Two apprentices start', '12 February 2025', 12.5]);
    expect(read(after).return.contracts[0]?.recoveryCredits).toMatchObject({ state: 'read', value: 1250 });
    expect(cells(write(after, met))).toEqual([30, '', '', '', '', '']);
  });

  test.each(['Can the missing credits be recovered?', 'How will the credits be delivered?', 'Credits recovery plan'])('is not what “%s” is for', (heading) => {
    expect(read(laidOut({ [heading]: blank })).layout.tables[0]?.recoveryCredits).toBeUndefined();
  });

  test('is said with the plan where there is no such column', () => {
    expect(cells(write(laidOut(columns), short))).toEqual([12, 'The work started late or was delayed.', 'Yes', 'Two apprentices start (12.5 credits)', '12 February 2025']);
  });

  test('is said in the one sentence where there is one column for all of it', () => {
    expect(cells(write(laidOut({}), short))).toEqual([
      12, 'The work started late or was delayed.  Can be put right: yes, Two apprentices start (12.5 credits), by 12 February 2025.',
    ]);
  });
});
