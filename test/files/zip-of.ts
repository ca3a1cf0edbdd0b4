import { deflateRawSync } from 'node:zlib';
import { crcOf } from '../../src/files/crc';

/** One part of a zip to be made; what is given beside its content is written instead of the truth. */
export interface MadePart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Uncompressed size, CRC and flags as the central directory (and the local header) say them. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** What the local header says, where it differs. */
  readonly localName?: string;
  readonly localSize?: number;
  readonly localCrc?: number;
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  /** Is not written itself: its local header is looked for at the beginning of the part before, which should hold one. */
  readonly insidePrevious?: boolean;
  /** Already deflated bytes, with the size they come to. */
  readonly deflated?: { readonly bytes: Uint8Array; readonly size: number; readonly crc: number };
}

const encoder = new TextEncoder();

/** A zip of these parts, honest or not. */
export function zipOf(parts: readonly MadePart[], end: { count?: number; prefix?: Uint8Array; zip64?: boolean } = {}): Uint8Array {
  const pieces: Uint8Array[] = end.prefix ? [end.prefix] : [];
  const central: Uint8Array[] = [];
  let offset = end.prefix?.length ?? 0;
  let inside = offset;
  for (const part of parts) {
    const made = madeEntry(part);
    const at = part.insidePrevious ? inside : offset;
    if (!part.insidePrevious) {
      pieces.push(...made.local);
      inside = offset + 30 + part.name.length;
      offset += made.local.reduce((sum, piece) => sum + piece.length, 0);
    }
    central.push(made.central(at));
  }
  const size = central.reduce((sum, piece) => sum + piece.length, 0);
  return joined([...pieces, ...central, ...endOf(end.count ?? parts.length, size, offset, end.zip64 ?? false)]);
}

function madeEntry(part: MadePart): { local: Uint8Array[]; central: (at: number) => Uint8Array } {
  const content = typeof part.content === 'string' ? encoder.encode(part.content) : part.content;
  const packed = part.deflated?.bytes ?? (part.stored ? content : new Uint8Array(deflateRawSync(content, { level: 1 })));
  const name = encoder.encode(part.name);
  const localName = encoder.encode(part.localName ?? part.name);
  const size = part.size ?? part.deflated?.size ?? content.length;
  const crc = part.crc ?? part.deflated?.crc ?? crcOf(content);
  const flags = (part.flags ?? 0x800) | (part.descriptor ? 8 : 0);
  const method = part.method ?? (part.stored ? 0 : 8);
  const extra = part.zip64 ? bytesOf([2, 1], [2, 24], [8, size], [8, packed.length]) : new Uint8Array(0);
  const shown = (value: number): number => (part.zip64 ? 0xffffffff : value);
  const inLocal = (value: number): number => (part.descriptor ? 0 : shown(value));
  const header = bytesOf(
    [4, 0x04034b50], [2, 20], [2, flags], [2, method], [2, 0], [2, 0x21], [4, part.descriptor ? 0 : (part.localCrc ?? crc)],
    [4, inLocal(packed.length)], [4, inLocal(part.localSize ?? size)], [2, localName.length], [2, 0],
  );
  const descriptor = part.descriptor ? bytesOf([4, 0x08074b50], [4, crc], [4, packed.length], [4, size]) : new Uint8Array(0);
  const central = (at: number): Uint8Array => {
    const fields = bytesOf(
      [4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [2, 0], [2, 0x21], [4, crc], [4, shown(packed.length)], [4, shown(size)],
      [2, name.length], [2, part.zip64 ? extra.length + 8 : 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, shown(at)],
    );
    return part.zip64 ? joined([fields, name, extra, bytesOf([8, at])]) : joined([fields, name]);
  };
  return { local: [header, localName, packed, descriptor], central };
}

function endOf(count: number, size: number, offset: number, zip64: boolean): Uint8Array[] {
  if (!zip64) return [bytesOf([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])];
  const record = bytesOf([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, offset]);
  const locator = bytesOf([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]);
  return [record, locator, bytesOf([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0])];
}

/** Numbers little-endian, each in so many bytes. */
export function bytesOf(...fields: readonly (readonly [bytes: number, value: number])[]): Uint8Array {
  const made: number[] = [];
  for (const [bytes, value] of fields) for (let at = 0; at < bytes; at++) made.push(Math.floor(value / 256 ** at) % 256);
  return Uint8Array.from(made);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
