import type { CheckedFile } from './checked-file';

/** The supplier a file is from: as it was sent, else as the workbook says. */
export function supplierOf(checked: CheckedFile): string | undefined {
  return checked.sent?.sent.supplier ?? (checked.kind === 'return' ? checked.reading.return.supplier : undefined);
}
