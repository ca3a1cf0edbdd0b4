import { limits } from './limits';
import { packageOf, type Package } from './package';
import { FileRefused, tooLarge, type Refusal } from './refusal';

export type { Package, ZipEntry } from './package';
export type { Refusal, RefusalName } from './refusal';

export type Opened = { readonly ok: true; readonly package: Package } | { readonly ok: false; readonly refusal: Refusal };

/** Opens a file somebody chose, or says why not. Nothing of it is trusted: see `limits`. */
export function openPackage(bytes: Uint8Array): Opened {
  try {
    if (bytes.length > limits.fileBytes) throw tooLarge(`it is over ${limits.fileBytes / 1024 / 1024} MB`);
    return { ok: true, package: packageOf(bytes) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
