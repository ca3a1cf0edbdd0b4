/**
 * An XML text as a tree that is written back letter for letter where nothing was changed: an element keeps its tags as they
 * were written, and whatever lies between elements (text, comments, blanks, instructions) stays a raw string.
 */
import { limits } from '../limits';
import { xmlTextOf, xmlEscaped } from './xml-text';

/** An element, or the raw text between two. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  /** The name without its prefix. */
  readonly local: string;
  /** The prefix with its colon, or "". */
  readonly prefix: string;
  /** The opening tag as written, from `<` to `>`; it ends in `/>` where the element is written as one tag. */
  open: string;
  content: XmlNode[];
  /** The closing tag as written; "" where the element is written as one tag. */
  close: string;
}

/** A whole XML text: what stands before the root element, the root, what stands after. */
export interface XmlDocument {
  before: string;
  readonly root: XmlElement;
  after: string;
}

/** Reads a text. Throws where it is not well-formed: the gate let it in, but it cannot be changed safely. */
export function parseXml(text: string): XmlDocument {
  const holder: XmlElement = { local: '', prefix: '', open: '', content: [], close: '' };
  const open: XmlElement[] = [holder];
  let top = holder;
  let at = 0;
  while (at < text.length) {
    const less = text.indexOf('<', at);
    if (less < 0) break;
    if (less > at) top.content.push(text.slice(at, less));
    const next = text.charCodeAt(less + 1);
    if (next === SLASH) {
      const end = endOf(text, '>', less);
      top.close = text.slice(less, end);
      if (open.length === 1 || !closes(top)) throw new SyntaxError(`XML: ${top.close} closes nothing`);
      open.pop();
      top = open[open.length - 1] ?? holder;
      at = end;
    } else if (next === BANG || next === QUESTION) {
      const end = endOfMarkup(text, less);
      top.content.push(text.slice(less, end));
      at = end;
    } else {
      const end = endOfTag(text, less);
      const element = elementOf(text.slice(less, end));
      top.content.push(element);
      if (text.charCodeAt(end - 2) !== SLASH) {
        if (open.length > limits.xmlDepth) throw new SyntaxError('XML: nested too deep');
        open.push(element);
        top = element;
      }
      at = end;
    }
  }
  if (open.length !== 1) throw new SyntaxError(`XML: ${top.open} is not closed`);
  if (at < text.length) holder.content.push(text.slice(at));
  return documentOf(holder.content);
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

function documentOf(content: readonly XmlNode[]): XmlDocument {
  const at = content.findIndex((node) => typeof node !== 'string');
  const root = content[at];
  const rest = content.slice(at + 1);
  if (root === undefined || typeof root === 'string' || rest.some((node) => typeof node !== 'string')) {
    throw new SyntaxError('XML: not one root element');
  }
  return { before: content.slice(0, at).join(''), root, after: rest.join('') };
}

function closes(element: XmlElement): boolean {
  return element.close.slice(2, -1).trimEnd() === element.prefix + element.local;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new SyntaxError(`XML: no ${mark} after ${text.slice(from, from + 20)}`);
  return at + mark.length;
}

function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return endOf(text, ']]>', at);
  if (text.startsWith('<?', at)) return endOf(text, '?>', at);
  throw new SyntaxError('XML: a document type');
}

/** Where a tag ends: at the first `>` outside quotes. */
function endOfTag(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34) at = endOf(text, '"', at + 1) - 1;
    else if (code === 39) at = endOf(text, "'", at + 1) - 1;
  }
  throw new SyntaxError(`XML: no > after ${text.slice(from, from + 20)}`);
}

function elementOf(open: string): XmlElement {
  let end = 1;
  let local = 1;
  for (; end < open.length; end++) {
    const code = open.charCodeAt(end);
    if (code === 58) local = end + 1;
    else if (code === SLASH || code === 62 || code <= 32) break;
  }
  if (end === local) throw new SyntaxError(`XML: a tag without a name in ${open.slice(0, 20)}`);
  return { local: open.slice(local, end), prefix: open.slice(1, local), open, content: [], close: '' };
}

/** Writes a document as it now is. */
export function writeXml(document: XmlDocument): string {
  const pieces: string[] = [document.before];
  writeNode(document.root, pieces);
  pieces.push(document.after);
  return pieces.join('');
}

/** Writes one element and what it holds. */
export function writeElement(element: XmlElement): string {
  const pieces: string[] = [];
  writeNode(element, pieces);
  return pieces.join('');
}

function writeNode(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(node);
    return;
  }
  if (node.close === '' && node.content.length === 0) {
    pieces.push(node.open);
    return;
  }
  pieces.push(node.close === '' ? `${node.open.slice(0, -2).trimEnd()}>` : node.open);
  for (const child of node.content) writeNode(child, pieces);
  pieces.push(node.close === '' ? `</${node.prefix}${node.local}>` : node.close);
}

/** A new element, its attributes escaped. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content: XmlNode[] = [],
): XmlElement {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlEscaped(String(value))}"`)
    .join('');
  return { ...elementOf(`<${name}${written}/>`), content };
}

/** The elements an element holds, with this local name where one is given. */
export function children(element: XmlElement, local?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element.content) {
    if (typeof node !== 'string' && (local === undefined || node.local === local)) found.push(node);
  }
  return found;
}

/** The first element of this local name in another. */
export function child(element: XmlElement, local: string): XmlElement | undefined {
  for (const node of element.content) if (typeof node !== 'string' && node.local === local) return node;
  return undefined;
}

/** Every element below one, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const node of element.content) {
    if (typeof node === 'string') continue;
    yield node;
    yield* descendants(node);
  }
}

/** The text an element holds, entities and CDATA resolved, comments left out. */
export function textIn(element: XmlElement): string {
  let text = '';
  for (const node of element.content) text += typeof node === 'string' ? xmlTextOf(node) : textIn(node);
  return text;
}

/** Gives an element this text and nothing else. */
export function setText(element: XmlElement, text: string): void {
  element.content = text === '' ? [] : [xmlEscaped(text)];
}

/** Takes an element out of another, with the blanks before it. */
export function removeChild(parent: XmlElement, element: XmlElement): void {
  const at = parent.content.indexOf(element);
  if (at < 0) return;
  const before = parent.content[at - 1];
  const blank = typeof before === 'string' && before.trim() === '';
  parent.content.splice(blank ? at - 1 : at, blank ? 2 : 1);
}

/**
 * Puts an element into another where its schema wants it: `order` is the sequence of local names the schema gives, and the
 * element goes before the first one there that comes later in it.
 */
export function insertInOrder(parent: XmlElement, element: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(element.local);
  const at = parent.content.findIndex((node) => typeof node !== 'string' && order.indexOf(node.local) > rank);
  if (at < 0) appendChild(parent, element);
  else parent.content.splice(at, 0, element);
}

/** Puts an element at the end of another, before the blanks that lead to its closing tag. */
export function appendChild(parent: XmlElement, element: XmlElement): void {
  const last = parent.content[parent.content.length - 1];
  const blank = parent.content.length > 1 && typeof last === 'string' && last.trim() === '';
  parent.content.splice(blank ? parent.content.length - 1 : parent.content.length, 0, element);
}
