import { isEntireColumn, isEntireRow } from '../addresses';
import type { Arguments } from '../arguments';
import { HostFailure } from '../failure';
import type { Host } from '../host';
import type { HostObject } from '../object-type';
import type { Spot } from '../references';
import { mustAllow, mustBeUnlocked, sheetAndArea, sheetState } from './places';
import { rangeAt } from './range';
import { deleteAt, insertAt } from './shifting';

export async function selectCells(spot: Spot, _args: Arguments, host: Host): Promise<void> {
  if (sheetState(host, spot.sheet).visibility !== 'visible') throw new HostFailure('InvalidOperation', 'The sheet is hidden: nothing on it can be selected.');
  await host.engine.select(spot.sheet, [spot.here()]);
}

export async function clearCells(spot: Spot, args: Arguments, host: Host): Promise<void> {
  const what = args.word(0, ['All', 'Contents', 'Formats'], 'All');
  const [sheet, area] = sheetAndArea(spot);
  if (what !== 'Formats') mustBeUnlocked(host, sheet, area);
  if (what !== 'Contents') mustAllow(host, sheet, 'allowFormatCells');
  const parts = { All: 'all', Contents: 'contents', Formats: 'formats' } as const;
  await host.engine.clear(sheet, area, parts[what]);
}

/** Gives the blank cells; the range itself moved aside with what it held. */
export async function insertCells(spot: Spot, args: Arguments, host: Host): Promise<HostObject> {
  const shift = args.word(0, ['Down', 'Right']);
  const [sheet, area] = sheetAndArea(spot);
  mustAllow(host, sheet, isEntireRow(area) ? 'allowInsertRows' : isEntireColumn(area) ? 'allowInsertColumns' : undefined);
  const down = isEntireRow(area) || (shift === 'Down' && !isEntireColumn(area));
  await insertAt(host, sheet, area, down ? 'down' : 'right');
  return rangeAt(spot, area, host);
}

export async function deleteCells(spot: Spot, args: Arguments, host: Host): Promise<void> {
  const shift = args.word(0, ['Up', 'Left']);
  const [sheet, area] = sheetAndArea(spot);
  mustAllow(host, sheet, isEntireRow(area) ? 'allowDeleteRows' : isEntireColumn(area) ? 'allowDeleteColumns' : undefined);
  // Rows and columns are deleted from a protected sheet only where every cell of them is unlocked.
  mustBeUnlocked(host, sheet, area);
  const up = isEntireRow(area) || (shift === 'Up' && !isEntireColumn(area));
  await deleteAt(host, sheet, area, up ? 'up' : 'left');
}

export async function mergeCells(spot: Spot, args: Arguments, host: Host): Promise<void> {
  const [sheet, area] = sheetAndArea(spot);
  mustAllow(host, sheet, undefined);
  await host.engine.merge(sheet, area, args.flag(0, false));
}

export async function unmergeCells(spot: Spot, _args: Arguments, host: Host): Promise<void> {
  const [sheet, area] = sheetAndArea(spot);
  mustAllow(host, sheet, undefined);
  await host.engine.unmerge(sheet, area);
}
