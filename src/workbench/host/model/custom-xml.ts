import type { CustomXmlPart } from '../../engine/port';
import { XmlReader } from '../../../files/xml';
import type { Host } from '../host';
import { HostFailure, invalidArgument } from '../failure';
import { action, method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { collectionMethods, found } from './collection';

interface PartRef {
  readonly id: string;
}

/** All parts, or those of one namespace. */
interface Scope {
  readonly namespace?: string;
}

const partsIn = ({ namespace }: Scope, host: Host): readonly CustomXmlPart[] =>
  host.engine.customXmlParts().filter((part) => namespace === undefined || part.namespace === namespace);
const partOf = ({ id }: PartRef, host: Host): CustomXmlPart => found(host.engine.customXmlParts().find((part) => part.id === id));
const partObject = ({ id }: CustomXmlPart): HostObject => customXmlPartType.of({ id });
const list = (scope: Scope, host: Host): readonly HostObject[] => partsIn(scope, host).map(partObject);

export const customXmlPartType: ObjectTypeOf<PartRef> = new ObjectTypeOf<PartRef>('CustomXmlPart', {
  identity: ({ id }) => ({ Id: id }),
  members: {
    id: scalar('1.5', ({ id }) => id),
    namespaceUri: scalar('1.5', (part, host) => partOf(part, host).namespace),
    getXml: method('1.5', (part, _args, host) => partOf(part, host).xml),
    setXml: action('1.5', (part, args, host) => host.engine.setCustomXmlPart(partOf(part, host).id, wellFormed(args.text(0)))),
    delete: action('1.5', (part, _args, host) => host.engine.deleteCustomXmlPart(partOf(part, host).id)),
  },
});

const finding = {
  list,
  find: (scope: Scope, key: string | number, host: Host): HostObject | undefined => {
    const part = partsIn(scope, host).find((one) => one.id === key);
    return part && partObject(part);
  },
};

const usual = { getItem: '1.5', getItemOrNullObject: '1.5', getCount: '1.5' } as const;

function only(scope: Scope, host: Host): HostObject | undefined {
  const parts = list(scope, host);
  return parts.length === 1 ? parts[0] : undefined;
}

export const customXmlPartScopedCollectionType = new ObjectTypeOf<Scope>('CustomXmlPartScopedCollection', {
  items: list,
  members: {
    ...collectionMethods<Scope>(usual, finding),
    getOnlyItem: method('1.5', (scope, _args, host) => only(scope, host) ?? notOne()),
    getOnlyItemOrNullObject: method('1.5', (scope, _args, host) => only(scope, host) ?? null),
  },
});

export const customXmlPartCollectionType = new ObjectTypeOf<Scope>('CustomXmlPartCollection', {
  items: list,
  members: {
    ...collectionMethods<Scope>(usual, finding),
    getByNamespace: method('1.5', (_scope, args) => customXmlPartScopedCollectionType.of({ namespace: args.text(0) })),
    add: action('1.5', async (_scope, args, host) => customXmlPartType.of({ id: await host.engine.addCustomXmlPart(wellFormed(args.text(0))) })),
  },
});

/** One element with everything closed, or InvalidArgument. */
function wellFormed(xml: string): string {
  try {
    const reader = new XmlReader(xml, 'customXml');
    while (reader.next());
    return xml;
  } catch {
    throw invalidArgument('The XML is not well-formed.');
  }
}

function notOne(): never {
  throw new HostFailure('GeneralException', 'The collection does not hold exactly one part.');
}
