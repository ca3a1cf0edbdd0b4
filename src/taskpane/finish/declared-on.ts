import type { Declaration } from '../../return/kept';
import { formatDay } from '../../return/quantities';
import { readDay } from '../../return/typed';

/** The day of a declaration: "30 May 2024". */
export function dayOf({ on }: Declaration): string {
  const reading = readDay(on);
  return reading.state === 'read' ? formatDay(reading.value) : on;
}
