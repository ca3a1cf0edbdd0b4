import type { EntryRule, OtherEntry } from '../../src/return/other-entries';
import { boundsOf } from '../../src/excel/entry-bounds';
import { sourceOf } from '../../src/excel/list-source';
import { type ExcelAtHand, openInExcel, workbookNamed } from './excel-at-hand';

jest.setTimeout(180_000);

describe('a return by another program that asks for more than credits', () => {
  let excel: ExcelAtHand;
  beforeAll(() => (excel = openInExcel(workbookNamed('more-asked.xlsx'))));
  afterAll(() => excel.close());

  async function others(reference: string): Promise<readonly OtherEntry[]> {
    const reading = await excel.workbook.readOpenReturn();
    if (reading.kind !== 'return') throw new Error(JSON.stringify(reading));
    return reading.return.contracts.find((contract) => contract.reference.state === 'read' && contract.reference.value === reference)?.others ?? [];
  }

  test('is opened in three syncs, and asks under its own headings', async () => {
    excel.syncs();
    const asked = await others('F21-080001');
    expect(excel.syncs()).toBe(3);
    expect(asked.map(({ heading, takes, cell, held }) => [heading, takes, cell.address, held])).toEqual([
      ['Jobs created', 'figure', 'O6', ''],
      ['Main activity', 'words', 'P6', ''],
      ['Theme', 'words', 'Q6', ''],
      ['Photos held?', 'words', 'R6', ''],
      ['Date of last visit', 'date', 'S6', ''],
      ['Local spend', 'percent', 'T6', ''],
      ['Case study', 'words', 'U6', ''],
      ['Partner type', 'words', 'V6', ''],
      ['Cost code', 'text', 'W6', ''],
    ]);
    expect((await others('F21-080004')).map(({ held }) => held).slice(0, 3)).toEqual([2, 'Careers day', '']);
  });

  test('has its drop-downs’ choices, from wherever they come, in at most three more', async () => {
    await excel.workbook.readOpenReturn();
    excel.syncs();
    const rules = await excel.workbook.entryRules('f21-080002');
    expect(excel.syncs()).toBe(3);
    const choices = (key: string): readonly unknown[] => {
      const rule = rules.get(key);
      return rule?.of === 'choices' ? rule.choices.map(({ value }) => value) : [];
    };
    expect(choices('main activity')).toEqual(['Careers day', 'Work experience', '=not a formula', 'School visit ']);
    expect(choices('theme')).toEqual(['Skills', 'Environment', 'Community']);
    expect(choices('photos held?')).toEqual(['Yes', 'No', 'Some']);
    expect(choices('partner type')).toEqual(['Charity', 'School', 'Social enterprise']);
    expect(rules.get('partner type')).toMatchObject({ open: true });
    expect(rules.get('theme')).not.toHaveProperty('open');
    expect(rules.get('jobs created')).toEqual<EntryRule>({ of: 'number', whole: true, least: 0 });
    expect([...rules.keys()]).toHaveLength(5);
  });

  test('of a contract that is not there has none', async () => {
    expect(await excel.workbook.entryRules('F21-999999')).toEqual(new Map());
  });
});

test.each([
  ['Yes,No', { items: ['Yes', 'No'] }],
  [' 1, 2 ,,2', { items: ['1', '2'] }],
  ['=$A$2:$A$9', { sheet: 'Return', address: 'A2:A9' }],
  ['=Lists!$A$2:$A$9', { sheet: 'Lists', address: 'A2:A9' }],
  ["='Bob''s lists, old'!A2", { sheet: "Bob's lists, old", address: 'A2' }],
  ['=Lists!$A:$A', { sheet: 'Lists', address: 'A:A' }],
  ['=Themes', { sheet: 'Return', name: 'Themes' }],
  ['=Lists!Themes', { sheet: 'Lists', name: 'Themes' }],
  ['=INDIRECT("Partners[Partner type]")', { table: 'Partners', column: 'Partner type' }],
  ['=Partners[[#Data],[Partner type]]', { table: 'Partners', column: 'Partner type' }],
  ['={"A ""b""","c,d";3}', { items: ['A "b"', 'c,d', '3'] }],
  ['=OFFSET(Lists!$A$1,0,0,COUNTA(Lists!$A:$A),1)', undefined],
  ['=INDIRECT(B2)', undefined],
  ['', undefined],
])('the list of %j', (source, found) => {
  expect(sourceOf(source, 'Return')).toEqual(found);
});

test.each<[string, string | number, string | number | undefined, 0 | 1, object]>([
  ['Between', 1, '=10', 1, { least: 1, most: 10 }],
  ['EqualTo', 4, undefined, 1, { least: 4, most: 4 }],
  ['GreaterThan', '0', undefined, 1, { least: 1 }],
  ['GreaterThan', 0, undefined, 0, { least: 0 }],
  ['LessThanOrEqualTo', 100, undefined, 1, { most: 100 }],
  ['GreaterThanOrEqualTo', '=$B$1', undefined, 1, {}],
  ['NotBetween', 1, 10, 1, {}],
])('a rule that is %s %s and %s', (operator, formula1, formula2, step, bounds) => {
  expect(boundsOf({ operator, formula1, ...(formula2 !== undefined && { formula2 }) } as Excel.BasicDataValidation, step)).toEqual(bounds);
});
