/** The styles part: looks are only ever added, so that every cell that has one keeps it. */
import type { BorderLine, CellFormat } from '../changes';
import type { WorkbookDraft } from './workbook-draft';
import { attribute, setAttribute } from './xml-attributes';
import { child, children, insertInOrder, newElement, removeChild, writeElement, appendChild, type XmlElement } from './xml-tree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const STYLES_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const PLAIN =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Children in their schemas' order (ECMA-376 part 1, 18.8). */
const SHEET_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];
const BORDER_ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
const XF_ORDER = ['alignment', 'protection', 'extLst'];

/** The number formats that have a number in every file and are not written out (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0], ['0', 1], ['0.00', 2], ['#,##0', 3], ['#,##0.00', 4], ['0%', 9], ['0.00%', 10], ['0.00E+00', 11], ['# ?/?', 12], ['# ??/??', 13],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;
const FIRST_NEEDED: ReadonlySet<string> = new Set(['xf', 'fill', 'font', 'border']);

export class StylesDraft {
  readonly #root: XmlElement;
  readonly #made = new Map<string, string>();

  constructor(workbook: WorkbookDraft) {
    const [relationship] = workbook.package.related(workbook.part, 'styles');
    const part = relationship?.target ?? 'xl/styles.xml';
    if (!relationship) {
      workbook.package.add(part, PLAIN, STYLES_TYPE);
      workbook.package.relate(workbook.part, STYLES_RELATIONSHIP, part);
    }
    this.#root = workbook.package.root(part);
  }

  /** The number of the style that is style `from` with this look laid over it; `from` itself where it looks so already. */
  styled(from: string | undefined, format: CellFormat): string {
    const key = `${from ?? '0'} ${JSON.stringify(format)}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = String(this.#add(Number(from ?? 0), format));
    this.#made.set(key, made);
    return made;
  }

  #add(from: number, format: CellFormat): number {
    const list = this.#list('cellXfs', 'xf');
    const xfs = children(list, 'xf');
    const old = xfs[from] ?? xfs[0] ?? newElement(`${this.#root.prefix}xf`, { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const xf = copyOf(old);
    this.#setFont(xf, format);
    if (format.fill !== undefined) this.#setPart(xf, 'fills', 'fillId', 'applyFill', this.#fill(format.fill));
    if (format.borders) this.#setBorders(xf, format.borders);
    if (format.numberFormat !== undefined) {
      setAttribute(xf, 'numFmtId', this.#numberFormat(format.numberFormat));
      setAttribute(xf, 'applyNumberFormat', 1);
    }
    setAlignment(xf, format);
    setProtection(xf, format);
    const same = xfs.findIndex((each) => writeElement(each) === writeElement(xf));
    if (same >= 0) return same;
    appendChild(list, xf);
    setAttribute(list, 'count', xfs.length + 1);
    return xfs.length;
  }

  #list(local: string, first: string): XmlElement {
    const found = child(this.#root, local);
    if (found) return found;
    const made = newElement(this.#root.prefix + local, { count: 0 });
    // Cells without a style have the first of each.
    if (FIRST_NEEDED.has(first)) appendChild(made, newElement(this.#root.prefix + first));
    insertInOrder(this.#root, made, SHEET_ORDER);
    return made;
  }

  /** Puts an element in its list unless the same one is there, and points the xf to it. */
  #setPart(xf: XmlElement, listName: 'fonts' | 'fills' | 'borders', idName: string, applyName: string, element: XmlElement): void {
    const list = this.#list(listName, listName.slice(0, -1));
    const items = children(list);
    const written = writeElement(element);
    const same = items.findIndex((item) => writeElement(item) === written);
    if (same < 0) {
      appendChild(list, element);
      setAttribute(list, 'count', items.length + 1);
    }
    setAttribute(xf, idName, same < 0 ? items.length : same);
    setAttribute(xf, applyName, 1);
  }

  #current(xf: XmlElement, listName: 'fonts' | 'fills' | 'borders', idName: string): XmlElement {
    const local = listName.slice(0, -1);
    const item = children(this.#list(listName, local))[Number(attribute(xf, idName) ?? 0)];
    return item ? copyOf(item) : newElement(this.#root.prefix + local);
  }

  #setFont(xf: XmlElement, format: CellFormat): void {
    const { fontName, fontSize, fontColour, bold, italic, strikethrough, underline } = format;
    if ([fontName, fontSize, fontColour, bold, italic, strikethrough, underline].every((each) => each === undefined)) return;
    const font = this.#current(xf, 'fonts', 'fontId');
    const put = (local: string, attributes: Readonly<Record<string, string | number>> | undefined): void => {
      const old = child(font, local);
      if (old) removeChild(font, old);
      if (attributes) insertInOrder(font, newElement(this.#root.prefix + local, attributes), FONT_ORDER);
    };
    if (bold !== undefined) put('b', bold ? {} : undefined);
    if (italic !== undefined) put('i', italic ? {} : undefined);
    if (strikethrough !== undefined) put('strike', strikethrough ? {} : undefined);
    if (underline !== undefined) put('u', underline === 'none' ? undefined : underline === 'double' ? { val: 'double' } : {});
    if (fontSize !== undefined) put('sz', { val: fontSize });
    if (fontColour !== undefined) put('color', fontColour === null ? undefined : { rgb: argb(fontColour) });
    if (fontName !== undefined) {
      put('name', { val: fontName });
      // The family, the letters' set and the theme's font would name another font.
      for (const local of ['family', 'charset', 'scheme']) put(local, undefined);
    }
    this.#setPart(xf, 'fonts', 'fontId', 'applyFont', font);
  }

  #fill(colour: string | null): XmlElement {
    const { prefix } = this.#root;
    const pattern = newElement(`${prefix}patternFill`, { patternType: colour === null ? 'none' : 'solid' });
    if (colour !== null) {
      pattern.content.push(newElement(`${prefix}fgColor`, { rgb: argb(colour) }), newElement(`${prefix}bgColor`, { indexed: 64 }));
    }
    return newElement(`${prefix}fill`, {}, [pattern]);
  }

  #setBorders(xf: XmlElement, borders: NonNullable<CellFormat['borders']>): void {
    const border = this.#current(xf, 'borders', 'borderId');
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      const line = borders[side];
      if (line === undefined) continue;
      const old = child(border, side);
      if (old) removeChild(border, old);
      insertInOrder(border, this.#borderLine(side, line), BORDER_ORDER);
    }
    this.#setPart(xf, 'borders', 'borderId', 'applyBorder', border);
  }

  #borderLine(side: string, line: BorderLine | null): XmlElement {
    const { prefix } = this.#root;
    if (line === null) return newElement(prefix + side);
    const colour = line.colour === undefined ? { auto: 1 } : { rgb: argb(line.colour) };
    return newElement(prefix + side, { style: line.style }, [newElement(`${prefix}color`, colour)]);
  }

  #numberFormat(code: string): number {
    const builtIn = BUILT_IN_FORMATS.get(code);
    if (builtIn !== undefined) return builtIn;
    const list = this.#list('numFmts', 'numFmt');
    const formats = children(list, 'numFmt');
    const same = formats.find((each) => attribute(each, 'formatCode') === code);
    if (same) return Number(attribute(same, 'numFmtId'));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...formats.map((each) => Number(attribute(each, 'numFmtId')))) + 1;
    appendChild(list, newElement(`${this.#root.prefix}numFmt`, { numFmtId: id, formatCode: code }));
    setAttribute(list, 'count', formats.length + 1);
    return id;
  }
}

function setAlignment(xf: XmlElement, { horizontal, vertical, wrap, indent }: CellFormat): void {
  if ([horizontal, vertical, wrap, indent].every((each) => each === undefined)) return;
  const alignment = childOf(xf, 'alignment');
  if (horizontal !== undefined) setAttribute(alignment, 'horizontal', horizontal === 'general' ? undefined : horizontal);
  if (vertical !== undefined) setAttribute(alignment, 'vertical', vertical === 'bottom' ? undefined : vertical);
  if (wrap !== undefined) setAttribute(alignment, 'wrapText', wrap ? 1 : undefined);
  if (indent !== undefined) setAttribute(alignment, 'indent', indent === 0 ? undefined : indent);
  setAttribute(xf, 'applyAlignment', 1);
}

function setProtection(xf: XmlElement, { locked, formulaHidden }: CellFormat): void {
  if (locked === undefined && formulaHidden === undefined) return;
  const protection = childOf(xf, 'protection');
  if (locked !== undefined) setAttribute(protection, 'locked', locked ? undefined : 0);
  if (formulaHidden !== undefined) setAttribute(protection, 'hidden', formulaHidden ? 1 : undefined);
  setAttribute(xf, 'applyProtection', 1);
}

function childOf(xf: XmlElement, local: string): XmlElement {
  const found = child(xf, local);
  if (found) return found;
  const made = newElement(xf.prefix + local);
  insertInOrder(xf, made, XF_ORDER);
  return made;
}

function copyOf(element: XmlElement): XmlElement {
  return { ...element, content: element.content.map((node) => (typeof node === 'string' ? node : copyOf(node))) };
}

/** "#RRGGBB" as the file has it, with its opacity first. */
export function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
