import type { Validation } from '../../../src/files/workbook-file-types';
import { madeSheet } from '../engine/made-workbook';
import { hosted, type Hosted } from './hosted';

const column = (left: number) => [{ top: 1, left, bottom: 3, right: left }];
const plain = { operator: 'between', allowBlank: true, showDropDown: true, errorStyle: 'stop', showError: false, showPrompt: false, extension: false } as const;

const validations: readonly Validation[] = [
  { ...plain, type: 'list', areas: column(0), formula1: '"Yes,No"', items: ['Yes', 'No'], showError: true, errorTitle: 'Not in the list', error: 'Yes or No.' },
  { ...plain, type: 'decimal', areas: column(1), operator: 'greaterThanOrEqual', formula1: '0', allowBlank: false, showPrompt: true, promptTitle: 'Credits', prompt: 'As a number.' },
  { ...plain, type: 'date', areas: column(2), formula1: '45383', formula2: '45747' },
];

let host: Hosted;
beforeAll(() => {
  host = hosted({}, [madeSheet('Return', [['Recoverable', 'Credits', 'By'], ['', '', '']], { validations })]);
});
afterAll(() => host.close());

const ruleOf = (address: string) =>
  Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getItem('Return').getRange(address).dataValidation.load('type,rule,ignoreBlanks,errorAlert,prompt');
    await context.sync();
    return validation.toJSON();
  });

test.each<[string, object]>([
  ['A2', { type: 'List', rule: { list: { inCellDropDown: true, source: 'Yes,No' } }, ignoreBlanks: true, errorAlert: { showAlert: true, style: 'Stop', title: 'Not in the list', message: 'Yes or No.' }, prompt: { showPrompt: false, title: '', message: '' } }],
  ['B2:B4', { type: 'Decimal', rule: { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, ignoreBlanks: false, prompt: { showPrompt: true, title: 'Credits', message: 'As a number.' } }],
  ['C3', { type: 'Date', rule: { date: { formula1: expect.anything(), formula2: expect.anything(), operator: 'Between' } } }],
  ['A1', { type: 'None', rule: {} }],
  ['A2:B2', { type: 'Inconsistent', rule: null }],
])('the validation of %s', async (address, expected) => {
  expect(await ruleOf(address)).toMatchObject(expected);
});
