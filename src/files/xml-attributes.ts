import { limits } from './limits';
import { damaged, dangerous } from './refusal';
import { decodeReferences } from './xml-text';

/** One attribute of the element the reader stands on. Offsets are into the reader's text. */
export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
  /** From the first character of its name to behind its closing quote. */
  readonly start: number;
  readonly end: number;
  /** What is between the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

const SLASH = 47;
const GREATER = 62;
const LESS = 60;
const EQUALS = 61;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** The attributes of one tag at a time: where they stand, so that none is cut out of the text before it is asked for. */
export class XmlAttributes {
  #count = 0;
  /** Four numbers an attribute: where its name begins and ends, where its value begins and ends. */
  readonly #places = new Int32Array(4 * limits.xmlAttributes);

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {}

  /** Forgets those of the tag before. */
  clear(): void {
    this.#count = 0;
  }

  /** Notes the attributes of a tag whose name ends at `from`; returns where the tag's own end stands. */
  scan(from: number): number {
    const { text } = this;
    let at = from;
    this.#count = 0;
    for (;;) {
      const before = at;
      at = afterSpace(text, at);
      const first = text.charCodeAt(at);
      if (first === GREATER || first === SLASH) return at;
      const nameStart = at;
      at = afterName(text, at);
      const nameEnd = at;
      at = afterSpace(text, at);
      if (nameStart === before || nameEnd === nameStart || text.charCodeAt(at) !== EQUALS) throw damaged(`${this.part} is not well-formed XML`);
      at = this.#scanValue(nameStart, nameEnd, afterSpace(text, at + 1));
    }
  }

  /** The value of the attribute that is called so, behind a prefix or without one. */
  find(name: string, prefixed: boolean): string | undefined {
    for (let index = 0; index < this.#count; index++) {
      const start = this.#places[index * 4]!;
      const from = this.#places[index * 4 + 1]! - name.length;
      if (prefixed ? from <= start || this.text.charCodeAt(from - 1) !== COLON : from !== start) continue;
      if (this.text.startsWith(name, from)) return this.#value(index);
    }
    return undefined;
  }

  /** All of them, in order. */
  list(): XmlAttribute[] {
    return Array.from({ length: this.#count }, (_, index) => {
      const start = this.#places[index * 4]!;
      const valueStart = this.#places[index * 4 + 2]!;
      const valueEnd = this.#places[index * 4 + 3]!;
      const name = this.text.slice(start, this.#places[index * 4 + 1]!);
      return { name, value: this.#value(index), start, end: valueEnd + 1, valueStart, valueEnd };
    });
  }

  #scanValue(nameStart: number, nameEnd: number, from: number): number {
    const { text } = this;
    const quote = text.charCodeAt(from);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged(`${this.part} is not well-formed XML`);
    let at = from + 1;
    while (at < text.length && text.charCodeAt(at) !== quote) at++;
    if (at >= text.length) throw damaged(`${this.part} is cut short`);
    if (this.#count === limits.xmlAttributes) throw dangerous(`an element in ${this.part} has too many attributes`);
    const slot = 4 * this.#count++;
    this.#places[slot] = nameStart;
    this.#places[slot + 1] = nameEnd;
    this.#places[slot + 2] = from + 1;
    this.#places[slot + 3] = at;
    return at + 1;
  }

  #value(index: number): string {
    const raw = this.text.slice(this.#places[index * 4 + 2]!, this.#places[index * 4 + 3]!);
    return decodeReferences(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw, this.part);
  }
}

/** Where the white space that begins at `from` ends. */
export function afterSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; code = text.charCodeAt(at)) at++;
  return at;
}

/** Where the name that begins at `from` ends: names are only compared, so nobody need know which letters XML lets in. */
export function afterName(text: string, from: number): number {
  let at = from;
  while (isNameCharacter(text.charCodeAt(at))) at++;
  return at;
}

/** Not so for NaN, which is what stands behind the text's end. */
function isNameCharacter(code: number): boolean {
  return code > 32 && code !== GREATER && code !== SLASH && code !== EQUALS && code !== LESS && code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE;
}
