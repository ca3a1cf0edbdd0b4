import type { CellPlace } from '../return/place';
import type { ShowOutcome } from './outcomes';
import { troubleOf } from './trouble';

/** Brings a sheet to the front and selects one of its cells. One sync. It may fail for reasons that harm nothing, like a hidden sheet. */
export async function showCell(context: Excel.RequestContext, place: CellPlace): Promise<ShowOutcome> {
  try {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(place.address).select();
    await context.sync();
    return { kind: 'shown', place };
  } catch (error) {
    const { message, whatToDo } = troubleOf(error);
    return { kind: 'not-shown', message: `${message} ${whatToDo}` };
  }
}
