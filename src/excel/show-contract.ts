import type { Contract } from '../return/contract';
import type { CellPlace } from '../return/place';
import type { ShowOutcome } from './outcomes';
import { contractsOf } from './contracts-of';
import { type Known, readAgain, type Session } from './session';

/**
 * Brings the contract's sheet to the front and selects the cell its credits go into. One sync, unless rows have moved since
 * the last reading.
 */
export async function showContract(context: Excel.RequestContext, session: Session, reference: string): Promise<ShowOutcome> {
  const known = session.known ?? (await readAgain(context, session));
  const shown = await select(context, known, reference);
  return shown ?? (await selectWhereItIsNow(context, session, reference));
}

async function selectWhereItIsNow(context: Excel.RequestContext, session: Session, reference: string): Promise<ShowOutcome> {
  const shown = await select(context, await readAgain(context, session), reference);
  return shown ?? { kind: 'not-shown', message: `Contract ${reference} is no longer in the sheet.` };
}

/** Undefined where the row does not hold that contract. */
async function select(context: Excel.RequestContext, known: Known, reference: string): Promise<ShowOutcome | undefined> {
  const [contract] = contractsOf(known.reading, reference);
  const place = contract && creditsPlace(contract);
  const id = known.snapshot.sheets.find((sheet) => sheet.cells.name === place?.sheet)?.id;
  if (contract?.reference.state !== 'read' || place === undefined || id === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItem(id);
  const name = sheet.getRange(contract.reference.cell.address);
  name.load('text');
  sheet.activate();
  sheet.getRange(place.address).select();
  await context.sync();
  return name.text[0]?.[0] === contract.reference.typed ? { kind: 'shown', place } : undefined;
}

/** Where credits are entered by quarter, the first quarter that is blank; the total there is a formula. */
function creditsPlace(contract: Contract): CellPlace | undefined {
  const parts = (contract.deliveredParts ?? []).map((part) => part.credits);
  const entries = [...parts.filter((part) => part.state === 'blank'), ...parts, contract.delivered, contract.reference];
  return entries.find((entry) => entry.state !== 'no-place')?.cell;
}
