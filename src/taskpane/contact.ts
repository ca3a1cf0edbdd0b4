import * as z from 'zod/mini';

/** Whom a return goes back to. Staff write it in assets/contact.json, which lies beside the page and needs no build. */
export interface Contact {
  /** "Fusion21". */
  readonly name: string;
  /** Absent where the file names none: the return then goes back to where the workbook came from. */
  readonly email: string | undefined;
}

export const unknownContact: Contact = { name: 'Fusion21', email: undefined };

const schema = z.object({ name: z.optional(z.string()), email: z.optional(z.union([z.email(), z.literal('')])) });

/** What the file says. A file that is missing, late or cannot be understood counts as saying nothing. */
export async function fetchContact(address = '../assets/contact.json'): Promise<Contact> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return answer.ok ? contactFrom(await answer.json()) : unknownContact;
  } catch {
    return unknownContact;
  }
}

export function contactFrom(json: unknown): Contact {
  const read = schema.safeParse(json);
  if (!read.success) return unknownContact;
  return { name: read.data.name?.trim() || unknownContact.name, email: read.data.email || undefined };
}
