import { bytesOf, joined } from './zip-of';

/**
 * An OLE compound file (MS-CFB) with these streams, each of 4096 zero bytes: the container of .xls, .doc and of workbooks that need
 * a password. Version 3, sectors of 512 bytes: FAT, directory, streams.
 */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const directorySectors = Math.ceil((streams.length + 1) / 4);
  const streamStart = 1 + directorySectors;
  const header = joined([
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(16),
    bytesOf([2, 0x3e], [2, 3], [2, 0xfffe], [2, 9], [2, 6], [6, 0], [4, 0], [4, 1], [4, 1], [4, 0], [4, 4096], [4, 0xfffffffe], [4, 0], [4, 0xfffffffe], [4, 0], [4, 0]),
    new Uint8Array(108 * 4).fill(0xff),
  ]);
  const fat = new Array<number>(128).fill(0xffffffff);
  fat[0] = 0xfffffffd;
  for (let index = 0; index < directorySectors; index++) fat[1 + index] = index === directorySectors - 1 ? 0xfffffffe : 2 + index;
  streams.forEach((_, stream) => {
    for (let index = 0; index < 8; index++) fat[streamStart + stream * 8 + index] = index === 7 ? 0xfffffffe : streamStart + stream * 8 + index + 1;
  });
  const entries = [entry('Root Entry', 5, 0xfffffffe, 0, streams.length > 0 ? 1 : -1), ...streams.map((name, stream) => entry(name, 2, streamStart + stream * 8, 4096, -1))];
  while (entries.length % 4 !== 0) entries.push(new Uint8Array(128));
  return joined([header, bytesOf(...fat.map((next) => [4, next] as const)), ...entries, new Uint8Array(streams.length * 4096)]);
}

function entry(name: string, type: number, start: number, size: number, child: number): Uint8Array {
  const letters = new Uint8Array(64);
  [...name].forEach((letter, index) => (letters[index * 2] = letter.charCodeAt(0)));
  const none = 0xffffffff;
  return joined([
    letters,
    bytesOf([2, (name.length + 1) * 2], [1, type], [1, 1], [4, none], [4, none], [4, child < 0 ? none : child]),
    new Uint8Array(36),
    bytesOf([4, start], [4, size], [4, 0]),
  ]);
}
