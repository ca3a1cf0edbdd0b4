import type { BuiltInProperty } from '../../engine/port';
import { textValue } from '../arguments';
import { invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, child, ObjectTypeOf, scalar, type HostObject, type Scalar } from '../object-type';
import { collectionMethods, found, sameName } from './collection';

interface PropertyRef {
  readonly key: string;
}

type PropertyValue = string | number | boolean | Date;

const existing = ({ key }: PropertyRef, host: Host): PropertyValue => found(host.engine.customProperties().get(key));

function typeOf(value: PropertyValue): string {
  if (value instanceof Date) return 'Date';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw invalidArgument();
}

export const customPropertyType = new ObjectTypeOf<PropertyRef>('CustomProperty', {
  identity: ({ key }) => ({ _Id: key }),
  members: {
    key: scalar('1.7', ({ key }) => key),
    type: scalar('1.7', (property, host) => typeOf(existing(property, host))),
    value: scalar('1.7', existing, ({ key }, value, host) => host.engine.setCustomProperty(key, propertyValue(value))),
    delete: action('1.7', (property, _args, host) => {
      existing(property, host);
      return host.engine.setCustomProperty(property.key, undefined);
    }),
  },
});

const keys = (host: Host): readonly string[] => [...host.engine.customProperties().keys()];
const list = (_self: object, host: Host): readonly HostObject[] => keys(host).map((key) => customPropertyType.of({ key }));

/** Keys are told apart without case, as in Excel. */
const keyLike = (wanted: string | number, host: Host): string | undefined => keys(host).find((key) => sameName(key, wanted));

export const customPropertyCollectionType = new ObjectTypeOf<object>('CustomPropertyCollection', {
  items: list,
  members: {
    ...collectionMethods<object>(
      { getItem: '1.7', getItemOrNullObject: '1.7', getCount: '1.7' },
      {
        list,
        find: (_self, wanted, host) => {
          const key = keyLike(wanted, host);
          return key === undefined ? undefined : customPropertyType.of({ key });
        },
      },
    ),
    add: action('1.7', async (_self, args, host) => {
      const key = keyLike(args.text(0), host) ?? args.text(0);
      if (key === '' || key.length > 255) throw invalidArgument();
      await host.engine.setCustomProperty(key, propertyValue(args.at(1)));
      return customPropertyType.of({ key });
    }),
    deleteAll: action('1.7', async (_self, _args, host) => {
      for (const key of keys(host)) await host.engine.setCustomProperty(key, undefined);
    }),
  },
});

const builtIn = (property: BuiltInProperty): Scalar<object> =>
  scalar(
    '1.7',
    (_self, host) => host.engine.properties()[property] ?? '',
    (_self, value, host) => host.engine.setProperty(property, textValue(value)),
  );

export const documentPropertiesType = new ObjectTypeOf<object>('DocumentProperties', {
  members: {
    custom: child('1.7', (self) => customPropertyCollectionType.of(self)),
    title: builtIn('title'),
    subject: builtIn('subject'),
    author: builtIn('author'),
    keywords: builtIn('keywords'),
    comments: builtIn('comments'),
    category: builtIn('category'),
    manager: builtIn('manager'),
    company: builtIn('company'),
    lastAuthor: scalar('1.7', (_self, host) => host.engine.properties().lastAuthor ?? ''),
  },
});
