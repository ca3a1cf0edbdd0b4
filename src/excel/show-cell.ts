import type { CellPlace } from '../return/place';
import type { ShowOutcome } from './outcomes';

/** Brings a sheet to the front and selects one of its cells. One sync. */
export async function showCell(context: Excel.RequestContext, place: CellPlace): Promise<ShowOutcome> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  sheet.activate();
  sheet.getRange(place.address).select();
  await context.sync();
  return { kind: 'shown', place };
}
