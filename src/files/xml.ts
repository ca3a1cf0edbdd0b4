import { limits } from './limits';
import { damaged, dangerous } from './refusal';
import { afterName, afterSpace, XmlAttributes, type XmlAttribute } from './xml-attributes';
import { decodeReferences, normaliseLineEnds } from './xml-text';

export type { XmlAttribute } from './xml-attributes';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;

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
  readonly #attributes: XmlAttributes;
  readonly #nameStarts = new Int32Array(limits.xmlDepth + 1);
  readonly #nameEnds = new Int32Array(limits.xmlDepth + 1);

  /** @param part What the text is called when it is refused. */
  constructor(
    readonly text: string,
    part: string,
  ) {
    this.#part = part;
    this.#attributes = new XmlAttributes(text, part);
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
    return this.#attributes.find(name, false);
  }

  /** The value of the attribute that is called so behind some prefix, like the `id` of `r:id`. */
  prefixedAttribute(name: string): string | undefined {
    return this.#attributes.find(name, true);
  }

  /** All attributes of the open element, in order. */
  attributes(): XmlAttribute[] {
    return this.#attributes.list();
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
    at = afterSpace(text, at + length);
    if (!same || text.charCodeAt(at) !== GREATER) throw damaged(`${this.#part} is not well-formed XML`);
    this.kind = 'close';
    this.start = start;
    this.end = at + 1;
    this.selfClosing = false;
    this.depth = this.#openElements--;
    this.#attributes.clear();
    this.#setName(start + 2, start + 2 + length);
    return true;
  }

  #open(start: number): boolean {
    const { text } = this;
    if (this.#openElements === 0 && this.#rootSeen) throw damaged(`${this.#part} has two roots`);
    this.#rootSeen = true;
    const nameEnd = afterName(text, start + 1);
    if (nameEnd === start + 1) throw damaged(`${this.#part} is not well-formed XML`);
    let at = this.#attributes.scan(nameEnd);
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
}
