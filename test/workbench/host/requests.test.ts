import { failureOf, hosted, type Hosted } from './hosted';

let host: Hosted;
beforeEach(() => {
  host = hosted();
});
afterEach(() => host.close());

const cell = (context: Excel.RequestContext, address: string) => context.workbook.worksheets.getItem('Ledger').getRange(address);
const valueOf = (row: number, column: number) => host.engine.values('sheet-1', { top: row, bottom: row, left: column, right: column })[0]?.[0];

test('each sync is one request, and cleaning up afterwards is not counted', async () => {
  await Excel.run(async (context) => {
    const range = cell(context, 'A1').load('values');
    await context.sync();
    range.load('address');
    await context.sync();
  });
  await host.bridge.settled();
  expect(host.bridge.requests).toHaveLength(2);
  host.bridge.forget();
  expect(host.bridge.requests).toHaveLength(0);
});

test('references are freed after the run', async () => {
  await Excel.run(async (context) => {
    cell(context, 'A1').load('values');
    await context.sync();
    expect(host.bridge.session.host.references.count).toBeGreaterThan(0);
  });
  await host.bridge.settled();
  expect(host.bridge.session.host.references.count).toBe(0);
});

test('what came before a failure stays done, what came after is not', async () => {
  const failure = await failureOf(async (context) => {
    cell(context, 'A2').values = [['before']];
    context.workbook.worksheets.getItem('No such').load('name');
    cell(context, 'A3').values = [['after']];
    await context.sync();
  });
  expect(failure).toEqual({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem', message: "The requested resource doesn't exist.", status: 404 });
  expect([valueOf(1, 0), valueOf(2, 0)]).toEqual(['before', 'Birch']);
});

test('doing something with a null object does nothing', async () => {
  await Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('No such').load('name');
    none.delete();
    const below = none.getRange('A1').load('values');
    await context.sync();
    expect([none.isNullObject, below.isNullObject]).toEqual([true, true]);
  });
});

test('set() and update send all properties at once', async () => {
  await Excel.run(async (context) => {
    cell(context, 'A2:B2').set({ values: [['x', 1]], format: { font: { bold: true, color: '#FF0000' } } });
    const range = cell(context, 'A2:B2').load('values,format/font/bold,format/font/color');
    await context.sync();
    expect([range.values, range.format.font.bold, range.format.font.color]).toEqual([[['x', 1]], true, '#FF0000']);
  });
});

test('loading by object, by array, and everything', async () => {
  await Excel.run(async (context) => {
    const one = context.workbook.worksheets.load({ name: true, tables: { name: true } });
    const two = cell(context, 'A1').load(['rowIndex', 'worksheet/name']);
    const all = context.workbook.worksheets.getItem('Ledger').load();
    await context.sync();
    expect(one.items.map(({ name, tables }) => [name, tables.items])).toEqual([['Ledger', []], ['Other one', []]]);
    expect([two.rowIndex, two.worksheet.name, all.visibility]).toEqual([0, 'Ledger', 'Visible']);
  });
});

test('top and skip', async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load({ select: 'name', top: 1, skip: 1 });
    await context.sync();
    expect(sheets.items.map(({ name }) => name)).toEqual(['Other one']);
  });
});

describe('messages that office.js sends on rarer occasions', () => {
  /** Sends a request's body as it is, and gives the answer's. */
  const send = (body: object): Promise<unknown> => new Promise((resolve) => void host.bridge.session.answer(JSON.stringify(body), 0, (answer) => resolve(JSON.parse(answer))));
  const paths = {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Ledger'] } },
    4: { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['A2:C2'] } },
  };
  const act = (action: object) => send({ Actions: [{ Id: 9, Name: '', ...action }], ObjectPaths: paths });

  test.each<[string, object, unknown]>([
    ['retrieve', { ActionType: 7, ObjectPathId: 4, QueryInfo: { Select: ['values', 'worksheet/name'] } }, { values: [['Ash', 45473, 10]], worksheet: { id: 'sheet-1', name: 'Ledger' } }],
    ['retrieve of a collection', { ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ['name'] } }, { items: [{ id: 'sheet-1', name: 'Ledger' }, { id: 'sheet-2', name: 'Other one' }] }],
    ['ensure unchanged', { ActionType: 8, ObjectPathId: 4, ObjectState: { values: [['Ash', 45473, 10]] } }, null],
    ['update', { ActionType: 9, ObjectPathId: 3, ObjectState: { name: 'Renamed' } }, null],
    ['load recursively', { ActionType: 6, ObjectPathId: 3, RecursiveQueryInfo: { Queries: { Worksheet: { Select: ['name'] } }, MaxDepth: 1 } }, { Id: 'sheet-1', Name: 'Ledger' }],
    ['trace', { ActionType: 5, ObjectPathId: 0 }, null],
  ])('%s', async (_name, action, value) => {
    expect(await act(action)).toMatchObject({ Results: [{ ActionId: 9, Value: value }] });
  });

  test.each<[string, object, string]>([
    ['something has changed', { ActionType: 8, ObjectPathId: 4, ObjectState: { values: [['Ash', 1, 10]] } }, 'Conflict'],
    ['a path that is not there', { ActionType: 1, ObjectPathId: 77 }, 'InvalidArgument'],
    ['an action nobody knows', { ActionType: 12, ObjectPathId: 4 }, 'NotImplemented'],
    ['a method that is no member', { ActionType: 3, ObjectPathId: 4, Name: 'constructor' }, 'ApiNotFound'],
    ['a reference nobody kept', { ActionType: 1, ObjectPathId: 5 }, 'InvalidArgument'],
  ])('refused: %s', async (_name, action, code) => {
    expect(await act(action)).toMatchObject({ Error: { Code: code, ActionIndex: 0 } });
  });

  test('a body that is no request', async () => {
    expect(await send({})).toMatchObject({ Error: { Code: 'InvalidArgument' } });
  });
});

test('over 5 MB of request, or of answer, is refused', async () => {
  const long = 'x'.repeat(30_000);
  const failure = await failureOf(async (context) => {
    cell(context, 'A1:A200').values = Array.from({ length: 200 }, () => [long]);
    await context.sync();
  });
  expect(failure).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  for (const top of [1, 101]) {
    await Excel.run(async (context) => {
      cell(context, `K${top}:K${top + 99}`).values = Array.from({ length: 100 }, () => [long]);
      await context.sync();
    });
  }
  expect(await failureOf(async (context) => {
    cell(context, 'K1:K200').load('values');
    await context.sync();
  })).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

describe('while the user is typing in a cell', () => {
  let finish: () => void;
  beforeEach(() => {
    let editing = true;
    const ended = new Promise<void>((resolve) => {
      finish = () => {
        editing = false;
        resolve();
      };
    });
    host.engine.isEditing = () => editing;
    host.engine.editingEnded = () => ended;
  });

  test('a batch fails at once', async () => {
    expect(await failureOf(async (context) => {
      cell(context, 'A2').values = [['x']];
      await context.sync();
    })).toMatchObject({ code: 'InvalidOperationInCellEditMode', status: 400 });
    expect(valueOf(1, 0)).toBe('Ash');
  });

  test('a batch that may wait is done once the cell is left', async () => {
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      cell(context, 'A2').values = [['x']];
      await context.sync();
    });
    await host.bridge.settled();
    expect(valueOf(1, 0)).toBe('Ash');
    finish();
    await waiting;
    expect(valueOf(1, 0)).toBe('x');
  });
});
