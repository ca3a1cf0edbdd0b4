import type { Day } from '../../return/quantities';
import type { SentFile } from '../../return/sent/ledger-lines';
import { TemporaryFile, type Place } from '../temporary-file';
import { returnedTwice, sameReturnKey } from './across-files';
import type { CheckedFile } from './checked-file';
import { supplierOf } from './in-words';
import { packed, unpacked } from './packed';

/** What is held in memory of a file that was checked: only what is asked about all of them together, and what is in memory anyhow. */
export interface Outline {
  readonly path: string;
  readonly kind: CheckedFile['kind'];
  readonly supplier?: string;
  /** What another file shares that is the same return. */
  readonly sameReturn?: string;
  /** The workbook of the ledger that it was sent as. */
  readonly sent?: SentFile;
  readonly cameBack?: Day;
  /** The same for files that hold the same, byte for byte. */
  readonly digest?: string;
}

/**
 * The files that were checked. What was read and found is kept in a temporary file and read back file by file, so that five
 * hundred take no more memory than five. Close it when done; nothing is left on the disk then.
 */
export class CheckedFiles implements Iterable<CheckedFile> {
  readonly #outlines: Outline[] = [];
  readonly #places = new Map<Outline, Place>();
  readonly #disk = new TemporaryFile();
  #twice: ReturnType<typeof returnedTwice> | undefined;

  /** In the order in which they were added. */
  get outlines(): readonly Outline[] {
    return this.#outlines;
  }

  add(checked: CheckedFile): void {
    const outline = outlineOf(checked);
    this.#outlines.push(outline);
    this.#places.set(outline, this.#disk.append(packed(checked)));
    this.#twice = undefined;
  }

  /** The file of one of the outlines, with what only all files together tell of it. */
  read(outline: Outline): CheckedFile {
    const place = this.#places.get(outline);
    if (!place) throw new RangeError(`${outline.path} is not one of these files`);
    const kept = unpacked(this.#disk.read(place));
    this.#twice ??= returnedTwice(this.#outlines);
    const twice = this.#twice.get(outline);
    return { ...kept, ...(outline.sent && { sent: outline.sent }), ...(twice && { findings: [...kept.findings, twice] }) };
  }

  *[Symbol.iterator](): Iterator<CheckedFile> {
    for (const outline of this.#outlines) yield this.read(outline);
  }

  close(): void {
    this.#disk.close();
  }
}

function outlineOf(checked: CheckedFile): Outline {
  const { path, kind, sent } = checked;
  // What the ledger says is in memory anyhow.
  const kept = (text: string): string => (sent ? text : alone(text));
  const supplier = supplierOf(checked);
  const told = { path, kind, ...(supplier !== undefined && { supplier: kept(supplier) }), ...(sent && { sent }) };
  if (checked.kind === 'refused') return told;
  const sameReturn = sameReturnKey(checked);
  const { cameBack, digest } = checked;
  return { ...told, ...(sameReturn !== undefined && { sameReturn: kept(sameReturn) }), ...(cameBack && { cameBack: cameBack.on }), ...(digest !== undefined && { digest }) };
}

/** A text of its own: one that was cut from the text of a file would hold on to all of it. */
function alone(text: string): string {
  return Buffer.from(text).toString();
}
