import type { AddInReference } from '../files/changes';

/** The add-in as its manifest names it. */
const id = '6f0f4a52-6c52-4a3f-9d0b-5d1f2c7f9a21';
export const version = '1.0.0';

/** Where suppliers get the add-in from: an administrator put it there, it is being tried out on this machine, or it lies on a share. */
export type AddInSource = 'organisation' | 'developer' | `\\\\${string}`;

/** How a workbook names the add-in, so that Excel finds it. (learn.microsoft.com: automatically open a task pane with a document) */
export function addInFrom(source: AddInSource): AddInReference {
  if (source === 'organisation') return { id, version, store: 'EXCatalog', storeType: 'EXCatalog' };
  if (source === 'developer') return { id, version, store: 'developer', storeType: 'Registry' };
  return { id, version, store: source, storeType: 'FileSystem' };
}
