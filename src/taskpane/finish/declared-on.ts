import type { Declaration } from '../../return/kept';
import { formatDay } from '../../return/quantities';
import { readDay } from '../../return/typed';

/** The day on which something was confirmed or noted: "30 May 2024". */
export function dayOf({ on }: Pick<Declaration, 'on'>): string {
  const reading = readDay(on);
  return reading.state === 'read' ? formatDay(reading.value) : on;
}
