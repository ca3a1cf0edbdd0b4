import type { Day } from '../../../return/quantities';

/** One table of the report: a sheet of the report workbook, and a .csv of its own. */
export interface ReportTable {
  /** The sheet's name. */
  readonly name: string;
  /** One sentence above the table. */
  readonly about: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportValue[])[];
}

export interface ReportColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  /** Bars behind the figures. */
  readonly bars?: true;
}

/** Credits and pounds are in hundredths; a share is 1 where all of the target is delivered; a file is a path, linked to. */
export type ColumnKind = 'text' | 'long-text' | 'count' | 'credits' | 'pounds' | 'share' | 'day' | 'file';

export type ReportValue = string | number | Day | undefined;

export function column(heading: string, kind: ColumnKind, width: number, bars?: 'bars'): ReportColumn {
  return { heading, kind, width, ...(bars && { bars: true as const }) };
}

/** Delivered as a share of the target; undefined where nothing was due. */
export function shareOf(delivered: number, target: number): number | undefined {
  return target > 0 ? delivered / target : undefined;
}
