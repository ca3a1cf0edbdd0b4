import { hostileFiles } from './hostile-files';
import { madeWorkbook } from './made-workbook';
import { CompiledRoom } from './measured';

const SECONDS = 1;
const MEGABYTES = 200;

let room: CompiledRoom;
beforeAll(() => {
  room = new CompiledRoom();
});
afterAll(() => room.remove());

test.each(hostileFiles.map((file) => [file.what, file] as const))(
  '%s',
  async (_, { make, fate }) => {
    const told = await room.leastOf(make(), SECONDS, MEGABYTES);
    expect({ fate: told.name, clean: told.clean }).toEqual({ fate, clean: true });
    expect(told.seconds).toBeLessThan(SECONDS);
    expect(told.megabytes).toBeLessThan(MEGABYTES);
  },
  120_000,
);

test('a return of 2,000 contracts in 15 columns is read in half a second', async () => {
  const columns = [...'ABCDEFGHIJKLMNO'];
  const rows = Array.from({ length: 2000 }, (_, index) => {
    const row = index + 1;
    const cells = columns.map((column, at) => (at % 3 === 0 ? `<c r="${column}${row}" t="s"><v>${index}</v></c>` : at % 3 === 1 ? `<c r="${column}${row}"><v>${index * 7.25}</v></c>` : `<c r="${column}${row}"><f>B${row}/10000</f><v>${index / 7}</v></c>`));
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  const bytes = madeWorkbook({ sheets: [{ data: rows.join('') }], sharedStrings: rows.map((_, index) => `<si><t>Contract ${index}</t></si>`).join('') });
  const told = await room.leastOf(bytes, 0.5, 100);
  expect(told.name).toBe('read');
  expect(told.seconds).toBeLessThan(0.5);
  expect(told.megabytes).toBeLessThan(100);
}, 120_000);
