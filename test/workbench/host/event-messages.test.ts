import type { Engine } from '../../../src/workbench/engine/engine';
import type { EngineEvent } from '../../../src/workbench/engine/port';
import { EventMessages } from '../../../src/workbench/host/event-messages';
import { eventNumbers as events } from '../../../src/workbench/host/event-numbers';
import { makeHost, type Host } from '../../../src/workbench/host/host';
import { wholeWorkbook } from '../../../src/workbench/host/registrations';
import { madeSheet, madeWorkbook } from '../engine/made-workbook';
import { area, opened } from '../engine/opened';

const sheet = 'sheet-1';
const origin = 'user';
let engine: Engine;
let host: Host;

beforeAll(() => {
  engine = opened(madeWorkbook([madeSheet('Ledger', [['a', 'b'], [1, 2]])]));
  host = makeHost(engine, { apiSet: '1.20' });
  for (const number of Object.values(events)) host.registrations.add(number, wholeWorkbook);
});
afterAll(() => engine.close());

const whole = { left: 0, right: 16_383 };

test.each<[string, EngineEvent, number, object]>([
  ['rows sorted', { type: 'rows-sorted', sheet, area: area(1, 0, 4, 2), origin }, events.worksheetRowSorted, { address: 'A2:C5', worksheetId: sheet, source: 'Local' }],
  ['columns sorted', { type: 'columns-sorted', sheet, area: area(1, 0, 4, 2), origin }, events.worksheetColumnSorted, { address: 'A2:C5', worksheetId: sheet }],
  ['protection', { type: 'protection-changed', sheet, on: true, origin }, events.worksheetProtectionChanged, { isProtected: true, worksheetId: sheet }],
  ['visibility', { type: 'sheet-visibility-changed', sheet, before: 'visible', after: 'very-hidden', origin }, events.worksheetVisibilityChanged, { visibilityBefore: 'Visible', visibilityAfter: 'VeryHidden' }],
  ['a sheet moved', { type: 'sheet-moved', sheet, before: 0, after: 2, origin }, events.worksheetMoved, { positionBefore: 0, positionAfter: 2 }],
  ['rows shown', { type: 'rows-shown', sheet, first: 1, last: 3, origin }, events.worksheetRowHiddenChanged, { address: '2:4', changeType: 'Unhidden' }],
  ['cells put in', { type: 'cells-inserted', sheet, area: area(1, 0, 1, 1), shift: 'down', origin }, events.worksheetChanged, { changeType: 'CellInserted', shiftDirection: 'ShiftCellDown', address: 'A2:B2', triggerSource: 'Unknown' }],
  ['cells taken out', { type: 'cells-deleted', sheet, area: area(1, 0, 1, 1), shift: 'left', origin }, events.worksheetChanged, { changeType: 'CellDeleted', shiftDirection: 'ShiftCellLeft' }],
  ['rows put in', { type: 'cells-inserted', sheet, area: { top: 1, bottom: 2, ...whole }, shift: 'down', origin }, events.worksheetChanged, { changeType: 'RowInserted', shiftDirection: 'None', address: '2:3' }],
  ['a table added', { type: 'table-added', table: 'table-9', sheet, name: 'Contracts', origin }, events.tableAdded, { tableId: 'table-9', worksheetId: sheet }],
  ['a table deleted', { type: 'table-deleted', table: 'table-9', sheet, name: 'Contracts', origin }, events.tableDeleted, { tableId: 'table-9', tableName: 'Contracts' }],
])('%s', (_name, event, number, expected) => {
  const messages = new EventMessages(host).of(event);
  expect(messages.map((message) => [message.number, message.target, message.content()])).toEqual([[number, wholeWorkbook, expect.objectContaining(expected)]]);
});

test('the two events of the whole document come to nobody in particular', () => {
  const messages = new EventMessages(host);
  expect(messages.of({ type: 'settings-changed' })).toMatchObject([{ number: events.settingsChanged, target: '' }]);
  expect(messages.of({ type: 'selection-changed', sheet, areas: [area(0, 0), area(2, 1, 3, 1)] })).toMatchObject([
    { number: events.documentSelectionChanged, target: '' },
    { number: events.worksheetSelectionChanged, target: wholeWorkbook },
  ]);
});

test('nobody who did not ask is told', () => {
  const deaf = makeHost(engine);
  expect(new EventMessages(deaf).of({ type: 'cells-edited', sheet, area: area(0, 0), origin })).toEqual([]);
  expect(new EventMessages(deaf).of({ type: 'calculated', sheet })).toEqual([]);
});
