import { openPackage } from '../../src/files/gate';
import { cellsOf } from '../../src/files/workbook-cells';
import { readWorkbookFile } from '../../src/files/workbook-file';
import { addressOf } from '../../src/sheet/address';

/** Every cell whose value or formula differs between two files, like "Contracts!G4", with what it holds in the second. */
export function changedCells(before: Uint8Array, after: Uint8Array): Record<string, string | number | boolean> {
  const old = contents(before);
  const now = contents(after);
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((cell) => said(old.get(cell)) !== said(now.get(cell)));
  return Object.fromEntries(changed.map((cell) => [cell, now.get(cell)?.value ?? '']));
}

interface Content {
  readonly value: string | number | boolean;
  readonly formula: string | undefined;
}

const said = (content: Content | undefined): string => JSON.stringify([content?.formula ?? content?.value ?? '']);

/** What the cells of a file hold. Blank ones are left out. */
function contents(bytes: Uint8Array): ReadonlyMap<string, Content> {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { sheets } = cellsOf(readWorkbookFile(opened.package));
  return new Map(
    sheets.flatMap(({ name, top, left, rows }) =>
      rows.flatMap((row, down) =>
        row.flatMap(({ kind, value, formula }, across) =>
          kind === 'blank' && formula === undefined ? [] : [[`${name}!${addressOf(top + down, left + across)}`, { value, formula }] as const],
        ),
      ),
    ),
  );
}
