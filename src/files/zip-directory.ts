import { damaged, truncated } from './refusal';

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const FULL_16 = 0xffff;
/** What stands in a field of 32 bits whose number stands elsewhere, in 64. */
export const FULL_32 = 0xffffffff;

/** Where a zip's central directory stands. */
export interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where what follows the directory begins: the last byte an entry may not reach. */
  readonly end: number;
}

/** Where the central directory is, by the record at the file's end. Throws `FileRefused` where there is none, or the file is one of several. */
export function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_SIZE - FULL_16);
  let followed = false;
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const end = at + END_SIZE + view.getUint16(at + 20, true);
    if (end === view.byteLength) return directoryAt(view, at);
    followed ||= end < view.byteLength;
  }
  throw followed ? damaged('something was added behind its end') : truncated();
}

function directoryAt(view: DataView, at: number): Directory {
  const disk = view.getUint16(at + 4, true);
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  const locator = at - 20;
  const has64 = locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE;
  if (has64 && (count === FULL_16 || size === FULL_32 || offset === FULL_32)) return directory64(view, locator);
  if (disk !== 0 || count !== view.getUint16(at + 8, true)) throw damaged('it is one piece of a split zip');
  return { count, size, offset, end: has64 ? number64(view, locator + 8) : at };
}

/** Zip64 (APPNOTE 4.3.14): some writers that stream use it whatever the size. */
function directory64(view: DataView, locator: number): Directory {
  const at = number64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64_SIGNATURE) throw damaged('its list of parts is out of place');
  return { count: number64(view, at + 32), size: number64(view, at + 40), offset: number64(view, at + 48), end: at };
}

/** A 64-bit number. Beyond 2^53 it is not exact, which is as well: everything past the file's own length is refused. */
export function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
