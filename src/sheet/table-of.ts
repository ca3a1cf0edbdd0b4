import type { Contract } from '../return/contract';
import type { TableLayout } from './layout';
import type { ReadReturn } from './reading';

/** The table that a contract was read from. */
export function tableOf({ layout }: Pick<ReadReturn, 'layout'>, contract: Contract): TableLayout | undefined {
  return layout.tables.find(
    ({ sheet, area, headingRows }) => sheet === contract.sheet && contract.row - 1 > headingRows.last && contract.row - 1 <= area.bottom,
  );
}
