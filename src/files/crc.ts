/** The CRC-32 of zip files (APPNOTE 4.4.7), eight bytes a step: eager checking of every part must not be what opening a file costs. */
const tables = makeTables();

function makeTables(): readonly Uint32Array[] {
  const made = Array.from({ length: 8 }, () => new Uint32Array(256));
  const [first] = made as [Uint32Array];
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[byte] = crc;
  }
  for (let slice = 1; slice < 8; slice++) {
    const before = made[slice - 1]!;
    for (let byte = 0; byte < 256; byte++) {
      const crc = before[byte]!;
      made[slice]![byte] = (crc >>> 8) ^ first[crc & 255]!;
    }
  }
  return made;
}

/** The CRC-32 of `bytes`, unsigned. `before` is the CRC of what came before them, where they are one piece of several. */
export function crcOf(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
    Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array,
  ];
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      t7[crc & 255]! ^ t6[(crc >>> 8) & 255]! ^ t5[(crc >>> 16) & 255]! ^ t4[crc >>> 24]! ^
      t3[bytes[at + 4]!]! ^ t2[bytes[at + 5]!]! ^ t1[bytes[at + 6]!]! ^ t0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}
