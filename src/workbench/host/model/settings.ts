import type { Arguments } from '../arguments';
import { invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { collectionMethods, found } from './collection';

/** A setting, known by its key. Keys are told apart by case, as in Excel. */
interface SettingRef {
  readonly key: string;
}

/** What another program kept that is no JSON is told as the text it is: one such setting must not keep all others from being read. */
function valueOf({ key }: SettingRef, host: Host): unknown {
  const kept = found(host.engine.settings().get(key));
  try {
    const parsed: unknown = JSON.parse(kept);
    return parsed;
  } catch {
    return kept;
  }
}

async function store({ key }: SettingRef, value: unknown, host: Host): Promise<void> {
  if (value === undefined) throw invalidArgument();
  await host.engine.saveSettings(new Map(host.engine.settings()).set(key, JSON.stringify(value)));
}

async function remove({ key }: SettingRef, _args: Arguments, host: Host): Promise<void> {
  const settings = new Map(host.engine.settings());
  settings.delete(key);
  await host.engine.saveSettings(settings);
}

export const settingType = new ObjectTypeOf<SettingRef>('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  members: {
    key: scalar('1.4', ({ key }) => key),
    value: scalar('1.4', valueOf, store),
    delete: action('1.4', remove),
  },
});

const list = (_self: object, host: Host): readonly HostObject[] => [...host.engine.settings().keys()].map((key) => settingType.of({ key }));

/** The add-in's own settings, kept in the workbook: the same store as `Office.context.document.settings`. */
export const settingCollectionType = new ObjectTypeOf<object>('SettingCollection', {
  events: [{ event: 'onSettingsChanged', since: '1.4' }],
  items: list,
  members: {
    ...collectionMethods<object>(
      { getItem: '1.4', getItemOrNullObject: '1.4', getCount: '1.4' },
      { list, find: (_self, key, host) => (host.engine.settings().has(String(key)) ? settingType.of({ key: String(key) }) : undefined) },
    ),
    add: action('1.4', async (_self, args, host) => {
      const key = args.text(0);
      await store({ key }, args.at(1) ?? null, host);
      return settingType.of({ key });
    }),
  },
});
