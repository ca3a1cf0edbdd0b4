import { action, method, ObjectTypeOf } from '../object-type';
import type { Spot } from '../references';
import { mustAllow } from './places';

/** The conditional formats of cells: how many there are, and taking them away. What they say is the file's own. */
export const conditionalFormatCollectionType = new ObjectTypeOf<readonly Spot[]>('ConditionalFormatCollection', {
  members: {
    getCount: method('1.6', (spots, _args, host) => spots.reduce((sum, spot) => sum + host.engine.conditionalFormats(spot.sheet, spot.here()), 0)),
    clearAll: action('1.6', async (spots, _args, host) => {
      for (const spot of spots) {
        mustAllow(host, spot.sheet, 'allowFormatCells');
        await host.engine.clearConditionalFormats(spot.sheet, spot.here());
      }
    }),
  },
});
