import type { StaffFinding } from '../../return/returned/staff-finding';
import type { CheckedFile } from './checked-file';

/**
 * A finding's message as staff read it in a list of many: it says which contract it is about. (In the pane, where a message stands
 * beside its field, it need not.)
 */
export function messageInList({ reference, message }: Pick<StaffFinding, 'reference' | 'message'>): string {
  return reference === undefined || message.includes(reference) ? message : `Contract ${reference}: ${message}`;
}

/** "Return, J9 and J12": where a finding's cells are. Empty where it speaks of the whole workbook. */
export function whereabouts({ cells }: Pick<StaffFinding, 'cells'>): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((name) => `${name}, ${cells.filter(({ sheet }) => sheet === name).map(({ address }) => address).join(' ')}`).join('; ');
}

/** The supplier a file is from: as it was sent, else as the workbook says. */
export function supplierOf(checked: CheckedFile): string | undefined {
  return checked.kind === 'return' ? (checked.sent?.sent.supplier ?? checked.reading.return.supplier) : undefined;
}
