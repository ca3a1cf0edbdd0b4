import { dangerous } from './refusal';
import { encodingOf } from './text-encoding';
import { afterSpace } from './xml-attributes';

/** What a part is read as: these endings are XML. */
const XML_NAME = /\.(?:xml|rels|vml)$/i;

/** As much of a part as its beginning takes. */
const HEAD_BYTES = 4096;

/**
 * Refuses an XML part that begins with a DOCTYPE: no program writes one into a workbook, and what it defines can grow without end.
 * The walk over a part refuses it as well; here it is refused in parts that are only passed on.
 */
export function refuseDoctype(name: string, bytes: Uint8Array): void {
  if (!XML_NAME.test(name)) return;
  const decoder = new TextDecoder(encodingOf(bytes));
  const found = beginsWithDoctype(decoder.decode(bytes.subarray(0, HEAD_BYTES)));
  const sure = found ?? beginsWithDoctype(new TextDecoder(encodingOf(bytes)).decode(bytes)) ?? false;
  if (sure) throw dangerous(`${name} holds definitions of its own`);
}

/** Undefined where the text ends before one can tell. */
function beginsWithDoctype(text: string): boolean | undefined {
  let at = 0;
  for (;;) {
    at = afterSpace(text, at);
    const end = text.startsWith('<?', at) ? text.indexOf('?>', at) + 2 : text.startsWith('<!--', at) ? text.indexOf('-->', at + 4) + 3 : 0;
    if (end === 0) return text.length - at < 4 ? undefined : text.startsWith('<!', at);
    if (end < 4) return undefined;
    at = end;
  }
}
