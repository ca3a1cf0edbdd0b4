import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotRun } from '../cannot-run';
import { shippedFile } from '../shipped-file';

/** A subject and a text with named places in it, like "Dear {supplier}". */
export interface EmailText {
  readonly subject: string;
  readonly body: string;
}

/** The places a text can name, and what goes there. */
export const emailPlaces = ['supplier', 'year', 'deadline', 'contracts', 'target', 'list', 'file'] as const;

export type EmailPlaces = Readonly<Record<(typeof emailPlaces)[number], string>>;

/** Reads the text for e-mails: staff's own, or the one that comes with the program. Throws `CannotRun` where it cannot be used. */
export async function readEmailText(file: string | undefined): Promise<EmailText> {
  const name = file ?? shippedFile('email-text.txt');
  const text = await readFile(name, 'utf8').catch((cause: unknown) => {
    throw new CannotRun(`The text for e-mails, ${name}, could not be opened. Check its name.`, cause);
  });
  return emailTextFrom(path.basename(name), text);
}

/** A text whose first line is "Subject: …". Throws `CannotRun` where it has none, or names a place there is not. */
export function emailTextFrom(name: string, text: string): EmailText {
  const [, subject, body] = /^\uFEFF?Subject:[ \t]*(.+?)[ \t]*\r?\n(?:[ \t]*\r?\n)*([\s\S]*)$/i.exec(text) ?? [];
  if (subject === undefined || body === undefined || body.trim() === '') {
    throw new CannotRun(`${name} must begin with a line "Subject: …", with the text of the e-mail under it.`);
  }
  for (const [place, word] of text.matchAll(/\{([^{}\n]*)\}/g)) {
    if (!(emailPlaces as readonly string[]).includes(word ?? '')) {
      throw new CannotRun(`${name} names ${place}, which there is not. It can name ${emailPlaces.map((known) => `{${known}}`).join(', ')}.`);
    }
  }
  return { subject, body: body.replace(/\r\n/g, '\n') };
}

/** The text with its places filled in. */
export function filledIn({ subject, body }: EmailText, places: EmailPlaces): EmailText {
  const fill = (text: string): string => text.replace(/\{([a-z]+)\}/g, (place, word: string) => (word in places ? places[word as keyof EmailPlaces] : place));
  return { subject: fill(subject).replace(/\s+/g, ' '), body: fill(body) };
}
