import type { Colour, ConditionalFormat, DifferentialStyle, ScalePoint } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { flag, given, number, whole } from './attributes';
import { withoutPrefixes } from './formulas';
import { addTo, areasIn, areasOfList, refuseOneMore } from './listed';
import type { Budget } from './sheet-data';
import { readDifferential, type Styles } from './styles';

/** The longest row of icons has five. */
const MOST_POINTS = 5;

type Rule = { -readonly [Key in keyof ConditionalFormat]: ConditionalFormat[Key] };

/** Reads the conditional formats of one sheet, those of its extension list last: they may only add to a rule that came before. */
export class ConditionalFormatReader {
  readonly found: ConditionalFormat[] = [];
  /** Ids of the rules that the extension list says more about, in colours and ends that only Excel 2010 and later know. */
  readonly #extended = new Set<string>();

  constructor(
    private readonly styles: Styles,
    private readonly budget: Budget,
  ) {}

  /** A `<conditionalFormatting>`; ends on its close tag. */
  read(reader: XmlReader): void {
    let areas = areasIn(reader, this.budget);
    const rules: Rule[] = [];
    reader.children((name) => {
      if (name === 'cfRule') {
        const rule = this.#rule(reader);
        if (rule) rules.push(rule);
      }
      if (name === 'sqref') areas = areasOfList(reader.innerText().trim(), this.budget);
    });
    for (const rule of rules) {
      rule.areas = areas;
      addTo(this.found, rule, 'conditional formats');
    }
  }

  #rule(reader: XmlReader): Rule | undefined {
    const id = reader.attribute('id');
    const rule = said(reader);
    const differential = this.styles.differential[whole(reader, 'dxfId', -1)];
    if (differential) rule.format = differential;
    reader.children((name) => this.#ruleChild(name, reader, rule));
    return id !== undefined && this.#extended.has(id) ? undefined : rule;
  }

  #ruleChild(name: string, reader: XmlReader, rule: Rule): void {
    if (name === 'formula' || name === 'f') rule.formulas = [...rule.formulas.slice(0, 2), withoutPrefixes(reader.innerText())];
    else if (name === 'colorScale') rule.scale = this.#scale(reader);
    else if (name === 'dataBar') rule.bar = this.#bar(reader);
    else if (name === 'iconSet') rule.icons = icons(reader);
    else if (name === 'dxf') rule.format = this.#differential(reader);
    else if (name === 'extLst') this.#noteExtended(reader);
  }

  #differential(reader: XmlReader): DifferentialStyle {
    return readDifferential(reader, this.styles.colour);
  }

  #noteExtended(reader: XmlReader): void {
    reader.children(() => reader.children((name) => (name === 'id' ? this.#noteId(reader.innerText()) : undefined)));
  }

  #noteId(id: string): void {
    refuseOneMore(this.#extended.size, 'conditional formats');
    this.#extended.add(id);
  }

  #scale(reader: XmlReader): NonNullable<ConditionalFormat['scale']> {
    const points: ScalePoint[] = [];
    const colours: Colour[] = [];
    reader.children((name) => {
      if (name === 'cfvo' && points.length < MOST_POINTS) points.push(point(reader));
      const colour = name === 'color' && colours.length < MOST_POINTS ? this.styles.colour(reader) : undefined;
      if (colour) colours.push(colour);
    });
    return { points, colours };
  }

  #bar(reader: XmlReader): NonNullable<ConditionalFormat['bar']> {
    const look = { showValue: flag(reader, 'showValue', true), gradient: flag(reader, 'gradient', true) };
    const points: ScalePoint[] = [];
    let colour: Colour | undefined;
    reader.children((name) => {
      if (name === 'cfvo' && points.length < MOST_POINTS) points.push(point(reader));
      if (name === 'color' || name === 'fillColor') colour = this.styles.colour(reader);
    });
    return { points, ...given('colour', colour), ...look };
  }
}

function said(reader: XmlReader): Rule {
  const type = reader.attribute('type') ?? 'expression';
  const rule: Rule = {
    areas: [],
    type,
    priority: whole(reader, 'priority', 0),
    stopIfTrue: flag(reader, 'stopIfTrue'),
    formulas: [],
  };
  for (const name of ['operator', 'text', 'timePeriod'] as const) {
    const value = reader.attribute(name);
    if (value !== undefined) rule[name] = value;
  }
  if (type === 'top10') rule.rank = { count: whole(reader, 'rank', 10), percent: flag(reader, 'percent'), bottom: flag(reader, 'bottom') };
  if (type === 'aboveAverage') {
    rule.average = { above: flag(reader, 'aboveAverage', true), orEqual: flag(reader, 'equalAverage'), deviations: number(reader, 'stdDev') ?? 0 };
  }
  return rule;
}

function icons(reader: XmlReader): NonNullable<ConditionalFormat['icons']> {
  const look = {
    set: reader.attribute('iconSet') ?? '3TrafficLights1',
    reverse: flag(reader, 'reverse'),
    showValue: flag(reader, 'showValue', true),
  };
  const points: ScalePoint[] = [];
  reader.children((name) => (name === 'cfvo' && points.length < MOST_POINTS ? points.push(point(reader)) : undefined));
  return { ...look, points };
}

function point(reader: XmlReader): ScalePoint {
  const type = reader.attribute('type') ?? 'num';
  let value = reader.attribute('val');
  reader.children((name) => {
    if (name === 'f') value = reader.innerText();
  });
  return { type, ...given('value', value) };
}
