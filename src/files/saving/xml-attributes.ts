/** The attributes of an element, read from and written into its opening tag as it was written. */
import { xmlEscaped, xmlTextOf } from './xml-text';
import type { XmlElement } from './xml-tree';

/** An attribute's value by its full name ("r", "r:id"), or nothing. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const place = placeOf(element.open, name);
  return place && xmlTextOf(element.open.slice(place.valueFrom, place.valueTo));
}

/** An attribute by its local name, whatever its prefix. */
export function attributeByLocal(element: XmlElement, local: string): string | undefined {
  const name = attributeNames(element).find((full) => full.slice(full.indexOf(':') + 1) === local && !full.startsWith('xmlns'));
  return name === undefined ? undefined : attribute(element, name);
}

/** The full names of an element's attributes, in order. */
export function attributeNames(element: XmlElement): string[] {
  return placesOf(element.open).map(({ name }) => name);
}

/** Sets an attribute where it stands, or adds it at the end; nothing takes it out. */
export function setAttribute(element: XmlElement, name: string, value: string | number | undefined): void {
  const { open } = element;
  const place = placeOf(open, name);
  if (value === undefined) {
    if (place) element.open = open.slice(0, place.from) + open.slice(place.to);
    return;
  }
  const written = xmlEscaped(String(value));
  if (place) {
    const quoted = open[place.valueTo] === "'" ? written.replace(/'/g, '&apos;') : written;
    element.open = open.slice(0, place.valueFrom) + quoted + open.slice(place.valueTo);
    return;
  }
  const tail = /\s*\/?>$/.exec(open)?.[0] ?? '>';
  element.open = `${open.slice(0, open.length - tail.length)} ${name}="${written}"${tail}`;
}

interface AttributePlace {
  readonly name: string;
  /** From the blank before the name to after the closing quote. */
  readonly from: number;
  readonly to: number;
  readonly valueFrom: number;
  readonly valueTo: number;
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function placesOf(open: string): AttributePlace[] {
  const places: AttributePlace[] = [];
  ATTRIBUTE.lastIndex = nameEnd(open);
  for (let match = ATTRIBUTE.exec(open); match; match = ATTRIBUTE.exec(open)) places.push(placeFrom(match));
  return places;
}

function placeOf(open: string, name: string): AttributePlace | undefined {
  if (!open.includes(name)) return undefined;
  ATTRIBUTE.lastIndex = nameEnd(open);
  for (let match = ATTRIBUTE.exec(open); match; match = ATTRIBUTE.exec(open)) {
    if (match[1] === name) return placeFrom(match);
  }
  return undefined;
}

function placeFrom(match: RegExpExecArray): AttributePlace {
  const to = match.index + match[0].length;
  const value = match[2] ?? match[3] ?? '';
  return { name: match[1] ?? '', from: match.index, to, valueFrom: to - 1 - value.length, valueTo: to - 1 };
}

function nameEnd(open: string): number {
  const end = open.search(/[\s/>]/);
  return end < 0 ? open.length : end;
}

/** The prefix (with its colon) under which an element may use a namespace, declared on it where it is not: the wanted one if it is free. */
export function prefixFor(element: XmlElement, namespace: string, wanted: string): string {
  const names = attributeNames(element);
  const declared = names.find((name) => name.startsWith('xmlns:') && attribute(element, name) === namespace);
  if (declared !== undefined) return `${declared.slice(6)}:`;
  let prefix = wanted;
  for (let number = 1; names.includes(`xmlns:${prefix}`); number++) prefix = `${wanted}${number}`;
  setAttribute(element, `xmlns:${prefix}`, namespace);
  return `${prefix}:`;
}
