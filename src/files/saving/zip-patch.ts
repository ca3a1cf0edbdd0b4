/** A zip written anew from an old one: what did not change is copied as it lies there, header, compressed bytes and all. */
import { deflateSync } from 'fflate';
import { crcOf } from '../crc';
import type { Package, ZipEntry } from '../package';

/** What becomes of the package's parts. */
export interface ZipChanges {
  /** New bytes of parts that are there, by their names as in the package. */
  readonly replaced: ReadonlyMap<string, Uint8Array>;
  /** New parts, in order. */
  readonly added: ReadonlyMap<string, Uint8Array>;
  readonly removed: ReadonlySet<string>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DESCRIPTOR = 0x08074b50;
const DESCRIPTOR_FLAG = 0x8;
const UTF8_FLAG = 0x800;
const ZIP64_EXTRA = 1;

/** One entry of the new zip: its local part as bytes, and what the central directory says of it. */
interface Written {
  readonly local: readonly Uint8Array[];
  readonly entry: Omit<ZipEntry, 'localHeaderOffset' | 'dataOffset'>;
}

/**
 * The package with these changes. Entries keep their order in the file and in the directory, their times and their extra
 * fields; new ones come last and carry the package's own time, so that the same input gives the same bytes.
 */
export function patchedZip(pkg: Package, changes: ZipChanges): Uint8Array {
  const written = new Map<string, Written>();
  for (const entry of pkg.entries) {
    if (changes.removed.has(entry.name)) continue;
    const bytes = changes.replaced.get(entry.name);
    written.set(entry.name, bytes ? rewrittenEntry(pkg, entry, bytes) : { local: [pkg.bytes.subarray(entry.localHeaderOffset, endOfEntry(pkg, entry))], entry });
  }
  const first = pkg.entries[0];
  const added = [...changes.added].map(([name, bytes]): [string, Written] => [name, addedEntry(name, bytes, first)]);
  const inFile = [...pkg.entries].sort((a, b) => a.localHeaderOffset - b.localHeaderOffset).flatMap(({ name }) => written.get(name) ?? []);
  return joined([...inFile, ...added.map(([, entry]) => entry)], [...written.values(), ...added.map(([, entry]) => entry)], commentOf(pkg.bytes));
}

/** Lays the entries one after another, in the order of the file, and the directory behind them, in its own. */
function joined(inFile: readonly Written[], inDirectory: readonly Written[], comment: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  const offsets = new Map<Written, number>();
  let at = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const one of inFile) {
    offsets.set(one, at);
    one.local.forEach(put);
  }
  const directory = at;
  for (const one of inDirectory) centralRecord(one.entry, offsets.get(one) ?? 0).forEach(put);
  put(endRecord(inDirectory.length, at - directory, directory, comment.length));
  put(comment);
  const all = new Uint8Array(at);
  let to = 0;
  for (const piece of pieces) {
    all.set(piece, to);
    to += piece.length;
  }
  return all;
}

function rewrittenEntry(pkg: Package, old: ZipEntry, bytes: Uint8Array): Written {
  const view = viewOf(pkg.bytes);
  const extraFrom = old.localHeaderOffset + 30 + view.getUint16(old.localHeaderOffset + 26, true);
  const localExtra = withoutZip64(pkg.bytes.subarray(extraFrom, old.dataOffset));
  return deflated({ ...old, flags: old.flags & UTF8_FLAG }, localExtra, bytes);
}

function addedEntry(name: string, bytes: Uint8Array, like: ZipEntry | undefined): Written {
  const nameBytes = new TextEncoder().encode(name);
  const none = new Uint8Array(0);
  const entry = {
    name,
    nameBytes,
    flags: nameBytes.length === name.length ? 0 : UTF8_FLAG,
    time: like?.time ?? 0,
    date: like?.date ?? 0x21,
    versionMadeBy: like?.versionMadeBy ?? 20,
    internalAttributes: 0,
    externalAttributes: like?.externalAttributes ?? 0,
    extra: none,
    comment: none,
  };
  return deflated(entry, none, bytes);
}

type Described = Omit<ZipEntry, 'localHeaderOffset' | 'dataOffset' | 'method' | 'crc' | 'size' | 'compressedSize' | 'versionNeeded'>;

function deflated(described: Described, localExtra: Uint8Array, bytes: Uint8Array): Written {
  const compressed = deflateSync(bytes, { level: 6 });
  const entry = { ...described, versionNeeded: 20, method: 8, crc: crcOf(bytes), size: bytes.length, compressedSize: compressed.length };
  const header = new Uint8Array(30);
  const view = viewOf(header);
  view.setUint32(0, LOCAL, true);
  writeShared(view, 4, entry);
  view.setUint16(26, entry.nameBytes.length, true);
  view.setUint16(28, localExtra.length, true);
  return { local: [header, entry.nameBytes, localExtra, compressed], entry };
}

/** The fields a local header and a central record have in common, from "version needed" to the size. */
function writeShared(view: DataView, at: number, entry: Written['entry']): void {
  view.setUint16(at, entry.versionNeeded, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
}

function centralRecord(entry: Written['entry'], offset: number): readonly Uint8Array[] {
  const extra = withoutZip64(entry.extra);
  const record = new Uint8Array(46);
  const view = viewOf(record);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, entry.versionMadeBy, true);
  writeShared(view, 6, entry);
  view.setUint16(28, entry.nameBytes.length, true);
  view.setUint16(30, extra.length, true);
  view.setUint16(32, entry.comment.length, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  return [record, entry.nameBytes, extra, entry.comment];
}

function endRecord(count: number, size: number, offset: number, commentLength: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = viewOf(record);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, commentLength, true);
  return record;
}

/** Where an entry ends: behind its data, or behind the data descriptor that follows it, which has an optional mark and sizes of 4 or 8 bytes. */
function endOfEntry(pkg: Package, entry: ZipEntry): number {
  const end = entry.dataOffset + entry.compressedSize;
  if (!(entry.flags & DESCRIPTOR_FLAG)) return end;
  const view = viewOf(pkg.bytes);
  const marked = view.getUint32(end, true) === DESCRIPTOR && view.getUint32(end + 4, true) === entry.crc;
  const sizes = end + (marked ? 8 : 4);
  const short = view.getUint32(sizes, true) === entry.compressedSize && view.getUint32(sizes + 4, true) === entry.size;
  return sizes + (short ? 8 : 16);
}

/** Extra fields but the zip64 one, whose sizes and offsets are not true any more; the directory has room for them itself. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: number[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(...extra.subarray(at, end));
    at = end;
  }
  return kept.length === extra.length ? extra : Uint8Array.from(kept);
}

function commentOf(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === bytes.length) return bytes.subarray(at + 22);
  }
  return new Uint8Array(0);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
