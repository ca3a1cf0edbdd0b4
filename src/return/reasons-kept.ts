import * as z from 'zod/mini';
import { isoDay } from './formatting';
import { isoDate, type Kept } from './kept';
import type { ShortfallParts } from './shortfall-sentence';
import { readDay } from './typed';

/**
 * What was answered about the shortfall of a contract for which the workbook has no place, and in which none can be made. It travels
 * in the workbook's settings, and goes to Fusion21 in the e-mail.
 */
export interface KeptReason {
  readonly reference: string;
  readonly reason?: string | undefined;
  readonly recoverable?: boolean | undefined;
  /** How it will be put right; where it cannot be, why not. */
  readonly plan?: string | undefined;
  /** The day as ISO. */
  readonly by?: string | undefined;
  readonly raised?: boolean | undefined;
}

export const reasonsKept: Kept<readonly KeptReason[]> = {
  key: 'reasons-for-shortfall',
  schema: z.array(
    z.object({
      reference: z.string(),
      reason: z.optional(z.string()),
      recoverable: z.optional(z.boolean()),
      plan: z.optional(z.string()),
      by: z.optional(isoDate),
      raised: z.optional(z.boolean()),
    }),
  ),
};

/** The parts as they are kept for a contract. */
export function keptReason(reference: string, { reason, recoverable, plan, by, raised }: ShortfallParts): KeptReason {
  return {
    reference,
    ...(reason !== undefined && { reason }),
    ...(recoverable !== undefined && { recoverable }),
    ...(plan !== undefined && { plan }),
    ...(by !== undefined && { by: isoDay(by) }),
    ...(raised !== undefined && { raised }),
  };
}

/** The parts that are kept. */
export function partsKept({ reason, recoverable, plan, by, raised }: KeptReason): ShortfallParts {
  const day = by === undefined ? undefined : readDay(by);
  return {
    ...(reason !== undefined && { reason }),
    ...(recoverable !== undefined && { recoverable }),
    ...(plan !== undefined && { plan }),
    ...(day?.state === 'read' && { by: day.value }),
    ...(raised !== undefined && { raised }),
  };
}
