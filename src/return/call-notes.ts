import * as z from 'zod/mini';
import { isoDate, type Kept } from './kept';

/** Something that was agreed on a call about a contract. */
export interface CallNote {
  /** The contract's reference; "" where it has none. */
  readonly reference: string;
  /** The day as ISO, "2024-04-10". */
  readonly on: string;
  /** The time of day where the note was made, "14:05". */
  readonly at: string;
  readonly text: string;
}

/** What was agreed on calls, oldest first. It travels with the workbook, so that both sides of a call find it there. */
export const callNotes: Kept<readonly CallNote[]> = {
  key: 'call-notes',
  schema: z.array(
    z.object({ reference: z.string(), on: isoDate, at: z.string(), text: z.string() }),
  ),
};
