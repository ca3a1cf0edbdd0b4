import type { Refusal } from './refusal';

/**
 * What people choose instead of a workbook, known by how the file begins. Undefined where it begins like a zip, as every .xlsx does.
 */
export function refusalOfForeignFile(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) {
    return { name: 'empty', message: 'This file is empty. Download it or copy it again, and choose the new copy.' };
  }
  if (begins(bytes, [0x50, 0x4b])) return undefined;
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return refusalOfCompoundFile(bytes);
  if (isBareBiff(bytes)) return oldXls;
  return refusalOfOther(bytes);
}

const oldXls: Refusal = {
  name: 'old-xls',
  message: 'This is an older Excel file (.xls). In Excel choose File, Save As, and pick Excel Workbook (.xlsx).',
};

const encrypted: Refusal = {
  name: 'encrypted',
  message:
    'This workbook needs a password to open. Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password and save it.',
};

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/**
 * An OLE compound file (MS-CFB): .xls, .doc and .ppt are such, and so is any workbook encrypted with a password. Its directory's
 * entries lie at multiples of 128 bytes wherever its sectors do, so they are found in broken files too.
 */
function refusalOfCompoundFile(bytes: Uint8Array): Refusal {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + ((bytes[at + 65] ?? 0) << 8);
    if (length < 4 || length > 64 || length % 2 === 1 || ![1, 2, 5].includes(bytes[at + 66] ?? 0)) continue;
    if (bytes[at + 1] === 0) names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)).toLowerCase());
  }
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return encrypted;
  if (names.has('workbook') || names.has('book')) return oldXls;
  if (names.has('worddocument')) return notXlsx('This is a Word document.');
  if (names.has('powerpoint document')) return notXlsx('This is a PowerPoint presentation.');
  return notXlsx('This file is not an Excel workbook.');
}

/** Excel 2 to 4 wrote its records without a container: the file begins with a BOF record (MS-XLS 2.4.21). */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) >= 4 && (bytes[2] ?? 0) <= 16 && bytes[3] === 0;
}

function refusalOfOther(bytes: Uint8Array): Refusal {
  const head = headOf(bytes);
  if (head.startsWith('%pdf')) return notZip('This is a PDF.');
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return notZip('This is an older Excel file (.xml). In Excel choose File, Save As, and pick Excel Workbook (.xlsx).', false);
  }
  if (/^\s*<(?:!doctype html|html|head|body|table|meta)\b/.test(head)) return notZip('This is a web page, not a workbook.');
  if (/^\s*[<{[]/.test(head) || /[\0-\x08]/.test(head)) return notZip('This file is not an Excel workbook.');
  return notZip('This is a text file. If it is a CSV, open it in Excel, choose File, Save As, and pick Excel Workbook (.xlsx).', false);
}

/** The first words of a file, in small letters. Excel writes "Unicode text" in UTF-16. */
function headOf(bytes: Uint8Array): string {
  const utf16 = begins(bytes, [0xff, 0xfe]) ? 'utf-16le' : begins(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16).decode(bytes.subarray(0, 1024)).toLowerCase();
}

const CHOOSE = 'Choose the workbook you were sent: its name ends in .xlsx.';

function notZip(what: string, choose = true): Refusal {
  return { name: 'not-zip', message: choose ? `${what} ${CHOOSE}` : what };
}

/** The refusal of a file that is a package or compound file, but of something else. */
export function notXlsx(what: string, then = CHOOSE): Refusal {
  return { name: 'not-xlsx', message: `${what} ${then}` };
}
