import type { Contract } from '../return/contract';
import type { Read } from '../return/entry';
import type { CellPlace } from '../return/place';
import type { Cell } from '../sheet/cells';
import { shown } from '../sheet/entries';
import type { ShowOutcome } from './outcomes';
import { contractsOf } from './contracts-of';
import { type Known, readAgain, type Session } from './session';

/**
 * Brings the contract's sheet to the front and selects the cell its credits go into. One sync, unless rows have moved since
 * the last reading.
 */
export async function showContract(context: Excel.RequestContext, session: Session, reference: string): Promise<ShowOutcome> {
  const known = session.known ?? (await readAgain(context, session));
  const found = await select(context, known, reference);
  return found ?? (await selectWhereItIsNow(context, session, reference));
}

async function selectWhereItIsNow(context: Excel.RequestContext, session: Session, reference: string): Promise<ShowOutcome> {
  const found = await select(context, await readAgain(context, session), reference);
  return found ?? { kind: 'not-shown', message: `Contract ${reference} is no longer in the sheet.` };
}

/** Undefined where the row does not hold that contract. */
async function select(context: Excel.RequestContext, known: Known, reference: string): Promise<ShowOutcome | undefined> {
  const [contract] = contractsOf(known.reading, reference);
  const place = contract && creditsPlace(contract);
  const id = known.snapshot.sheets.find((sheet) => sheet.cells.name === place?.sheet)?.id;
  if (contract?.reference.state !== 'read' || place === undefined || id === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItem(id);
  const name = sheet.getRange(contract.reference.cell.address);
  name.load('text,values');
  sheet.activate();
  sheet.getRange(place.address).select();
  await context.sync();
  return isStillThere(contract.reference, name) ? { kind: 'shown', place } : undefined;
}

/** Whether the cell of a reference, loaded, still says what it said: a number too wide for its column, shown as "####", by its digits. */
export function isStillThere({ typed }: Pick<Read<string>, 'typed'>, { text, values }: Pick<Excel.Range, 'text' | 'values'>): boolean {
  const value = values[0]?.[0] as Cell['value'];
  return shown({ text: text[0]?.[0] ?? '', value }) === typed;
}

/** Where credits are entered by quarter, the first quarter that is blank; the total there is a formula. */
function creditsPlace(contract: Contract): CellPlace | undefined {
  const parts = (contract.deliveredParts ?? []).map((part) => part.credits);
  const entries = [...parts.filter((part) => part.state === 'blank'), ...parts, contract.delivered, contract.reference];
  return entries.find((entry) => entry.state !== 'no-place')?.cell;
}
