import Papa from 'papaparse';
import { formatPounds } from '../../return/quantities';
import { valueOf } from './listed-contract';
import type { LeftOut } from './which-go-in';

/** What is left out, as the text of a .csv. Cells that a spreadsheet would take for formulas stay text. */
export function leftOutAsCsv(leftOut: readonly LeftOut[]): string {
  const lines = leftOut.map(({ contract, because, why }) => ({
    row: contract.row,
    supplier: contract.supplier,
    reference: valueOf(contract.reference) ?? '',
    title: valueOf(contract.title) ?? '',
    spend: contract.spend.state === 'read' ? (contract.spend.value / 100).toFixed(2) : '',
    'to put right': because === 'fault' ? 'yes' : 'no',
    why,
  }));
  return `\ufeff${Papa.unparse(lines, { columns: ['row', 'supplier', 'reference', 'title', 'spend', 'to put right', 'why'], newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** "Row 12, F21-70012 (Harbour & Fell Ltd): It spent £34,000, less than £100,000, and is not a consultant's." */
export function leftOutLine({ contract, why }: LeftOut): string {
  const reference = valueOf(contract.reference);
  return `Row ${contract.row}${reference === undefined ? '' : `, ${reference}`}${contract.supplier === '' ? '' : ` (${contract.supplier})`}: ${why}`;
}

/** What went in, for the end of the run: "Sent: 56 contracts, £12,300,000 of spend". */
export function countedSpend(pounds: Parameters<typeof formatPounds>[0], contracts: number): string {
  return `${contracts === 1 ? '1 contract' : `${contracts} contracts`}, ${formatPounds(pounds)} of spend`;
}
