import { inflateEntry } from './inflate';
import { damaged } from './refusal';
import { encodingOf } from './text-encoding';
import { readEntries, type ZipEntry } from './zip-entries';

export type { ZipEntry } from './zip-entries';

/** An opened .xlsx: a zip of named parts, each checked. Made by `openPackage`; it is never changed, saving makes new bytes. */
export interface Package {
  /** The whole file as it was chosen. */
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** Whether there is a part of that name. Names are the same whatever their case; a leading slash does not count. */
  has(name: string): boolean;
  /** The entry of that name. */
  entry(name: string): ZipEntry | undefined;
  /** The part's bytes, inflated and checked against its CRC. Throws `FileRefused` where there is no such part. Not to be written to. */
  part(name: string): Uint8Array;
  /** The part as text: UTF-8, or UTF-16 where it begins with such a mark; the mark itself is left out. Throws `FileRefused` as `part` does. */
  text(name: string): string;
}

/** Inflated bytes kept so that a part read twice is inflated once. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** The package over these bytes, its entry table checked and nothing inflated yet. Throws `FileRefused`. */
export function packageOf(bytes: Uint8Array): Package {
  const entries = readEntries(bytes);
  const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  const kept = new Map<ZipEntry, Uint8Array>();
  let room = KEPT_BYTES;

  const part = (name: string): Uint8Array => {
    const entry = byName.get(keyOf(name));
    if (!entry) throw damaged(`${name} is missing`);
    const before = kept.get(entry);
    if (before) return before;
    const inflated = inflateEntry(bytes, entry);
    if (inflated.length <= room) {
      room -= inflated.length;
      kept.set(entry, inflated);
    }
    return inflated;
  };
  return {
    bytes,
    entries,
    has: (name) => byName.has(keyOf(name)),
    entry: (name) => byName.get(keyOf(name)),
    part,
    text: (name) => textOf(part(name), name),
  };
}

function keyOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged(`${name} is not text`, cause);
  }
}
