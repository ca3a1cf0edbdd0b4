import type { Area, CellStyle, EngineEvent, SheetId } from '../engine/port';
import { contains, lastColumn, lastRow } from './addresses';
import { HostFailure } from './failure';
import type { HostObject } from './object-type';

/** A place on a sheet that follows the cells it was made for: rows inserted above move it down. */
export class Spot {
  /** Under which it is kept between requests. */
  reference: string | undefined;
  constructor(
    readonly sheet: SheetId,
    private area: Area | undefined,
    /** The look of a single cell where it was read with many others at once. */
    readonly look?: CellStyle,
  ) {}

  /** Where it is now; InvalidReference once its cells were deleted. */
  here(): Area {
    if (!this.area) throw new HostFailure('InvalidReference');
    return this.area;
  }

  get gone(): boolean {
    return this.area === undefined;
  }

  follow(event: EngineEvent): void {
    if (!this.area || !('sheet' in event) || event.sheet !== this.sheet) return;
    if (event.type === 'sheet-deleted') this.area = undefined;
    else if (event.type === 'cells-inserted') this.area = afterInsert(this.area, event.area, event.shift);
    else if (event.type === 'cells-deleted') this.area = afterDelete(this.area, event.area, event.shift);
  }
}

/** Which way cells move: along rows (up and down) or along columns. */
interface Line {
  readonly from: number;
  readonly to: number;
}

const rowsOf = (area: Area): Line => ({ from: area.top, to: area.bottom });
const columnsOf = (area: Area): Line => ({ from: area.left, to: area.right });
const withRows = (area: Area, line: Line): Area => ({ ...area, top: line.from, bottom: line.to });
const withColumns = (area: Area, line: Line): Area => ({ ...area, left: line.from, right: line.to });

/** Cells move only where the whole width (or height) of the area lies under what was inserted. */
const moves = (area: Area, change: Area, vertically: boolean): boolean =>
  vertically ? change.left <= area.left && change.right >= area.right : change.top <= area.top && change.bottom >= area.bottom;

export function afterInsert(area: Area, inserted: Area, shift: 'down' | 'right'): Area {
  const vertically = shift === 'down';
  if (!moves(area, inserted, vertically)) return area;
  const line = vertically ? rowsOf(area) : columnsOf(area);
  const gap = vertically ? rowsOf(inserted) : columnsOf(inserted);
  const edge = vertically ? lastRow : lastColumn;
  const length = gap.to - gap.from + 1;
  if (line.from === 0 && line.to === edge) return area;
  const pushed = (at: number): number => Math.min(edge, at >= gap.from ? at + length : at);
  const moved = { from: pushed(line.from), to: pushed(line.to) };
  return vertically ? withRows(area, moved) : withColumns(area, moved);
}

export function afterDelete(area: Area, deleted: Area, shift: 'up' | 'left'): Area | undefined {
  if (contains(deleted, area)) return undefined;
  const vertically = shift === 'up';
  if (!moves(area, deleted, vertically)) return area;
  const line = vertically ? rowsOf(area) : columnsOf(area);
  const gap = vertically ? rowsOf(deleted) : columnsOf(deleted);
  const edge = vertically ? lastRow : lastColumn;
  const length = gap.to - gap.from + 1;
  if (line.from === 0 && line.to === edge) return area;
  const from = line.from > gap.to ? line.from - length : Math.min(line.from, gap.from);
  const to = line.to > gap.to ? line.to - length : Math.min(line.to, gap.from - 1);
  return vertically ? withRows(area, { from, to }) : withColumns(area, { from, to });
}

/** How many ranges of past events can still be asked for. */
const eventsRemembered = 1000;

/**
 * Every range an add-in holds. Those of a request last until its answer; those kept (`_KeepReference`) until they are
 * removed; those of an event have a life of their own, so that one handler's clean-up does not take them from another.
 */
export class References {
  private readonly passing = new Set<Spot>();
  private readonly kept = new Map<string, { readonly spots: readonly Spot[]; readonly object: HostObject }>();
  private readonly ofEvents = new Map<string, Spot>();
  private last = 0;

  spot(sheet: SheetId, area: Area): Spot {
    const spot = new Spot(sheet, area);
    this.passing.add(spot);
    return spot;
  }

  keep(spots: readonly Spot[], object: HostObject): string {
    const reference = this.next();
    this.kept.set(reference, { spots, object });
    return reference;
  }

  object(reference: string): HostObject {
    const found = this.kept.get(reference);
    if (!found) throw new HostFailure('InvalidReference');
    return found.object;
  }

  remove(reference: string): void {
    for (const spot of this.kept.get(reference)?.spots ?? []) spot.reference = undefined;
    this.kept.delete(reference);
  }

  removeAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  forEvent(sheet: SheetId, area: Area): string {
    const reference = this.next();
    this.ofEvents.set(reference, new Spot(sheet, area));
    const oldest = this.ofEvents.keys().next().value;
    if (this.ofEvents.size > eventsRemembered && oldest !== undefined) this.ofEvents.delete(oldest);
    return reference;
  }

  /** A range of its own for the cells of an event; undefined if they were deleted or the event is long past. */
  ofEvent(reference: string): Spot | undefined {
    const spot = this.ofEvents.get(reference);
    return spot && !spot.gone ? this.spot(spot.sheet, spot.here()) : undefined;
  }

  follow(event: EngineEvent): void {
    for (const spot of this.passing) spot.follow(event);
    for (const { spots } of this.kept.values()) for (const spot of spots) if (!this.passing.has(spot)) spot.follow(event);
    for (const spot of this.ofEvents.values()) spot.follow(event);
  }

  /** The request is answered: what was not kept is forgotten. */
  endOfRequest(): void {
    this.passing.clear();
  }

  private next(): string {
    this.last += 1;
    return `$ref${this.last}`;
  }
}
