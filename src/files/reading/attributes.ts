import type { XmlReader } from '../xml';

/** A yes-or-no attribute, as XML Schema and older writers spell it. */
export function flag(reader: XmlReader, name: string, otherwise = false): boolean {
  const value = reader.attribute(name);
  if (value === undefined) return otherwise;
  return value === '1' || value === 'true' || value === 'on';
}

/** A number, or undefined where the attribute is missing or is none. */
export function number(reader: XmlReader, name: string): number | undefined {
  const value = reader.attribute(name);
  if (value === undefined || value.trim() === '') return undefined;
  const read = Number(value);
  return Number.isFinite(read) ? read : undefined;
}

/** A whole number from `least` to `most`, or `otherwise`. */
export function whole(reader: XmlReader, name: string, otherwise: number, least = 0, most = 2 ** 31): number {
  const read = number(reader, name);
  return read !== undefined && Number.isInteger(read) && read >= least && read <= most ? read : otherwise;
}

/** The attribute if it is one of these words, else the first of them. */
export function oneOf<Word extends string>(reader: XmlReader, name: string, words: readonly [Word, ...Word[]]): Word {
  const value = reader.attribute(name);
  return words.find((word) => word === value) ?? words[0];
}

/** `{ [key]: value }`, or nothing where there is no value: optional properties are absent, never undefined. */
export function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  if (value === undefined) return {};
  const one: { [K in Key]?: Value } = {};
  one[key] = value;
  return one;
}
