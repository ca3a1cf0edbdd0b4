import { hosted, ledger, type Hosted } from './hosted';
import { madeSheet } from '../engine/made-workbook';
import type { SessionOptions } from '../../../src/workbench/host/session';

let host: Hosted;
const open = (options: SessionOptions = {}) => {
  host = hosted(options, [ledger(), madeSheet('Other one', [['a', 'b'], [1, 2]])]);
};
afterEach(() => host.close());

/** Anything office.js hands back on adding a handler. */
interface Added {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Listens, does something, and gives what was heard of it; the listening ends with it. */
async function heard<A>(listen: (context: Excel.RequestContext, hear: (args: A) => Promise<void>) => Added, cause: () => Promise<unknown>): Promise<A[]> {
  const all: A[] = [];
  const added = await Excel.run(async (context) => {
    const result = listen(context, async (args) => void all.push(args));
    await context.sync();
    return result;
  });
  await cause();
  await host.bridge.settled();
  await Excel.run(added.context, async (context) => {
    added.remove();
    await context.sync();
  });
  return all;
}

const ledgerSheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Ledger');
const write = (address: string, values: unknown[][]) =>
  Excel.run(async (context) => {
    ledgerSheet(context).getRange(address).values = values;
    await context.sync();
  });
const userWrites = () => host.engine.sheetsIn.commands.executeCommand('sheet.command.set-range-values', {
  unitId: host.engine.sheetsIn.workbook.getUnitId(), subUnitId: 'sheet-1', range: { startRow: 1, endRow: 1, startColumn: 2, endColumn: 2 }, value: { v: 42 },
});

describe('changes', () => {
  const onChanged = (context: Excel.RequestContext, hear: (args: Excel.WorksheetChangedEventArgs) => Promise<void>) => ledgerSheet(context).onChanged.add(hear);

  test('of one cell: what it was and what it is', async () => {
    open();
    const [event, ...more] = await heard(onChanged, () => write('C2', [[7]]));
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'WorksheetChanged', changeType: 'RangeEdited', address: 'C2', source: 'Local', worksheetId: 'sheet-1', triggerSource: 'ThisLocalAddin',
      details: { valueBefore: 10, valueAfter: 7, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    });
  });

  test('of several cells: where', async () => {
    open();
    const events = await heard(onChanged, () => write('A2:A3', [['x'], ['y']]));
    expect(events.map(({ address, details }) => [address, details])).toEqual([['A2:A3', undefined]]);
  });

  test('by the user', async () => {
    open();
    const events = await heard(onChanged, userWrites);
    expect(events.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([['C2', 'Unknown']]);
  });

  test('before ExcelApi 1.14 nothing is said of who caused it', async () => {
    open({ apiSet: '1.13' });
    const [event] = await heard(onChanged, () => write('C2', [[7]]));
    expect(event?.triggerSource).toBeUndefined();
  });

  test.each<[string, (range: Excel.Worksheet) => unknown, object]>([
    ['rows put in', (sheet) => sheet.getRange('2:3').insert('Down'), { changeType: 'RowInserted', address: '2:3' }],
    ['rows taken out', (sheet) => sheet.getRange('2:2').delete('Up'), { changeType: 'RowDeleted', address: '2:2' }],
    ['columns put in', (sheet) => sheet.getRange('B:B').insert('Right'), { changeType: 'ColumnInserted', address: 'B:B' }],
  ])('%s', async (_name, cause, expected) => {
    open();
    const events = await heard(onChanged, () =>
      Excel.run(async (context) => {
        cause(ledgerSheet(context));
        await context.sync();
      }),
    );
    expect(events).toContainEqual(expect.objectContaining(expected));
  });

  test('come for the whole workbook too, and not for another sheet', async () => {
    open();
    const everywhere = await heard((context, hear: (args: Excel.WorksheetChangedEventArgs) => Promise<void>) => context.workbook.worksheets.onChanged.add(hear), () => write('C2', [[7]]));
    expect(everywhere).toHaveLength(1);
    const elsewhere = await heard((context, hear: (args: Excel.WorksheetChangedEventArgs) => Promise<void>) => context.workbook.worksheets.getItem('Other one').onChanged.add(hear), () => write('C2', [[8]]));
    expect(elsewhere).toEqual([]);
  });

  test('lead to the range, wherever it is by now, for each who asks', async () => {
    open();
    const [event] = await heard(onChanged, () => write('C3', [[7]]));
    await Excel.run(async (context) => {
      ledgerSheet(context).getRange('1:1').insert('Down');
      await context.sync();
    });
    for (const _handler of ['one', 'another']) {
      await Excel.run(async (context) => {
        const range = event?.getRange(context).load('address,values');
        await context.sync();
        expect([range?.address, range?.values]).toEqual(['Ledger!C4', [[7]]]);
      });
      await host.bridge.settled();
    }
  });

  test('are told calculated, and after the answer to the request that made them', async () => {
    open();
    const order: string[] = [];
    await heard(
      (context, hear: (args: Excel.WorksheetChangedEventArgs) => Promise<void>) =>
        ledgerSheet(context).onChanged.add(async (args) => {
          order.push('event');
          await hear(args);
        }),
      async () => {
        await write('C2', [[7]]);
        order.push('answer');
      },
    );
    expect(order).toEqual(['answer', 'event']);
  });

  test('of a sheet that is gone by then are not told', async () => {
    open();
    const events = await heard((context, hear: (args: Excel.WorksheetChangedEventArgs) => Promise<void>) => context.workbook.worksheets.onChanged.add(hear), () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Other one');
        sheet.getRange('A1').values = [['x']];
        sheet.delete();
        ledgerSheet(context).getRange('C2').values = [[1]];
        await context.sync();
      }),
    );
    expect(events.map(({ worksheetId }) => worksheetId)).toEqual(['sheet-1']);
  });

  test('are not heard once removed, nor while events are switched off', async () => {
    open();
    await heard(onChanged, () => Promise.resolve());
    expect(host.bridge.session.host.registrations.has(10, 'sheet-1')).toBe(false);
    const silent = await heard(onChanged, () =>
      Excel.run(async (context) => {
        context.runtime.enableEvents = false;
        ledgerSheet(context).getRange('C2').values = [[1]];
        context.runtime.enableEvents = true;
        await context.sync();
      }),
    );
    expect(silent).toEqual([]);
  });
});

describe('tables', () => {
  beforeEach(async () => {
    open();
    await Excel.run(async (context) => {
      ledgerSheet(context).tables.add('A1:C3', true).name = 'Contracts';
      await context.sync();
    });
  });

  test('changed: only what lies in them', async () => {
    const events = await heard((context, hear: (args: Excel.TableChangedEventArgs) => Promise<void>) => context.workbook.tables.getItem('Contracts').onChanged.add(hear), async () => {
      await write('C2', [[7]]);
      await write('F9', [[7]]);
    });
    expect(events.map(({ address, tableId, details }) => [address, tableId, details.valueAfter])).toEqual([['C2', expect.any(String), 7]]);
  });

  test('selected: inside, and the first time outside', async () => {
    const select = (address: string) =>
      Excel.run(async (context) => {
        ledgerSheet(context).getRange(address).select();
        await context.sync();
      });
    const events = await heard((context, hear: (args: Excel.TableSelectionChangedEventArgs) => Promise<void>) => context.workbook.tables.getItem('Contracts').onSelectionChanged.add(hear), async () => {
      await select('B2');
      await select('F9');
      await select('F10');
    });
    expect(events.map(({ isInsideTable, address }) => [isInsideTable, address])).toEqual([[true, 'B2'], [false, '']]);
  });
});

describe('sheets', () => {
  const inWorkbook = (change: (workbook: Excel.Workbook) => unknown) => () =>
    Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });

  test('selection', async () => {
    open();
    const events = await heard(
      (context, hear: (args: Excel.WorksheetSelectionChangedEventArgs) => Promise<void>) => context.workbook.worksheets.onSelectionChanged.add(hear),
      inWorkbook((workbook) => workbook.worksheets.getItem('Ledger').getRange('B2:C3').select()),
    );
    expect(events).toContainEqual(expect.objectContaining({ address: 'B2:C3', worksheetId: 'sheet-1' }));
  });

  test.each<[string, (sheets: Excel.WorksheetCollection, hear: (args: unknown) => Promise<void>) => Added, (workbook: Excel.Workbook) => unknown, object]>([
    ['brought to the front', (sheets, hear) => sheets.onActivated.add(hear), (workbook) => workbook.worksheets.getItem('Other one').activate(), { type: 'WorksheetActivated', worksheetId: 'sheet-2' }],
    ['left', (sheets, hear) => sheets.onDeactivated.add(hear), (workbook) => workbook.worksheets.getItem('Other one').activate(), { worksheetId: 'sheet-1' }],
    ['added', (sheets, hear) => sheets.onAdded.add(hear), (workbook) => workbook.worksheets.add('New'), { type: 'WorksheetAdded', source: 'Local' }],
    ['deleted', (sheets, hear) => sheets.onDeleted.add(hear), (workbook) => workbook.worksheets.getItem('Other one').delete(), { type: 'WorksheetDeleted', worksheetId: 'sheet-2' }],
    ['renamed', (sheets, hear) => sheets.onNameChanged.add(hear), (workbook) => { workbook.worksheets.getItem('Other one').name = 'New'; }, { nameBefore: 'Other one', nameAfter: 'New' }],
    ['calculated', (sheets, hear) => sheets.onCalculated.add(hear), (workbook) => { workbook.worksheets.getItem('Ledger').getRange('C2').values = [[1]]; }, { type: 'WorksheetCalculated', worksheetId: 'sheet-1' }],
    ['formatted', (sheets, hear) => sheets.onFormatChanged.add(hear), (workbook) => { workbook.worksheets.getItem('Ledger').getRange('C2').format.font.bold = true; }, { address: 'C2' }],
    ['with rows hidden', (sheets, hear) => sheets.onRowHiddenChanged.add(hear), (workbook) => { workbook.worksheets.getItem('Ledger').getRange('2:3').rowHidden = true; }, { address: '2:3', changeType: 'Hidden' }],
  ])('%s', async (_name, listen, change, expected) => {
    open();
    const events = await heard((context, hear: (args: unknown) => Promise<void>) => listen(context.workbook.worksheets, hear), inWorkbook(change));
    expect(events).toContainEqual(expect.objectContaining(expected));
  });
});
