/** What saved copies hold, as others read them: the staff's check, openpyxl, LibreOffice, and our reader for how cells look. */
import { openPackage } from '../../src/files/gate';
import { readWorkbookFile } from '../../src/files/workbook-file';
import type { CellStyle, WorkbookFile } from '../../src/files/workbook-file-types';
import { dayFromDate } from '../../src/return/quantities';
import { parseAddress } from '../../src/sheet/address';
import { checkOne } from '../../src/staff/check/check-one';
import { returnAsJson } from '../../src/staff/check/json';
import { readReturnedFile } from '../../src/staff/check/returned-file';
import { libreOffice, onDisk, pythonWithOpenpyxl, recalculated, seenByOpenpyxl, type SeenWorkbook } from '../files/other-programs';

const today = dayFromDate(2024, 4, 10);

/** What the check reads of a copy: each contract's reason and recovery by reference, and what it finds beside contracts yet to be answered. */
export function checked(bytes: Uint8Array): { readonly answers: Readonly<Record<string, readonly (string | undefined)[]>>; readonly findings: readonly string[]; readonly statuses: readonly string[] } {
  if (today === undefined) throw new RangeError('No such day');
  const returned = readReturnedFile('copy.xlsx', bytes);
  const file = checkOne(returned, { today }, undefined);
  if (file.kind !== 'return') throw new Error('The copy is no return');
  const json = returnAsJson(file) as { contracts: { reference: string; reason?: string; recovery?: string }[] };
  return {
    answers: Object.fromEntries(json.contracts.filter(({ reason }) => reason !== undefined).map(({ reference, reason, recovery }) => [reference, [reason, recovery]])),
    findings: file.findings.filter(({ rule }) => rule !== 'credits-missing' && rule !== 'not-declared' && !rule.startsWith('returned')).map(({ rule }) => rule),
    statuses: file.statuses,
  };
}

/** The copy as openpyxl sees it, and as it sees what LibreOffice makes of it; nothing where a program is not installed. */
export function seenByOthers(bytes: Uint8Array): readonly SeenWorkbook[] {
  if (pythonWithOpenpyxl === undefined) return [];
  const disk = onDisk({ 'copy.xlsx': bytes });
  try {
    const own = seenByOpenpyxl(pythonWithOpenpyxl, disk.folder, ['copy.xlsx'])['copy.xlsx'];
    if (libreOffice === undefined) return own ? [own] : [];
    const again = onDisk(recalculated(libreOffice, disk.folder, ['copy.xlsx']));
    try {
      const calc = seenByOpenpyxl(pythonWithOpenpyxl, again.folder, ['copy.xlsx'])['copy.xlsx'];
      return [own, calc].flatMap((seen) => seen ?? []);
    } finally {
      again.remove();
    }
  } finally {
    disk.remove();
  }
}

export function fileOf(bytes: Uint8Array): WorkbookFile {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return readWorkbookFile(opened.package);
}

/** How a cell of the first sheet looks. */
export function lookAt(file: WorkbookFile, address: string): CellStyle | undefined {
  const { row, column } = parseAddress(address) ?? { row: -1, column: -1 };
  const cell = file.sheets[0]?.rows.find((line) => line.row === row)?.cells.find((one) => one.column === column);
  return cell && file.styles[cell.style];
}
