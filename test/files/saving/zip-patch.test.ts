import { packageOf } from '../../../src/files/package';
import { patchedZip } from '../../../src/files/saving/zip-patch';
import { zipOf, type MadePart } from '../zip-of';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (of: string): Uint8Array => new TextEncoder().encode(of);
const none = { replaced: new Map<string, Uint8Array>(), added: new Map<string, Uint8Array>(), removed: new Set<string>() };

const kinds: readonly (readonly [string, Partial<MadePart>])[] = [
  ['deflated', {}],
  ['stored', { stored: true }],
  ['with a data descriptor', { descriptor: true }],
  ['with zip64 sizes', { zip64: true }],
];

describe.each(kinds)('a zip of parts %s', (_, kind) => {
  const parts: MadePart[] = ['one', 'two', 'three'].map((name) => ({ ...kind, name: `xl/${name}.xml`, content: `<${name}>${'x'.repeat(500)}</${name}>` }));
  const before = packageOf(zipOf(parts));
  const changes = {
    replaced: new Map([['xl/two.xml', bytes('<two>2</two>')]]),
    added: new Map([['xl/four é.xml', bytes('<four/>')]]),
    removed: new Set(['xl/three.xml']),
  };
  const after = packageOf(patchedZip(before, changes));

  it('keeps, replaces, adds and takes out, in order', () => {
    expect(after.entries.map(({ name }) => name)).toEqual(['xl/one.xml', 'xl/two.xml', 'xl/four é.xml']);
    expect(text(after.part('xl/one.xml'))).toBe(parts[0]?.content);
    expect(text(after.part('xl/two.xml'))).toBe('<two>2</two>');
    expect(text(after.part('xl/four é.xml'))).toBe('<four/>');
  });

  it('copies what is kept as it lies there, header and all', () => {
    const [kept] = before.entries;
    const [copied] = after.entries;
    const raw = (pkg: typeof before, entry: typeof kept): string => Buffer.from(pkg.bytes.subarray(entry?.localHeaderOffset, (entry?.dataOffset ?? 0) + (entry?.compressedSize ?? 0))).toString('hex');
    expect(raw(after, copied)).toBe(raw(before, kept));
    expect([copied?.crc, copied?.time, copied?.date, copied?.method]).toEqual([kept?.crc, kept?.time, kept?.date, kept?.method]);
  });

  it('reads the same after being written again without changes', () => {
    const again = packageOf(patchedZip(before, none));
    expect(again.entries.map(({ name }) => text(again.part(name)))).toEqual(parts.map(({ content }) => content));
  });
});

it('entries may lie in another order than the directory has them, and both orders stay', () => {
  const parts: MadePart[] = ['b', 'a', 'c'].map((name) => ({ name, content: name.repeat(9) }));
  const made = zipOf(parts);
  const swapped = withDirectoryReversed(made);
  const after = packageOf(patchedZip(packageOf(swapped), { ...none, replaced: new Map([['a', bytes('new')]]) }));
  expect(after.entries.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  expect([...after.entries].sort((one, other) => one.localHeaderOffset - other.localHeaderOffset).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  expect(text(after.part('a'))).toBe('new');
});

it('the comment at the end of the zip stays', () => {
  const made = zipOf([{ name: 'a', content: 'x' }]);
  const commented = new Uint8Array(made.length + 3);
  commented.set(made);
  commented.set(bytes('hi!'), made.length);
  commented[made.length - 2] = 3;
  const after = patchedZip(packageOf(commented), { ...none, added: new Map([['b', bytes('y')]]) });
  expect(text(after.subarray(after.length - 3))).toBe('hi!');
  expect(packageOf(after).entries).toHaveLength(2);
});

/** The same zip with the records of its directory in reverse. */
function withDirectoryReversed(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const start = view.getUint32(zip.length - 6, true);
  const records: Uint8Array[] = [];
  for (let at = start; view.getUint32(at, true) === 0x02014b50; ) {
    const end = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    records.unshift(zip.slice(at, end));
    at = end;
  }
  const reversed = zip.slice();
  let to = start;
  for (const record of records) {
    reversed.set(record, to);
    to += record.length;
  }
  return reversed;
}
