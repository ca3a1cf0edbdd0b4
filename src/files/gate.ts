import { notXlsx, refusalOfForeignFile } from './foreign-files';
import { limits } from './limits';
import { packageOf, type Package } from './package';
import { refuseDoctype } from './prolog';
import { FileRefused, tooLarge, type Refusal } from './refusal';
import { workbookKind } from './workbook-kind';

export type { Package, ZipEntry } from './package';
export type { Refusal, RefusalName } from './refusal';

export type Opened = { readonly ok: true; readonly package: Package } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Opens a file somebody chose, or says why not. Nothing of it is trusted: the entry table is read and checked first, then every
 * part is unpacked in small steps up to the size it declares, and only then is anything read (see `limits`). What comes out is a
 * workbook by name; whether its parts are well-formed shows when they are read.
 */
export function openPackage(bytes: Uint8Array): Opened {
  try {
    return { ok: true, package: checkedPackage(bytes) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function checkedPackage(bytes: Uint8Array): Package {
  const foreign = refusalOfForeignFile(bytes);
  if (foreign) throw new FileRefused(foreign);
  if (bytes.length > limits.fileBytes) throw tooLarge(`it is over ${limits.fileBytes / 1024 / 1024} MB`);
  const pkg = packageOf(bytes);
  if (pkg.entries.length === 0) throw new FileRefused(notXlsx('This is an empty zip file.'));
  for (const { name } of pkg.entries) refuseDoctype(name, pkg.part(name));
  workbookKind(pkg);
  return pkg;
}
