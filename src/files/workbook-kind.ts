import { notXlsx } from './foreign-files';
import type { Package } from './package';
import { contentTypesOf } from './reading/content-types';
import { relationshipsOf } from './reading/relationships';
import { FileRefused } from './refusal';
import type { WorkbookFile } from './workbook-file-types';

const SAVE_AS = 'Open it in Excel, choose File, Save As, and pick Excel Workbook (.xlsx).';

const kinds: ReadonlyMap<string, WorkbookFile['kind']> = new Map([
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
  ['application/vnd.ms-excel.sheet.macroenabled.main+xml', 'xlsm'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'xltx'],
  ['application/vnd.ms-excel.template.macroenabled.main+xml', 'xltm'],
]);

/**
 * Which kind of workbook a package is, and the name of its workbook part. Macros (.xlsm) are kept when it is saved and never run;
 * a template (.xltx) is read like any other. Throws `FileRefused` (`not-xlsx`) for packages and zips of something else.
 */
export function workbookKind(pkg: Package): { readonly kind: WorkbookFile['kind']; readonly path: string } {
  const path = relationshipsOf(pkg, '').find((one) => one.type === 'officeDocument' && !one.external)?.target;
  const type = path === undefined ? '' : (contentTypesOf(pkg)(path) ?? '').toLowerCase();
  const kind = kinds.get(type);
  if (path !== undefined && kind !== undefined && pkg.has(path)) return { kind, path };
  throw new FileRefused(whatElse(pkg, type));
}

function whatElse(pkg: Package, type: string): ReturnType<typeof notXlsx> {
  if (type.includes('sheet.binary')) return notXlsx('This is a binary workbook (.xlsb).', SAVE_AS);
  if (type.includes('wordprocessingml') || type.includes('ms-word')) return notXlsx('This is a Word document.');
  if (type.includes('presentationml') || type.includes('powerpoint')) return notXlsx('This is a PowerPoint presentation.');
  if (type.includes('ms-excel.addin')) return notXlsx('This is an Excel add-in, not a workbook.');
  if (pkg.has('mimetype') && /opendocument\.spreadsheet/.test(pkg.text('mimetype'))) {
    return notXlsx('This is an OpenDocument spreadsheet (.ods).', SAVE_AS);
  }
  if (pkg.entries.some(({ name }) => name.toLowerCase().endsWith('.numbers') || name.startsWith('Index/'))) {
    return notXlsx('This is an Apple Numbers spreadsheet.', 'In Numbers choose File, Export To, Excel, and choose that file.');
  }
  if (pkg.entries.some(({ name }) => /\.xls[xm]$/i.test(name))) {
    return notXlsx('This is a zip file with a workbook in it.', 'Unzip it first, and choose the workbook.');
  }
  return notXlsx('This file is not an Excel workbook.');
}
