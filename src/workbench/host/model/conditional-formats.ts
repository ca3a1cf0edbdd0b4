import { intersection } from '../addresses';
import { HostFailure } from '../failure';
import type { Host } from '../host';
import { action, ObjectTypeOf } from '../object-type';
import type { Spot } from '../references';

/**
 * The conditional formats of a range. What the file has is drawn and kept as it is: nothing is taken away from it here, and copied
 * formats bring none along, so that a range beside them has none to clear.
 */
function clearAll(spot: Spot, host: Host): void {
  const area = spot.here();
  if (host.engine.conditionalFormats(spot.sheet).some((formatted) => intersection(formatted, area) !== undefined)) {
    throw new HostFailure('UnsupportedOperation', 'Conditional formats of the workbook are kept as they are here.');
  }
}

export const conditionalFormatsType = new ObjectTypeOf<Spot>('ConditionalFormatCollection', {
  members: { clearAll: action('1.6', (spot, _args, host) => clearAll(spot, host)) },
});
