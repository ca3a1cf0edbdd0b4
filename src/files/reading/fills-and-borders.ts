import type { Border, BorderLine, Fill } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { flag, given } from './attributes';
import type { ColourReader } from './colours';

/** A `<fill>`; none where it is empty. @param differential In formats laid over others a fill without a pattern is solid, and its colour is the one called background. */
export function readFill(reader: XmlReader, colour: ColourReader, differential = false): Fill | undefined {
  let fill: Fill | undefined;
  reader.children((name) => {
    if (name === 'patternFill') fill = readPattern(reader, colour, differential);
    if (name === 'gradientFill') fill = readGradient(reader, colour);
  });
  return fill;
}

function readPattern(reader: XmlReader, colour: ColourReader, differential: boolean): Fill | undefined {
  const pattern = reader.attribute('patternType') ?? (differential ? 'solid' : 'none');
  const found: Record<string, ReturnType<ColourReader>> = {};
  reader.children((name) => {
    if (name === 'fgColor' || name === 'bgColor') found[name] = colour(reader);
  });
  if (pattern === 'none') return undefined;
  if (pattern !== 'solid') return { pattern, ...given('colour', found.bgColor), ...given('second', found.fgColor) };
  return { pattern, ...given('colour', differential ? found.bgColor ?? found.fgColor : found.fgColor) };
}

function readGradient(reader: XmlReader, colour: ColourReader): Fill {
  const stops: ReturnType<ColourReader>[] = [];
  reader.children(() => reader.children((name) => (name === 'color' ? stops.push(colour(reader)) : undefined)));
  return { pattern: 'gradient', ...given('colour', stops[0]), ...given('second', stops.at(-1)) };
}

export function readBorder(reader: XmlReader, colour: ColourReader): Border {
  const border: { -readonly [Side in keyof Border]: Border[Side] } = {};
  const up = flag(reader, 'diagonalUp');
  const down = flag(reader, 'diagonalDown');
  reader.children((side) => {
    const line = readLine(reader, colour);
    if (!line) return;
    if (side === 'top' || side === 'bottom') border[side] = line;
    else if (side === 'left' || side === 'start') border.left = line;
    else if (side === 'right' || side === 'end') border.right = line;
    else if (side === 'diagonal') border.diagonal = { ...line, up, down };
  });
  return border;
}

function readLine(reader: XmlReader, colour: ColourReader): BorderLine | undefined {
  const style = reader.attribute('style');
  let drawn: ReturnType<ColourReader>;
  reader.children((name) => {
    if (name === 'color') drawn = colour(reader);
  });
  return style === undefined || style === 'none' ? undefined : { style, ...given('colour', drawn) };
}
