import type { FindingOut } from '../../return/finding-out';
import { withMark, withoutMark, type PartChange } from '../../return/finding-out-changes';
import { markParts } from '../../return/finding-out-kept';
import type { OpenReturn } from '../pane-state';
import { findingOutWords } from '../words/finding-out';

/** The part of the open workbook that keeps marks. */
export type MarkKeeper = Pick<OpenReturn, 'readKept' | 'keep'>;

/** Keeps a mark in the workbook, in place of the contract's earlier one. Gives what to tell the user where that could not be done. */
export async function keepMark(workbook: MarkKeeper, mark: FindingOut): Promise<string | undefined> {
  const changes = withMark(markParts.map(workbook.readKept), mark);
  return changes === undefined ? findingOutWords.noRoom : write(workbook, changes);
}

/** Takes the mark of that reference away. */
export function dropMark(workbook: MarkKeeper, reference: string): Promise<string | undefined> {
  return write(workbook, withoutMark(markParts.map(workbook.readKept), reference));
}

/** One after another, in their order: a mark that moves is in its new place before it leaves its old one. */
async function write({ keep }: MarkKeeper, changes: readonly PartChange[]): Promise<string | undefined> {
  for (const { part, marks } of changes) {
    const kept = markParts[part];
    const trouble = kept && (await keep(kept, marks));
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}
