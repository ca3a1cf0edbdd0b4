import { HostFailure, invalidArgument } from '../failure';
import { method, ObjectTypeOf, type HostObject } from '../object-type';

/** What office.js for the web asks outside the open workbook, under this name, where desktop Excel is asked through `application`. */
export const wacPartition = 'WacPartition';

const wacWorkbookType = new ObjectTypeOf<object>('WacWorkbook', {
  members: {
    createAndOpenWorkbook: method('internal', (_self, args, host) => {
      if (!host.onNewWorkbook) throw new HostFailure('UnsupportedOperation');
      host.onNewWorkbook(args.given(0) ? bytesOf(args.text(0)) : undefined);
    }),
  },
});

/** The root of requests in that partition. */
export const wacWorkbookObject: HostObject = wacWorkbookType.of({});

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}
