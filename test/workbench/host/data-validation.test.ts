import type { Validation } from '../../../src/files/workbook-file-types';
import { madeSheet } from '../engine/made-workbook';
import { failureOf, hosted, type Hosted } from './hosted';

const column = (left: number, bottom = 3) => [{ top: 1, left, bottom, right: left }];
const plain = { operator: 'between', allowBlank: true, showDropDown: true, errorStyle: 'stop', showError: false, showPrompt: false, extension: false } as const;

const validations: readonly Validation[] = [
  { ...plain, type: 'list', areas: column(0), formula1: '"Yes, No"', items: ['Yes', 'No'], showError: true, errorTitle: 'Not in the list', error: 'Yes or No.' },
  { ...plain, type: 'decimal', areas: column(1), operator: 'greaterThanOrEqual', formula1: '0', formula2: '0', allowBlank: false, showPrompt: true, promptTitle: 'Credits', prompt: 'As a number.' },
  { ...plain, type: 'date', areas: column(2), formula1: '45383', formula2: '45747' },
  { ...plain, type: 'list', areas: column(3, 1_048_575), formula1: 'Lists!$A$1:$A$3', showDropDown: false },
  { ...plain, type: 'list', areas: column(4), formula1: 'Choices', extension: true },
  { ...plain, type: 'list', areas: [{ top: 1, left: 5, bottom: 1, right: 5 }], formula1: 'INDIRECT("Kinds[Kind]")' },
  { ...plain, type: 'list', areas: [{ top: 2, left: 5, bottom: 3, right: 5 }], formula1: 'INDIRECT("Kinds[Kind]")' },
  { ...plain, type: 'list', areas: column(6), formula1: '$J$2:$J$3' },
];

let host: Hosted;
beforeEach(() => {
  host = hosted({}, [madeSheet('Return', [['Recoverable', 'Credits', 'By', 'Reason', 'Kind', 'Sort', 'Own'], ['', '', '']], { validations }), madeSheet('Lists', [['a'], ['b'], ['c']])]);
});
afterEach(() => host.close());

const on = (context: Excel.RequestContext, address: string, sheet = 'Return') => context.workbook.worksheets.getItem(sheet).getRange(address);

const validationOf = (address: string) =>
  Excel.run(async (context) => {
    const validation = on(context, address).dataValidation.load('type,rule,ignoreBlanks,errorAlert,prompt');
    await context.sync();
    return validation.toJSON();
  });

const list = (source: string, inCellDropDown = true) => ({ type: 'List', rule: { list: { inCellDropDown, source } } });

test.each<[string, object]>([
  ['A2', { ...list('Yes, No'), ignoreBlanks: true, errorAlert: { showAlert: true, style: 'Stop', title: 'Not in the list', message: 'Yes or No.' }, prompt: { showPrompt: false, title: '', message: '' } }],
  ['B2:B4', { type: 'Decimal', rule: { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, ignoreBlanks: false, prompt: { showPrompt: true, title: 'Credits', message: 'As a number.' } }],
  ['C3', { type: 'Date', rule: { date: { formula1: 45383, formula2: 45747, operator: 'Between' } } }],
  ['D2:D900000', list('=Lists!$A$1:$A$3', false)],
  ['D:D', { type: 'Inconsistent', rule: null }],
  ['E2:E4', list('=Choices')],
  ['F2:F4', list('=INDIRECT("Kinds[Kind]")')],
  ['G3', list('=$J$2:$J$3')],
  ['A1', { type: 'None', rule: {} }],
  ['A2:B2', { type: 'Inconsistent', rule: null }],
])('the validation of %s', async (address, expected) => {
  expect(await validationOf(address)).toMatchObject(expected);
});

test('a list follows its cells, the cells it comes from, and their sheet’s name; and is back when that is undone', async () => {
  await Excel.run(async (context) => {
    on(context, '1:1').insert('Down');
    on(context, '1:2', 'Lists').insert('Down');
    context.workbook.worksheets.getItem('Lists').name = 'All lists';
    await context.sync();
  });
  expect(await validationOf('D3:D5')).toMatchObject(list("='All lists'!$A$3:$A$5", false));
  expect(await validationOf('G3:G5')).toMatchObject(list('=$J$3:$J$4'));
  expect(await validationOf('G2')).toMatchObject({ type: 'None' });
  await host.engine.undo();
  expect(await validationOf('D2:D4')).toMatchObject(list('=Lists!$A$1:$A$3', false));
});

test('a list is set over others, and taken away again', async () => {
  await Excel.run(async (context) => {
    on(context, 'B3:D3').dataValidation.rule = { list: { inCellDropDown: true, source: 'Low demand,Late start' } };
    on(context, 'H2').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
    on(context, 'H2').dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'Whole', message: 'Above 1.' };
    on(context, 'A2:A4').dataValidation.clear();
    await context.sync();
  });
  expect(await validationOf('B3:D3')).toMatchObject({ ...list('Low demand,Late start'), ignoreBlanks: true, errorAlert: { showAlert: true, style: 'Stop' } });
  expect(await validationOf('B2')).toMatchObject({ type: 'Decimal' });
  expect(await validationOf('D4')).toMatchObject(list('=Lists!$A$1:$A$3', false));
  expect(await validationOf('H2')).toMatchObject({ rule: { wholeNumber: { formula1: 1, operator: 'GreaterThan' } }, errorAlert: { style: 'Warning', title: 'Whole', message: 'Above 1.', showAlert: true } });
  expect(await validationOf('A2')).toMatchObject({ type: 'None' });
  await host.engine.undo();
  expect(await validationOf('A2')).toMatchObject(list('Yes, No'));
  expect(await validationOf('B2:B4')).toMatchObject({ type: 'Decimal' });
  expect(host.engine.changes()).toEqual([]);
});

test('the drop-down is there: Univer has the rule as well', async () => {
  await Excel.run(async (context) => {
    on(context, 'A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'One,Two' } };
    await context.sync();
  });
  const { DataValidationModel } = await import('@univerjs/data-validation');
  const { UNIT } = await import('../../../src/workbench/engine/from-file');
  const rules = host.engine.sheetsIn.services.get(DataValidationModel).getRules(UNIT, 'sheet-1');
  expect(rules.map(({ formula1, ranges }) => [formula1, ranges.length])).toEqual(expect.arrayContaining([['["Yes","No"]', 2], ['["One","Two"]', 1]]));
});

test.each<[string, (validation: Excel.DataValidation) => void]>([
  ['two kinds at once', (validation) => { validation.rule = { list: { inCellDropDown: true, source: 'a' }, custom: { formula: '=A1' } }; }],
  ['a list of over 255 letters', (validation) => { validation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } }; }],
  ['an empty list', (validation) => { validation.rule = { list: { inCellDropDown: true, source: '' } }; }],
  ['words where a number belongs', (validation) => { validation.rule = { decimal: { formula1: 'ten', operator: 'EqualTo' } }; }],
])('refused: %s', async (_name, set) => {
  expect(await failureOf(async (context) => {
    set(on(context, 'A2').dataValidation);
    await context.sync();
  })).toMatchObject({ code: 'InvalidArgument' });
  expect(host.engine.changes()).toEqual([]);
});
