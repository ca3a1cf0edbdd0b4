import type { Contract } from './contract';
import type { Entry } from './entry';
import type { Declaration } from './kept';
import { isoDay } from './formatting';
import { looseReference } from './judged';
import type { SupplierReturn } from './supplier-return';
import { textMark } from './text-mark';

/**
 * A short text that stands for all answers of a return: it is the same as long as every contract's answer is, in whatever
 * order and way the cells show them, and (but for a chance of one in 2^53) another one once an answer, or the list of contracts, is not.
 */
export function fingerprintOf({ contracts }: SupplierReturn): string {
  const lines = contracts.map((contract) => JSON.stringify(answerCells(contract)));
  return textMark(lines.sort().join('\n'));
}

/** Whether a declaration is of the answers that the return holds now. One that does not say what it is of is taken at its word. */
export function declarationStands({ of }: Declaration, ret: SupplierReturn): boolean {
  return of === undefined || of === fingerprintOf(ret);
}

/** What is known of who confirmed the answers. */
export interface Declared {
  readonly standing: Declaration | undefined;
  /** One that no longer counts, since answers changed after it. */
  readonly outdated: Declaration | undefined;
}

/**
 * Who confirmed the answers as they are now: with the pane, which keeps that in the workbook's settings, or by hand in the sheet. What stands
 * in the sheet does not bring back an earlier declaration that no longer counts.
 */
export function declaredIn(ret: SupplierReturn, kept: Declaration | undefined): Declared {
  if (kept !== undefined && declarationStands(kept, ret)) return { standing: kept, outdated: undefined };
  const byHand = declarationInCells(ret);
  const isNews = byHand !== undefined && (kept === undefined || byHand.on > kept.on || (byHand.on === kept.on && byHand.name !== kept.name));
  return isNews ? { standing: byHand, outdated: undefined } : { standing: undefined, outdated: kept };
}

function declarationInCells({ confirmation }: SupplierReturn): Declaration | undefined {
  const { name, jobTitle, on } = confirmation ?? {};
  return name === undefined || jobTitle === undefined || on === undefined ? undefined : { name, jobTitle, on: isoDay(on) };
}

/** What else the sheet asks for is not among them: which columns that is, is the reading's judgement, and no declaration is to hang on it. */
function answerCells(contract: Contract): readonly unknown[] {
  const { reference, delivered, deliveredParts = [], reason, recoverable, recoveryPlan, recoveryCredits, recoveryDate, raised } = contract;
  const name = reference.state === 'read' ? looseReference(reference.value) : said(reference);
  const answers = [delivered, ...deliveredParts.map(({ credits }) => credits), reason, recoverable, recoveryPlan, recoveryDate, raised, ...(recoveryCredits ? [recoveryCredits] : [])];
  return [name, ...answers.map(said)];
}

/** What a cell says, however it is shown. Blank and no place say the same: nothing. Text that could not be read is in a list, as no value is. */
function said(entry: Entry<unknown>): unknown {
  if (entry.state === 'read') return typeof entry.value === 'string' ? oneSpaced(entry.value) : entry.value;
  return entry.state === 'unread' ? [oneSpaced(entry.typed)] : null;
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
