import { limits } from './limits';
import { damaged, dangerous, FileRefused, tooLarge } from './refusal';
import { findDirectory, FULL_32, number64 } from './zip-directory';

/** One entry of the zip's central directory. Sizes and offsets are bytes from the beginning of the file. */
export interface ZipEntry {
  /** The part's name without a leading slash, like "xl/workbook.xml". */
  readonly name: string;
  /** The name as it is written in the file. */
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated; nothing else is let in. */
  readonly method: number;
  readonly flags: number;
  /** CRC-32 of the inflated bytes, unsigned. */
  readonly crc: number;
  readonly compressedSize: number;
  /** Size when inflated. */
  readonly size: number;
  readonly localHeaderOffset: number;
  /** Where the compressed bytes begin: they are `compressedSize` long. */
  readonly dataOffset: number;
  /** Time and date as MS-DOS has them, as written. */
  readonly time: number;
  readonly date: number;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** The central directory's extra field, as written. */
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000;
const DESCRIPTOR_FLAG = 0x8;
const UTF8_FLAG = 0x800;

/**
 * The entries of a zip in the order of its central directory, which is read first and alone decides: nothing is inflated here.
 * Throws `FileRefused` for a table that is cut short, too large, repeats a name, overlaps itself, leads out of the package,
 * is encrypted, or says something else than the entries' own headers.
 */
export function readEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw tooLarge(`it has over ${limits.entries.toLocaleString('en-GB')} parts`);
  if (directory.offset + directory.size > directory.end) throw damaged('its list of parts is out of place');
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readCentral(bytes, view, at, directory.offset + directory.size);
    entries.push(entry);
    at = next;
  }
  if (at !== directory.offset + directory.size) throw damaged('its list of parts is longer than it says');
  refuseRepeats(entries);
  refuseSizes(entries);
  refuseOverlaps(entries, directory.offset);
  return entries;
}

function readCentral(bytes: Uint8Array, view: DataView, at: number, end: number): { entry: ZipEntry; next: number } {
  if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged('its list of parts is broken');
  const extraAt = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
  const commentAt = extraAt + view.getUint16(at + 30, true);
  const next = commentAt + view.getUint16(at + 32, true);
  if (next > end) throw damaged('its list of parts is broken');
  const flags = view.getUint16(at + 8, true);
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, extraAt);
  const extra = bytes.subarray(extraAt, commentAt);
  const found = {
    name: safeName(nameBytes, flags),
    nameBytes,
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    ...sizes64(extra, view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    versionMadeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    extra,
    comment: bytes.subarray(commentAt, next),
  };
  refuseUnreadable(found);
  return { entry: { ...found, dataOffset: dataOffsetOf(bytes, view, found) }, next };
}

/** Sizes and offset of an entry; those that do not fit 32 bits stand in the zip64 extra field, in this order (APPNOTE 4.5.3). */
function sizes64(extra: Uint8Array, compressedSize: number, size: number, localHeaderOffset: number) {
  const read = zip64Numbers(extra);
  return {
    size: size === FULL_32 ? read() : size,
    compressedSize: compressedSize === FULL_32 ? read() : compressedSize,
    localHeaderOffset: localHeaderOffset === FULL_32 ? read() : localHeaderOffset,
  };
}

function zip64Numbers(extra: Uint8Array): () => number {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  let end = 0;
  for (let field = 0; field + 4 <= extra.length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    at = field + 4;
    end = Math.min(extra.length, at + view.getUint16(field + 2, true));
    break;
  }
  return () => {
    if (at + 8 > end) throw damaged('a part has no size');
    at += 8;
    return number64(view, at - 8);
  };
}

function safeName(nameBytes: Uint8Array, flags: number): string {
  let name: string;
  try {
    // Some writers on Windows part folders as Windows does, and Excel opens what they write.
    name = new TextDecoder(flags & UTF8_FLAG ? 'utf-8' : 'latin1', { fatal: true }).decode(nameBytes).replace(/\\/g, '/');
  } catch (cause) {
    throw damaged('the name of a part cannot be read', cause);
  }
  const outside = name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0') || name.split('/').includes('..');
  if (outside) throw dangerous('a part of it leads outside the file');
  if (name === '') throw damaged('a part has no name');
  return name;
}

function refuseUnreadable(entry: { readonly name: string; readonly flags: number; readonly method: number }): void {
  if (entry.flags & ENCRYPTED_FLAGS) {
    throw new FileRefused({
      name: 'encrypted',
      message: 'This file is locked with a password. Save a copy without the password and choose that.',
    });
  }
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`${entry.name} is packed in a way Excel does not use`);
}

/** Checks the entry's own header against the central directory: a file that tells two readers two things is refused. */
function dataOffsetOf(bytes: Uint8Array, view: DataView, entry: Omit<ZipEntry, 'dataOffset'>): number {
  const at = entry.localHeaderOffset;
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) throw damaged(`${entry.name} is out of place`);
  const nameLength = view.getUint16(at + 26, true);
  const dataOffset = at + LOCAL_SIZE + nameLength + view.getUint16(at + 28, true);
  if (dataOffset + entry.compressedSize > bytes.length) throw damaged(`${entry.name} is cut short`);
  const localName = bytes.subarray(at + LOCAL_SIZE, at + LOCAL_SIZE + nameLength);
  const sameName = localName.length === entry.nameBytes.length && localName.every((byte, index) => byte === entry.nameBytes[index]);
  const localFlags = view.getUint16(at + 6, true);
  const same =
    sameName &&
    view.getUint16(at + 8, true) === entry.method &&
    (localFlags & (ENCRYPTED_FLAGS | DESCRIPTOR_FLAG)) === (entry.flags & (ENCRYPTED_FLAGS | DESCRIPTOR_FLAG)) &&
    agrees(view.getUint32(at + 14, true), entry.crc, entry.flags, false) &&
    agrees(view.getUint32(at + 18, true), entry.compressedSize, entry.flags, true) &&
    agrees(view.getUint32(at + 22, true), entry.size, entry.flags, true);
  if (!same) throw dangerous(`it says two different things about ${entry.name}`);
  return dataOffset;
}

/** With a data descriptor the local header may leave a figure at 0; a size in a zip64 extra field is written as 0xFFFFFFFF. */
function agrees(local: number, central: number, flags: number, isSize: boolean): boolean {
  return local === central || ((flags & DESCRIPTOR_FLAG) !== 0 && local === 0) || (isSize && local === FULL_32);
}

/** Part names are the same whatever their case (OPC 6.2.2.3). */
function refuseRepeats(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw dangerous(`it holds ${name} twice`);
    seen.add(key);
  }
}

function refuseSizes(entries: readonly ZipEntry[]): void {
  let declared = 0;
  for (const { name, size } of entries) {
    if (size > limits.partBytes) throw tooLarge(`${name} is over ${limits.partBytes / 1024 / 1024} MB unpacked`);
    declared += size;
  }
  if (declared > limits.declaredBytes) throw tooLarge(`it is over ${limits.declaredBytes / 1024 / 1024} MB unpacked`);
}

function refuseOverlaps(entries: readonly ZipEntry[], directoryOffset: number): void {
  const inOrder = [...entries].sort((a, b) => a.localHeaderOffset - b.localHeaderOffset);
  inOrder.forEach((entry, index) => {
    const next = inOrder[index + 1]?.localHeaderOffset ?? directoryOffset;
    if (entry.dataOffset + entry.compressedSize > next) throw dangerous('parts of it lie over each other');
  });
}
