import type { SentReturn } from '../../return/sent/sent-return';
import { CannotRun } from '../cannot-run';
import type { ReturnYear } from './as-sent';
import type { ToSend } from './by-supplier';

/** A workbook of staff's own, to be filled in for one supplier after another. */
export interface Template {
  fill(toSend: ToSend, returnYear: ReturnYear): { readonly bytes: Uint8Array; readonly sent: SentReturn };
}

export async function readTemplate(file: string): Promise<Template> {
  throw new CannotRun(file);
}
