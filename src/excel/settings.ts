import * as z from 'zod/mini';

/** One small thing that is kept in the workbook's settings as JSON: it travels with the file, but nothing of the return depends on it. */
export interface Setting<T> {
  readonly key: string;
  /** What is read is held against it: what it does not accept counts as absent. */
  readonly schema: z.ZodMiniType<T>;
}

/** The user's answers to the questions a reading asked, so that they hold next time. */
export const readingChoices: Setting<Record<string, string>> = {
  key: 'how-this-sheet-was-read',
  schema: z.record(z.string(), z.string()),
};

/** In characters of JSON. Settings are loaded with the workbook, every time. */
export const largestSetting = 32_000;

/** What a setting's stored text says; undefined where there is none, or where it says nothing that the schema accepts. */
export function settingFrom<T>(setting: Setting<T>, stored: unknown): T | undefined {
  if (typeof stored !== 'string' || stored.length > largestSetting) return undefined;
  try {
    const parsed = setting.schema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** One sync. */
export async function readSetting<T>(context: Excel.RequestContext, setting: Setting<T>): Promise<T | undefined> {
  const found = context.workbook.settings.getItemOrNullObject(setting.key);
  found.load('value');
  await context.sync();
  return found.isNullObject ? undefined : settingFrom(setting, found.value);
}

/** One sync. The text is stored, not the value: Excel would turn dates and some numbers into what they were not. */
export async function writeSetting(context: Excel.RequestContext, key: string, json: string): Promise<void> {
  context.workbook.settings.add(key, json);
  await context.sync();
}
