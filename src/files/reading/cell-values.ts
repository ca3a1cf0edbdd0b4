import { ownText } from '../own-text';
import { damaged } from '../refusal';
import type { FileCell } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { decodeEscapes } from '../xml-text';
import type { TextItem } from './text-items';

/** Where the texts of cells come from. */
export interface CellTexts {
  /** The sheet's part, for what is said of it. */
  readonly part: string;
  readonly shared: readonly TextItem[];
  /** Serial days count from 1904. */
  readonly date1904: boolean;
  inline(reader: XmlReader): TextItem;
}

type Value = Pick<FileCell, 'kind' | 'value' | 'runs'>;

const blank: Value = { kind: 'blank', value: '' };

/**
 * What a cell holds, by its type (ECMA-376 18.18.11) and what stands in its `<v>` or `<is>`.
 * An empty text is a blank cell, except as what a formula came to.
 */
export function cellValue(type: string, raw: string | undefined, inline: TextItem | undefined, hasFormula: boolean, texts: CellTexts): Value {
  if (type === 'inlineStr' || (inline !== undefined && raw === undefined)) return inline === undefined ? blank : textValue(inline, hasFormula);
  if (raw === undefined) return blank;
  switch (type) {
    case 's':
      return raw.trim() === '' ? blank : textValue(sharedText(raw, texts), hasFormula);
    case 'str':
      return textValue(ownText(decodeEscapes(raw)), hasFormula);
    case 'b':
      return { kind: 'boolean', value: raw.trim() === '1' || raw.trim() === 'true' };
    case 'e':
      return { kind: 'error', value: raw.trim() };
    case 'd':
      return dateValue(raw.trim(), texts);
    default:
      return numberValue(raw.trim(), texts.part);
  }
}

function textValue(item: TextItem, hasFormula: boolean): Value {
  if (typeof item !== 'string') return { kind: 'text', value: item.text, runs: item.runs };
  return item === '' && !hasFormula ? blank : { kind: 'text', value: item };
}

function sharedText(raw: string, { shared, part }: CellTexts): TextItem {
  const item = shared[Number(raw)];
  if (item === undefined) throw damaged(`a cell in ${part} points to a text that is not there`);
  return item;
}

function numberValue(raw: string, part: string): Value {
  if (raw === '') return blank;
  const value = Number(raw);
  if (!Number.isFinite(value)) throw damaged(`a number in ${part} cannot be read`);
  return { kind: 'number', value };
}

/** ISO 8601 dates are written by strict workbooks. They become serial days like all others. */
function dateValue(raw: string, { date1904, part }: CellTexts): Value {
  if (raw === '') return blank;
  const serial = serialOfIso(raw);
  if (serial === undefined) throw damaged(`a date in ${part} cannot be read`);
  return { kind: 'number', value: date1904 && serial >= 1 ? serial - 1462 : serial };
}

const DAY = 86_400_000;

/** The 1900 serial of "2024-03-31", "2024-03-31T09:30:00" or "09:30:00". Days before March 1900 are one less, for Excel has a 29 February 1900. */
export function serialOfIso(text: string): number | undefined {
  const found = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!found || text === '' || text === 'Z') return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = found;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY;
  return (days < 61 ? days - 1 : days) + time;
}
