import { keptFrom, largestKept, type Kept } from '../return/kept';

/** What a setting's stored text says; undefined where there is none, or where it says nothing that the schema accepts. */
export function settingFrom<T>(setting: Kept<T>, stored: unknown): T | undefined {
  return typeof stored === 'string' && stored.length > largestKept ? undefined : keptFrom(setting, stored);
}

/**
 * One sync. The text is stored, not the value: Excel would turn dates and some numbers into what they were not.
 * @param json undefined takes the setting away
 */
export async function writeSetting(context: Excel.RequestContext, key: string, json: string | undefined): Promise<void> {
  askForSetting(context, key, json);
  await context.sync();
}

/** The same, with the next sync. */
export function askForSetting(context: Excel.RequestContext, key: string, json: string | undefined): void {
  const { settings } = context.workbook;
  if (json === undefined) settings.getItemOrNullObject(key).delete();
  else settings.add(key, json);
}

/** The settings once that is written. */
export function withSetting(settings: ReadonlyMap<string, unknown>, key: string, json: string | undefined): ReadonlyMap<string, unknown> {
  const others = [...settings].filter(([other]) => other !== key);
  return new Map(json === undefined ? others : [...others, [key, json]]);
}
