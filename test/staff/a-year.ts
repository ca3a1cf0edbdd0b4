/** A year of 40 suppliers: the list it is prepared from, and what suppliers do with their workbooks. Made from numbers, never from chance. */
import { openPackage } from '../../src/files/gate';
import { saveEdits, saveWorkbook } from '../../src/files/save';
import type { WorkbookChange } from '../../src/files/changes';
import type { Package } from '../../src/files/package';
import { declaration, exceptions, type Exception } from '../../src/return/kept';
import { credits, dayFromDate, type Day } from '../../src/return/quantities';
import type { Answer } from '../../src/return/answer';
import type { Contract } from '../../src/return/contract';
import { policyFor } from '../../src/return/policy';
import { targetOf } from '../../src/return/target';
import { editsForAnswer } from '../../src/sheet/answer-edits';
import { addInFrom } from '../../src/staff/add-in';
import { readReturnedFile } from '../../src/staff/check/returned-file';

export const suppliers = Array.from({ length: 40 }, (_, index) => `Supplier ${String(index + 1).padStart(2, '0')} & Sons Ltd`);

/** Four or five contracts for each supplier as a .csv, one of them a consultant's and one below the threshold here and there. */
export function listOfContracts(): string {
  const lines = ['Supplier,Contract reference,Contract title,Client,Framework,Start date,End date,Spend 2024/25,Consultant,E-mail'];
  suppliers.forEach((supplier, at) => {
    for (let number = 0; number < 4 + (at % 2); number++) {
      const consultant = (at + number) % 9 === 0;
      const pounds = consultant ? 5_000 * number + 1234.56 : number === 3 && at % 4 === 0 ? 99_999.99 : 100_000 + 37_123.45 * ((at * 7 + number * 3) % 23);
      const ends = number === 1 ? '30/04/2025' : `${String(1 + ((at + number) % 28)).padStart(2, '0')}/09/${2026 + (number % 3)}`;
      lines.push(
        [supplier, `F21-${90_000 + at * 10 + number}`, `Works ${at + 1}.${number + 1}`, `Client ${(at + number) % 6}`, `Framework ${(at + number) % 4}`, '01/04/2024', ends, pounds.toFixed(2), consultant ? 'Yes' : 'No', at === 12 ? '' : `returns@supplier-${at + 1}.example`].join(','),
      );
    }
  });
  return lines.join('\r\n');
}

/** Every contract answered: most on target, every third below it, with all that follows from that. */
export function filledIn(bytes: Uint8Array, on: string): Uint8Array {
  const returned = readReturnedFile('', bytes);
  if (returned.kind !== 'read' || returned.reading.kind !== 'return') throw new Error('It could not be read');
  const { reading } = returned;
  const today = isoDay(on);
  const edits = reading.return.contracts.flatMap((contract, index) => {
    if (contract.reference.state !== 'read') throw new Error('It has no reference');
    const written = editsForAnswer(reading, contract.reference.value, answerFor(contract, index, today));
    if (written.kind !== 'edits') throw new Error(written.message);
    return written.edits;
  });
  return saveEdits(packageOf(bytes), edits);
}

function answerFor(contract: Contract, index: number, today: Day): Answer {
  const target = targetOf(contract, policyFor(undefined))?.credits ?? credits(0);
  if (index % 3 !== 1 || target === 0) return { delivered: target };
  const ended = contract.end.state === 'read' && contract.end.value < today;
  return {
    delivered: credits(Math.floor(target / 2)),
    shortfall: {
      reason: '=Works started late',
      recovery: ended ? { kind: 'ended', raisedWithFusion21: true } : { kind: 'will-recover', how: 'Two placements start in summer', by: isoDay('2025-12-31') },
    },
  };
}

/** What the pane keeps in the workbook: who declared it, and what staff let stand. */
export function withKept(bytes: Uint8Array, on: string | undefined, letStand: readonly Exception[] = []): Uint8Array {
  const settings = new Map<string, string>();
  const keep = (key: string, value: unknown): void => void settings.set(key, JSON.stringify(JSON.stringify(value)));
  if (on !== undefined) keep(declaration.key, { name: 'Jo Field', jobTitle: 'Director', on });
  if (letStand.length > 0) keep(exceptions.key, letStand);
  return changed(bytes, { kind: 'settings', addIn: addInFrom('organisation'), settings });
}

export function changed(bytes: Uint8Array, ...changes: readonly WorkbookChange[]): Uint8Array {
  return saveWorkbook(packageOf(bytes), changes);
}

function packageOf(bytes: Uint8Array): Package {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.package;
}

export function isoDay(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const found = dayFromDate(year, month, day);
  if (found === undefined) throw new Error(`No day ${iso}`);
  return found;
}
