/** A package being changed: its parts are read when somebody asks for them, and only those that read differently at the end are written. */
import type { Package } from '../package';
import { CannotSave } from './cannot-save';
import { attribute, setAttribute } from './xml-attributes';
import { appendChild, children, newElement, parseXml, removeChild, writeXml, type XmlDocument, type XmlElement } from './xml-tree';
import { keyOf, relationshipsName, relative, resolved } from './part-names';
import { patchedZip } from './zip-patch';

const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A relationship from a part to another, or to somewhere outside the package. */
export interface DraftRelationship {
  readonly id: string;
  /** The whole type, a URI. */
  readonly type: string;
  /** The part's name, or the address outside. */
  readonly target: string;
  readonly external: boolean;
  readonly element: XmlElement;
}

interface Part {
  /** As in the zip; the name a new part is given. */
  readonly name: string;
  /** What was read; nothing for a new part. */
  readonly source?: string;
  readonly document?: XmlDocument;
  /** Text that is not kept as a tree. */
  readonly text?: string;
}

export class PackageDraft {
  readonly #pkg: Package;
  readonly #parts = new Map<string, Part>();
  readonly #added = new Set<string>();
  readonly #removed = new Set<string>();

  constructor(pkg: Package) {
    this.#pkg = pkg;
  }

  /** The names of all parts there now are. */
  names(): string[] {
    const kept = this.#pkg.entries.filter(({ name }) => !this.#removed.has(keyOf(name))).map(({ name }) => name);
    return [...kept, ...[...this.#added].flatMap((key) => this.#parts.get(key)?.name ?? [])];
  }

  has(name: string): boolean {
    const key = keyOf(name);
    return this.#added.has(key) || (!this.#removed.has(key) && this.#pkg.has(name));
  }

  /** The root element of an XML part: whatever is done to it will be saved. Throws where there is no such part. */
  root(name: string): XmlElement {
    return this.#documentOf(name).root;
  }

  #documentOf(name: string): XmlDocument {
    const known = this.#parts.get(keyOf(name));
    if (known?.document) return known.document;
    const source = known ? known.source : this.#read(name);
    const document = orDamaged(name, () => parseXml(known?.text ?? source ?? ''));
    this.#parts.set(keyOf(name), { name: this.#nameOf(name), document, ...(source === undefined ? {} : { source }) });
    return document;
  }

  /** A part's text as it is. */
  text(name: string): string {
    const known = this.#parts.get(keyOf(name));
    if (known?.document) return writeXml(known.document);
    return known?.text ?? this.#read(name);
  }

  setText(name: string, text: string): void {
    const key = keyOf(name);
    const source = this.#parts.get(key)?.source ?? (this.#added.has(key) ? undefined : this.#read(name));
    this.#parts.set(key, { name: this.#nameOf(name), text, ...(source === undefined ? {} : { source }) });
  }

  /** A new XML part; its declaration is put before the text where it has none. */
  add(name: string, xml: string, contentType: string | undefined): void {
    const key = keyOf(name);
    const text = xml.startsWith('<?xml') ? xml : DECLARATION + xml;
    this.#parts.set(key, { name, text });
    if (this.#pkg.has(name)) this.#removed.delete(key);
    else this.#added.add(key);
    if (contentType !== undefined) this.#setContentType(name, contentType);
  }

  /** Takes out a part, its relationships and what the content types say of it; relationships to it are their owner's to remove. */
  remove(name: string): void {
    const own = relationshipsName(name);
    for (const one of [name, own]) {
      if (!this.has(one)) continue;
      const key = keyOf(one);
      this.#parts.delete(key);
      if (!this.#added.delete(key)) this.#removed.add(key);
    }
    this.#setContentType(name, undefined);
  }

  /** The first name of the pattern (`xl/worksheets/sheet{n}.xml`) no part has. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('{n}', String(number));
      if (!this.has(name) && !this.#removed.has(keyOf(name))) return name;
      if (!pattern.includes('{n}')) throw new RangeError(`${pattern} is taken`);
    }
  }

  /** The content type of a part, as its own entry or its extension says. */
  contentType(name: string): string | undefined {
    const entries = children(this.root(CONTENT_TYPES));
    const own = entries.find((entry) => entry.local === 'Override' && keyOf(attribute(entry, 'PartName') ?? '') === keyOf(name));
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const general = entries.find((entry) => entry.local === 'Default' && attribute(entry, 'Extension')?.toLowerCase() === extension);
    const found = own ?? general;
    return found && attribute(found, 'ContentType');
  }

  #setContentType(name: string, contentType: string | undefined): void {
    const types = this.root(CONTENT_TYPES);
    const own = children(types, 'Override').find((entry) => keyOf(attribute(entry, 'PartName') ?? '') === keyOf(name));
    if (contentType === undefined) {
      if (own) removeChild(types, own);
    } else if (own) {
      setAttribute(own, 'ContentType', contentType);
    } else {
      appendChild(types, newElement(`${types.prefix}Override`, { PartName: `/${name}`, ContentType: contentType }));
    }
  }

  /** What a part (or, for "", the package itself) is related to. */
  relationships(name: string): DraftRelationship[] {
    const own = relationshipsName(name);
    if (!this.has(own)) return [];
    return children(this.root(own), 'Relationship').map((element) => {
      const external = attribute(element, 'TargetMode') === 'External';
      const target = attribute(element, 'Target') ?? '';
      return {
        id: attribute(element, 'Id') ?? '',
        type: attribute(element, 'Type') ?? '',
        target: external ? target : resolved(name, target, (part) => this.has(part)),
        external,
        element,
      };
    });
  }

  /** The relationships whose type ends in this word: "table", "comments". */
  related(name: string, lastWord: string): DraftRelationship[] {
    return this.relationships(name).filter(({ type, external }) => !external && type.slice(type.lastIndexOf('/') + 1) === lastWord);
  }

  /** Relates a part to another and says under which id. */
  relate(name: string, type: string, target: string): string {
    const own = relationshipsName(name);
    if (!this.has(own)) {
      const known = this.contentType(own) !== undefined;
      this.add(own, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`, known ? undefined : RELATIONSHIPS_TYPE);
    }
    const root = this.root(own);
    const taken = new Set(children(root).map((element) => attribute(element, 'Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    appendChild(root, newElement(`${root.prefix}Relationship`, { Id: `rId${number}`, Type: type, Target: relative(name, target) }));
    return `rId${number}`;
  }

  unrelate(name: string, relationship: DraftRelationship): void {
    removeChild(this.root(relationshipsName(name)), relationship.element);
  }

  /** The package as it now is: the very same bytes where nothing reads differently. */
  bytes(): Uint8Array {
    const replaced = new Map<string, Uint8Array>();
    const added = new Map<string, Uint8Array>();
    const encoder = new TextEncoder();
    for (const [key, part] of this.#parts) {
      const text = part.document ? writeXml(part.document) : part.text;
      if (text === undefined || text === part.source) continue;
      const entry = this.#pkg.entry(part.name);
      const place = entry && !this.#removed.has(key) ? replaced : added;
      place.set(entry?.name ?? part.name, encoder.encode(inUtf8(text)));
    }
    const removed = new Set(this.#pkg.entries.filter(({ name }) => this.#removed.has(keyOf(name))).map(({ name }) => name));
    if (replaced.size + added.size + removed.size === 0) return this.#pkg.bytes;
    return patchedZip(this.#pkg, { replaced, added, removed });
  }

  #nameOf(name: string): string {
    return this.#parts.get(keyOf(name))?.name ?? this.#pkg.entry(name)?.name ?? name.replace(/^\//, '');
  }

  /** With its byte order mark, if it has one, as the first letter. */
  #read(name: string): string {
    if (this.#removed.has(keyOf(name))) throw new RangeError(`${name} was taken out`);
    return orDamaged(name, () => {
      const bytes = this.#pkg.part(name);
      const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
      return mark + this.#pkg.text(name);
    });
  }
}

/** Parts that nobody had to read before may turn out not to be what they say. */
function orDamaged<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw new CannotSave(`The part ${name} of this workbook is damaged, so this cannot be done here. Open the workbook in Excel, let Excel repair it, save it and choose it again.`, cause);
  }
}

/** What was UTF-16 is written as UTF-8, and must not say otherwise. */
function inUtf8(text: string): string {
  return text.replace(/^(\uFEFF?<\?xml[^>]*?encoding=)(["'])utf-?16(?:le|be)?\2/i, '$1$2UTF-8$2');
}
