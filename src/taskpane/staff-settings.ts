/** What Fusion21's staff write in assets/settings.json, which lies beside the page and needs no build. */
export interface StaffSettings {
  readonly contact: Contact;
  /** Where the video that shows how a return is filled in is to be seen: an https address. */
  readonly video: string | undefined;
  /** Where the framework agreement is to be read: an https address. */
  readonly framework: string | undefined;
  /** What the file says that could not be used, in the file's order. */
  readonly leftOut: readonly LeftOut[];
}

/** Whom a return goes back to, and whom to ask. */
export interface Contact {
  /** "Fusion21". */
  readonly name: string;
  /** Absent where the file names none: the return then goes back to where the workbook came from. */
  readonly email: string | undefined;
  readonly phone: string | undefined;
}

/** A setting that was left out, and why. `name` is "" where it is the whole file. */
export interface LeftOut {
  readonly name: string;
  readonly why: 'no-file' | 'no-json' | 'no-list' | 'unknown' | 'name' | 'email' | 'phone' | 'link';
}

/** One address, with nothing beside it that a mail program would take for a second one. */
const isEmail = (text: string) => /^[^\s@<>()[\]",:;\\]{1,64}@[\p{L}\p{N}.-]{1,180}\.\p{L}{2,}$/u.test(text);

/** Its own scheme, and neither a user's name nor a password before the place: what looks like one address must not lead to another. */
const isLink = (text: string) => URL.canParse(text) && /^https:\/\/[^@/?#\s\\]+([/?#]|$)/i.test(text);

/** Not by a schema: zod's e-mail addresses and checks would come with the first screen, which needs none of them. */
const usable = {
  name: (text) => text.length <= 100,
  email: isEmail,
  phone: (text) => /^\+?[\d ()-]{5,30}$/.test(text),
  video: isLink,
  framework: isLink,
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;
type Name = keyof typeof usable;

/** What each setting has to be, told where it is not. */
const wants: Readonly<Record<Name, LeftOut['why']>> = { name: 'name', email: 'email', phone: 'phone', video: 'link', framework: 'link' };

/** With nothing set. */
export const noSettings: StaffSettings = { contact: { name: 'Fusion21', email: undefined, phone: undefined }, video: undefined, framework: undefined, leftOut: [] };

const nothingButWhy = (why: LeftOut['why']): StaffSettings => ({ ...noSettings, leftOut: [{ name: '', why }] });

/** What the file says at this moment. One that is missing, late or no JSON counts as saying nothing. Never rejects. */
export async function fetchSettings(address = '../assets/settings.json'): Promise<StaffSettings> {
  try {
    // Asked for anew each time: whoever changes the file wants to see it changed.
    const answer = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(5000) });
    return answer.ok ? settingsFrom(await answer.text()) : nothingButWhy('no-file');
  } catch {
    return nothingButWhy('no-file');
  }
}

/** What the text of the file says. What cannot be used is left out, and told in `leftOut`. Keys that begin with "//" are remarks. */
export function settingsFrom(text: string): StaffSettings {
  const json = jsonOf(text);
  if (json === undefined) return nothingButWhy('no-json');
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return nothingButWhy('no-list');
  const given = Object.entries(json).filter(([name]) => !name.startsWith('//'));
  const used: Partial<Record<Name, string>> = {};
  const leftOut: LeftOut[] = [];
  for (const [name, value] of given) {
    if (!isName(name)) leftOut.push({ name, why: 'unknown' });
    else if (isUsable(name, value)) used[name] = value.trim();
    else leftOut.push({ name, why: wants[name] });
  }
  return {
    contact: { name: used.name || noSettings.contact.name, email: used.email || undefined, phone: used.phone || undefined },
    video: used.video || undefined,
    framework: used.framework || undefined,
    leftOut,
  };
}

function isName(name: string): name is Name {
  return Object.hasOwn(usable, name);
}

function isUsable(name: Name, value: unknown): value is string {
  return typeof value === 'string' && (value.trim() === '' || usable[name](value.trim()));
}

/** Undefined where it is no JSON. A mark of the encoding, which some editors put first, is no part of it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
