import { shortfallOf } from '../../return/shortfall';
import type { ReturnView } from '../return-view';

/** Whether the reason of some contract below its target has no place, and is not kept for the e-mail either. */
export function needsRoom({ return: { contracts }, policy }: ReturnView): boolean {
  return contracts.some((contract) => contract.reason.state === 'no-place' && (shortfallOf(contract, policy) ?? 0) > 0);
}
