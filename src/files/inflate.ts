import { Inflate } from 'fflate';
import { crcOf } from './crc';
import { limits } from './limits';
import { damaged, dangerous } from './refusal';
import type { ZipEntry } from './zip-entries';

/**
 * The bytes of one entry, inflated in small steps into a buffer of the size its entry declares. Stops as soon as more comes
 * out than was declared, so that a lying size costs no more than an honest one. Throws `FileRefused`.
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
  const part = entry.method === 0 ? stored(packed, entry) : inflated(packed, entry);
  if (crcOf(part) !== entry.crc) throw damaged(`${entry.name} has changed since it was written`);
  return part;
}

/** What comes out of one step should fit the processor's cache; how much that is, the entry's own sizes tell, if they are true. */
const OUT_OF_A_STEP = 128 * 1024;

function stepFor({ compressedSize, size }: ZipEntry): number {
  const step = Math.ceil((OUT_OF_A_STEP * compressedSize) / Math.max(1, size));
  return Math.min(limits.inflateStep, Math.max(256, step));
}

function stored(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (packed.length !== entry.size) throw dangerous(`${entry.name} is not as long as it says`);
  return packed;
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const part = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > entry.size) throw dangerous(`${entry.name} is longer than it says`);
    part.set(piece, length);
    length += piece.length;
  });
  try {
    const step = stepFor(entry);
    for (let at = 0; at < packed.length; at += step) {
      const end = Math.min(packed.length, at + step);
      inflate.push(packed.subarray(at, end), end === packed.length);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'FileRefused') throw error;
    throw damaged(`${entry.name} cannot be unpacked`, error);
  }
  if (length !== entry.size) throw damaged(`${entry.name} is shorter than it says`);
  return part;
}
