import type { FileTable } from '../../../src/files/workbook-file-types';
import type { Engine } from '../../../src/workbench/engine/engine';
import type { EngineEvent } from '../../../src/workbench/engine/port';
import { madeSheet, madeWorkbook } from './made-workbook';
import { area, opened } from './opened';

const FIRST = 'sheet-1';
const TABLE: FileTable = {
  ...area(0, 0, 3, 1),
  path: '',
  relationshipId: 'rId1',
  id: 7,
  name: 'Contracts',
  hasHeadings: true,
  hasTotals: false,
  columns: [{ id: 1, name: 'Reference' }, { id: 2, name: 'Credits' }],
  style: { name: 'TableStyleMedium2', firstColumn: false, lastColumn: false, rowStripes: true, columnStripes: false },
};

let engine: Engine;
let events: EngineEvent[];
beforeEach(() => {
  const rows = [['Reference', 'Credits'], ['F21-1', 3], ['F21-2', 1], ['F21-3', 2], [null, null], [{ formula: '=SUM(Contracts[Credits])', value: 6 }, { formula: '=Rate*2', value: 0.4 }]];
  const sheets = [madeSheet('Return', rows, { tables: [TABLE] }), madeSheet('Lists', [['Yes'], ['No']], { visibility: 'very-hidden' })];
  engine = opened(madeWorkbook(sheets, { names: [{ name: 'Rate', formula: '0.2', hidden: false }, { name: 'YesNo', formula: 'Lists!$A$1:$A$2', hidden: false }] }));
  events = [];
  engine.subscribe((event) => events.push(event));
});
afterEach(() => engine.close());

const kinds = () => engine.changes().map(({ kind }) => kind);

test('a formula over a table and one over a name follow both', async () => {
  await engine.write(FIRST, 1, 1, [[{ value: 30 }]]);
  await engine.setName({ name: 'Rate', formula: '=0.5', visible: true, comment: '' });
  await engine.recalculated();
  expect(engine.values(FIRST, area(5, 0, 5, 1))).toEqual([[33, 1]]);
  expect(kinds()).toEqual(['cells', 'name-set']);
});

test('a table grows with rows put in, shrinks with rows taken out, and is as it was when that is undone', async () => {
  await engine.insert(FIRST, area(2, 0, 2, 16_383), 'down');
  expect(engine.tables()[0]?.area).toEqual(area(0, 0, 4, 1));
  await engine.delete(FIRST, area(3, 0, 4, 16_383), 'up');
  expect(engine.tables()[0]?.area).toEqual(area(0, 0, 2, 1));
  await engine.undo();
  await engine.undo();
  expect(engine.tables()[0]?.area).toEqual(area(0, 0, 3, 1));
  expect(engine.changes()).toEqual([]);
});

test('a table’s columns are called what its headings say, and keep their ids', async () => {
  await engine.write(FIRST, 0, 1, [[{ value: 'Delivered' }]]);
  expect(engine.tables()[0]?.columns).toEqual([{ id: 1, name: 'Reference' }, { id: 2, name: 'Delivered' }]);
});

test('sheets: added, renamed, moved, hidden, deleted; ids stay', async () => {
  const id = await engine.addSheet('Notes');
  await engine.renameSheet(id, 'My notes');
  await engine.moveSheet(id, 0);
  await engine.setVisibility(id, 'hidden');
  expect(engine.sheets().map(({ name, visibility }) => `${name}: ${visibility}`)).toEqual(['My notes: hidden', 'Return: visible', 'Lists: very-hidden']);
  expect(engine.sheets()[0]?.id).toBe(id);
  expect(engine.activeSheet()).toBe(FIRST);
  await engine.deleteSheet(id);
  expect(engine.sheets().map(({ name }) => name)).toEqual(['Return', 'Lists']);
  expect(events.map(({ type }) => type).filter((type) => type.startsWith('sheet-') && type !== 'sheet-activated')).toEqual([
    'sheet-added', 'sheet-renamed', 'sheet-moved', 'sheet-visibility-changed', 'sheet-deleted',
  ]);
});

test('selecting is told, and brings the sheet to the front', async () => {
  await engine.select(FIRST, [area(1, 1, 2, 1)]);
  expect(engine.selection()).toEqual({ sheet: FIRST, areas: [area(1, 1, 2, 1)], activeCell: { row: 1, column: 1 } });
  expect(events).toContainEqual({ type: 'selection-changed', sheet: FIRST, areas: [area(1, 1, 2, 1)] });
});

test('settings, properties and custom XML are kept in the journal', async () => {
  await engine.saveSettings(new Map([['choices', '{"a":1}']]));
  await engine.setCustomProperty('Signed off', true);
  await engine.setProperty('title', 'Return');
  const id = await engine.addCustomXmlPart('<note xmlns="urn:example:note">1</note>');
  expect(engine.customXmlParts()).toEqual([{ id, namespace: 'urn:example:note', xml: '<note xmlns="urn:example:note">1</note>' }]);
  expect(engine.properties().title).toBe('Return');
  expect(kinds()).toEqual(['settings', 'custom-property', 'document-property', 'custom-xml']);
});

test('an error of a formula reads as one', async () => {
  await engine.write(FIRST, 8, 0, [[{ formula: '=1/0' }, { value: '#N/A', kind: 'error' }, { value: '#N/A' }]]);
  await engine.recalculated();
  expect(engine.kinds(FIRST, area(8, 0, 8, 2))).toEqual([['error', 'error', 'text']]);
  expect(engine.values(FIRST, area(8, 0, 8, 1))).toEqual([['#DIV/0!', '#N/A']]);
});

test('writing beyond the grid makes it grow', async () => {
  await engine.write(FIRST, 5000, 40, [[{ value: 'far' }]]);
  expect(engine.values(FIRST, area(5000, 40))).toEqual([['far']]);
  expect(engine.usedArea(FIRST, true)).toEqual(area(0, 0, 5000, 40));
});
