/** How cells look, with everything worked out that a file only refers to. */

/** "#RRGGBB", theme and indexed colours and tints worked out. */
export type Colour = `#${string}`;

export interface CellStyle {
  readonly font: Font;
  readonly fill?: Fill;
  readonly border: Border;
  readonly alignment: Alignment;
  readonly numberFormatId: number;
  /** The format's code, like "General" or "dd/mm/yyyy". */
  readonly numberFormat: string;
  /** The cell refuses typing once its sheet is protected. */
  readonly locked: boolean;
  /** The cell's formula is not shown once its sheet is protected. */
  readonly formulaHidden: boolean;
  /** The text was typed with an apostrophe before it. */
  readonly quotePrefix: boolean;
}

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: 'none' | 'single' | 'double';
  readonly position: 'normal' | 'superscript' | 'subscript';
  /** Absent where it is automatic (black on white). */
  readonly colour?: Colour;
}

export interface Fill {
  /** "solid", "gray125", …; "gradient" for a gradient, of which the first and last colour are kept. */
  readonly pattern: string;
  /** What the cell's ground looks like: the one colour of a solid fill. */
  readonly colour?: Colour;
  /** The second colour of a pattern or gradient. */
  readonly second?: Colour;
}

export interface Border {
  readonly top?: BorderLine;
  readonly right?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly diagonal?: BorderLine & { readonly up: boolean; readonly down: boolean };
}

export interface BorderLine {
  /** As the file names it: "thin", "medium", "double", "dashed", … */
  readonly style: string;
  readonly colour?: Colour;
}

export interface Alignment {
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** In steps of three spaces. */
  readonly indent: number;
  /** In degrees anticlockwise, -90 to 90; "stacked" for letters one under another. */
  readonly rotation: number | 'stacked';
}

/** A format laid over a cell's own; what is absent stays the cell's. */
export interface DifferentialStyle {
  readonly font?: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Border;
  readonly numberFormat?: string;
}

export interface Theme {
  /** dark 1, light 1, dark 2, light 2, accents 1 to 6, hyperlink, followed hyperlink: the order of the theme part. */
  readonly colours: readonly Colour[];
  readonly majorFont?: string;
  readonly minorFont?: string;
}
