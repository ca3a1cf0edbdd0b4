import type * as z from 'zod/mini';

/** One small thing that is kept in the workbook's settings as JSON: it travels with the file, but nothing of the return depends on it. */
export interface Setting<T> {
  readonly key: string;
  /** What is read is held against it: what it does not accept counts as absent. */
  readonly schema: z.ZodMiniType<T>;
}
