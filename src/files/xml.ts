import { limits } from './limits';
import { damaged, dangerous } from './refusal';
import { decodeReferences, normaliseLineEnds } from './xml-text';

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

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/**
 * Walks over an XML part, one tag or text at a time, forwards and without recursion, and knows where in the text each of them
 * stands: the same walk serves reading and patching. It keeps nothing but the names of the elements it is in.
 *
 * Names are compared without their prefix: producers choose prefixes freely ("x:row", "row"). An empty element (`<c/>`) comes as
 * an open token with `selfClosing` and a close token at the same place. Comments and processing instructions are passed over. A
 * DOCTYPE, elements nested too deep and elements with too many attributes are refused as `dangerous`; what is not well-formed, as `damaged`.
 */
export class XmlReader {
  /** The token `next` came to. */
  kind: 'open' | 'close' | 'text' = 'text';
  /** Where the token begins and ends in `text`. */
  start = 0;
  end = 0;
  selfClosing = false;
  /** How many elements are open, this one included: 1 on the root's open and close tags. */
  depth = 0;

  readonly #part: string;
  #openElements = 0;
  #pendingClose = false;
  #rootSeen = false;
  #cdata = false;
  #nameStart = 0;
  #nameEnd = 0;
  #name: string | undefined;
  #attributeCount = 0;
  /** Four numbers an attribute: where its name begins and ends, where its value begins and ends. */
  readonly #attributes = new Int32Array(4 * limits.xmlAttributes);
  readonly #nameStarts = new Int32Array(limits.xmlDepth + 1);
  readonly #nameEnds = new Int32Array(limits.xmlDepth + 1);

  /** @param part What the text is called when it is refused. */
  constructor(
    readonly text: string,
    part: string,
  ) {
    this.#part = part;
  }

  /** Goes to the next token. False at the end. */
  next(): boolean {
    if (this.#pendingClose) {
      this.#pendingClose = false;
      this.kind = 'close';
      this.#openElements--;
      return true;
    }
    const { text } = this;
    let at = this.end;
    for (;;) {
      if (at >= text.length) return this.#finish();
      if (text.charCodeAt(at) !== LESS) {
        const end = this.#textEnd(at);
        if (this.#openElements > 0) return this.#text(at, end, false);
        at = end;
        continue;
      }
      const second = text.charCodeAt(at + 1);
      if (second === SLASH) return this.#close(at);
      if (second === QUESTION) at = this.#after('?>', at + 2);
      else if (second !== BANG) return this.#open(at);
      else if (text.startsWith('<!--', at)) at = this.#after('-->', at + 4);
      else if (text.startsWith('<![CDATA[', at)) return this.#text(at, this.#after(']]>', at + 9), true);
      else throw dangerous(`${this.#part} holds definitions of its own`);
    }
  }

  /** The element's name without its prefix; on a text token, "". */
  get name(): string {
    if (this.#name === undefined) this.#name = this.kind === 'text' ? '' : this.text.slice(this.#nameStart, this.#nameEnd);
    return this.#name;
  }

  /** The element's prefix with its colon, like "x:"; mostly "". */
  get prefix(): string {
    if (this.kind === 'text') return '';
    const from = this.text.charCodeAt(this.start + 1) === SLASH ? this.start + 2 : this.start + 1;
    return this.text.slice(from, this.#nameStart);
  }

  /** What a text token says, entities and CDATA worked out. */
  get content(): string {
    if (this.kind !== 'text') return '';
    if (this.#cdata) return normaliseLineEnds(this.text.slice(this.start + 9, this.end - 3));
    return decodeReferences(normaliseLineEnds(this.text.slice(this.start, this.end)), this.#part);
  }

  /** The value of the open element's attribute that is called so and has no prefix. */
  attribute(name: string): string | undefined {
    const index = this.#find(name, false);
    return index < 0 ? undefined : this.#value(index);
  }

  /** The value of the attribute that is called so behind some prefix, like the `id` of `r:id`. */
  prefixedAttribute(name: string): string | undefined {
    const index = this.#find(name, true);
    return index < 0 ? undefined : this.#value(index);
  }

  /** All attributes of the open element, in order. */
  attributes(): XmlAttribute[] {
    const list: XmlAttribute[] = [];
    for (let index = 0; index < this.#attributeCount; index++) {
      const start = this.#attributes[index * 4]!;
      const valueStart = this.#attributes[index * 4 + 2]!;
      const valueEnd = this.#attributes[index * 4 + 3]!;
      const name = this.text.slice(start, this.#attributes[index * 4 + 1]!);
      list.push({ name, value: this.#value(index), start, end: valueEnd + 1, valueStart, valueEnd });
    }
    return list;
  }

  /**
   * From an open token: calls `visit` with the name of each element directly inside, and ends on this element's close token.
   * `visit` may walk through the element it stands on, or leave it, and then it is passed over. Of a choice between newer and
   * older markup (mc:AlternateContent) the older is taken.
   */
  children(visit: (name: string) => void): void {
    const own = this.depth;
    while (this.next()) {
      if (this.kind === 'close' && this.depth === own) return;
      if (this.kind !== 'open' || this.depth !== own + 1) continue;
      if (this.name !== 'AlternateContent') visit(this.name);
      else this.children((branch) => (branch === 'Fallback' ? this.children(visit) : undefined));
    }
  }

  /** From an open token: the text in the element and in those inside it; ends on its close token. */
  innerText(): string {
    const own = this.depth;
    let found = '';
    while (this.next()) {
      if (this.kind === 'close' && this.depth === own) break;
      if (this.kind === 'text') found += this.content;
    }
    return found;
  }

  /** From an open token: goes to the element's close token. */
  skip(): void {
    const own = this.depth;
    while (this.next()) if (this.kind === 'close' && this.depth === own) return;
  }

  #finish(): boolean {
    if (this.#openElements > 0 || !this.#rootSeen) throw damaged(`${this.#part} is cut short`);
    return false;
  }

  #textEnd(from: number): number {
    const end = this.text.indexOf('<', from);
    return end < 0 ? this.text.length : end;
  }

  #after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    if (found < 0) throw damaged(`${this.#part} is cut short`);
    return found + mark.length;
  }

  #text(start: number, end: number, cdata: boolean): boolean {
    if (this.#openElements === 0) throw damaged(`${this.#part} is not XML`);
    this.kind = 'text';
    this.start = start;
    this.end = end;
    this.#cdata = cdata;
    this.#name = undefined;
    this.depth = this.#openElements;
    return true;
  }

  #close(start: number): boolean {
    const { text } = this;
    const from = this.#nameStarts[this.#openElements]!;
    const length = this.#nameEnds[this.#openElements]! - from;
    let at = start + 2;
    let same = this.#openElements > 0;
    for (let index = 0; same && index < length; index++) same = text.charCodeAt(at + index) === text.charCodeAt(from + index);
    at += length;
    while (isSpace(text.charCodeAt(at))) at++;
    if (!same || text.charCodeAt(at) !== GREATER) throw damaged(`${this.#part} is not well-formed XML`);
    this.kind = 'close';
    this.start = start;
    this.end = at + 1;
    this.selfClosing = false;
    this.depth = this.#openElements--;
    this.#attributeCount = 0;
    this.#setName(start + 2, start + 2 + length);
    return true;
  }

  #open(start: number): boolean {
    const { text } = this;
    if (this.#openElements === 0 && this.#rootSeen) throw damaged(`${this.#part} has two roots`);
    this.#rootSeen = true;
    let at = start + 1;
    while (isNameCharacter(text.charCodeAt(at))) at++;
    if (at === start + 1) throw damaged(`${this.#part} is not well-formed XML`);
    const nameEnd = at;
    at = this.#readAttributes(at);
    this.selfClosing = text.charCodeAt(at) === SLASH;
    if (this.selfClosing) at++;
    if (text.charCodeAt(at) !== GREATER) throw damaged(`${this.#part} is not well-formed XML`);
    if (this.#openElements >= limits.xmlDepth) throw dangerous(`${this.#part} is nested too deep`);
    this.depth = ++this.#openElements;
    this.#nameStarts[this.depth] = start + 1;
    this.#nameEnds[this.depth] = nameEnd;
    this.#pendingClose = this.selfClosing;
    this.kind = 'open';
    this.start = start;
    this.end = at + 1;
    this.#setName(start + 1, nameEnd);
    return true;
  }

  #setName(start: number, end: number): void {
    this.#nameStart = start;
    this.#nameEnd = end;
    this.#name = undefined;
    for (let at = start; at < end; at++) {
      if (this.text.charCodeAt(at) === COLON) this.#nameStart = at + 1;
    }
  }

  /** Notes where the attributes stand; returns where the tag's own end stands. */
  #readAttributes(from: number): number {
    const { text } = this;
    let at = from;
    this.#attributeCount = 0;
    for (;;) {
      const before = at;
      while (isSpace(text.charCodeAt(at))) at++;
      const first = text.charCodeAt(at);
      if (first === GREATER || first === SLASH) return at;
      const nameStart = at;
      while (isNameCharacter(text.charCodeAt(at))) at++;
      const nameEnd = at;
      while (isSpace(text.charCodeAt(at))) at++;
      if (nameStart === before || nameEnd === nameStart || text.charCodeAt(at) !== EQUALS) throw damaged(`${this.#part} is not well-formed XML`);
      at++;
      while (isSpace(text.charCodeAt(at))) at++;
      at = this.#readValue(nameStart, nameEnd, at);
    }
  }

  #readValue(nameStart: number, nameEnd: number, from: number): number {
    const { text } = this;
    const quote = text.charCodeAt(from);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged(`${this.#part} is not well-formed XML`);
    let at = from + 1;
    while (at < text.length && text.charCodeAt(at) !== quote) at++;
    if (at >= text.length) throw damaged(`${this.#part} is cut short`);
    if (this.#attributeCount === limits.xmlAttributes) throw dangerous(`an element in ${this.#part} has too many attributes`);
    const slot = 4 * this.#attributeCount++;
    this.#attributes[slot] = nameStart;
    this.#attributes[slot + 1] = nameEnd;
    this.#attributes[slot + 2] = from + 1;
    this.#attributes[slot + 3] = at;
    return at + 1;
  }

  #find(name: string, prefixed: boolean): number {
    const { text } = this;
    for (let index = 0; index < this.#attributeCount; index++) {
      const start = this.#attributes[index * 4]!;
      const end = this.#attributes[index * 4 + 1]!;
      const from = end - name.length;
      if (prefixed ? from <= start || text.charCodeAt(from - 1) !== COLON : from !== start) continue;
      if (text.startsWith(name, from)) return index;
    }
    return -1;
  }

  #value(index: number): string {
    const raw = this.text.slice(this.#attributes[index * 4 + 2]!, this.#attributes[index * 4 + 3]!);
    return decodeReferences(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw, this.#part);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Whatever does not end a name: names are only compared, so the tokenizer need not know which letters XML lets in. NaN, at the text's end, ends one. */
function isNameCharacter(code: number): boolean {
  return code > 32 && code !== GREATER && code !== SLASH && code !== EQUALS && code !== LESS && code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE;
}
