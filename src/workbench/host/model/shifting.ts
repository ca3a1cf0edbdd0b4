import type { Area, EngineEvent, SheetId } from '../../engine/port';
import type { Host } from '../host';

type Shifted = Extract<EngineEvent, { type: 'cells-inserted' | 'cells-deleted' }>;

/** Inserts blank cells; every range an add-in holds follows what moved. */
export function insertAt(host: Host, sheet: SheetId, area: Area, shift: 'down' | 'right'): Promise<void> {
  return followed(host, { type: 'cells-inserted', sheet, area, shift, origin: 'add-in' }, () => host.engine.insert(sheet, area, shift));
}

/** Deletes cells; every range an add-in holds follows what moved. */
export function deleteAt(host: Host, sheet: SheetId, area: Area, shift: 'up' | 'left'): Promise<void> {
  return followed(host, { type: 'cells-deleted', sheet, area, shift, origin: 'add-in' }, () => host.engine.delete(sheet, area, shift));
}

/** An engine may move parts of rows and columns by writing them elsewhere, and tell of that alone: then the ranges are told here. */
async function followed(host: Host, shifted: Shifted, change: () => Promise<void>): Promise<void> {
  let told = false;
  const stop = host.engine.subscribe((event) => {
    told ||= event.type === shifted.type && event.area.top === shifted.area.top && event.area.left === shifted.area.left;
  });
  try {
    await change();
  } finally {
    stop();
  }
  if (!told) host.references.follow(shifted);
}
