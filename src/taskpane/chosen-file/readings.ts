import { readReturnFile, type ReturnFile } from '../../files/read-return-file';
import { lastYearOf, type LastYear } from '../../return/last-year/last-year';

/** What a chosen file can be read as, and what comes of it: little where little is wanted, since it has to be handed over. */
export interface Readings {
  readonly return: ReturnFile;
  readonly 'last-year': { readonly kind: 'last-year'; readonly lastYear: LastYear } | Extract<ReturnFile, { kind: 'refused' }>;
}

export type Wanted = keyof Readings;

export interface Asked {
  readonly wanted: Wanted;
  readonly bytes: ArrayBuffer;
  readonly name: string;
}

const readings: { readonly [W in Wanted]: (bytes: Uint8Array, name: string) => Readings[W] } = {
  return: readReturnFile,
  'last-year': (bytes, name) => {
    const read = readReturnFile(bytes);
    return read.kind === 'refused' ? read : { kind: 'last-year', lastYear: lastYearOf(read.workbook.return, name) };
  },
};

/** Reads a file's bytes as what is wanted of it. */
export function readAs<W extends Wanted>(wanted: W, bytes: ArrayBuffer, name: string): Readings[W] {
  return readings[wanted](new Uint8Array(bytes), name);
}
