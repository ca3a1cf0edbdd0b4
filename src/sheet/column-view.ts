import { columnLetters } from './address';
import type { Grid } from './grid';
import { headingPoints, type HeadingPoints } from './heading-points';
import type { Heading } from './heading';
import type { HeadingBlock } from './heading-rows';
import { profileColumn, type ColumnProfile } from './column-profile';

/** A headed column of a table, with all that is known of it before it is decided what it is. */
export interface ColumnView {
  readonly column: number;
  /** The row of its heading. */
  readonly row: number;
  readonly heading: Heading;
  /** Its heading's key; the second column of the same heading has "#2" after it. */
  readonly key: string;
  readonly letters: string;
  readonly hidden: boolean;
  readonly points: HeadingPoints;
  readonly profile: ColumnProfile;
}

/** The columns of a table in the sheet's order. `rows` are the rows to judge them by. */
export function viewColumns(grid: Grid, block: HeadingBlock, rows: readonly number[]): ColumnView[] {
  const times = new Map<string, number>();
  return block.columns.map(({ column, row, heading }) => {
    const time = (times.get(heading.key) ?? 0) + 1;
    times.set(heading.key, time);
    return {
      column,
      row,
      heading,
      key: time === 1 ? heading.key : `${heading.key}#${time}`,
      letters: columnLetters(column),
      hidden: grid.sheet.hiddenColumns.has(column),
      points: headingPoints(heading),
      profile: profileColumn(grid, column, rows),
    };
  });
}
