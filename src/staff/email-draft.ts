import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

/** An e-mail to be looked at and sent by hand. */
export interface EmailDraft {
  readonly to?: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment?: { readonly name: string; readonly bytes: Uint8Array };
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The draft as an .eml, which mail programs open as an unsent message (`X-Unsent`). It has no date and no id, which the mail
 * program gives it on sending, so that the same draft is the same bytes.
 */
export async function emailDraft({ to, subject, text, attachment }: EmailDraft): Promise<Uint8Array> {
  const composer = new MailComposer({
    ...(to !== undefined && { to }),
    subject,
    text,
    headers: { 'X-Unsent': '1' },
    baseBoundary: createHash('sha256').update(`${subject}\n${text}`).digest('hex').slice(0, 24),
    ...(attachment && { attachments: [{ filename: attachment.name, content: Buffer.from(attachment.bytes), contentType: xlsx }] }),
  });
  const message = (await composer.compile().build()).toString('latin1');
  const end = message.indexOf('\r\n\r\n');
  const headers = message.slice(0, end).split(/\r\n(?![ \t])/);
  const kept = headers.filter((header) => !/^(?:Date|Message-ID):/i.test(header));
  return Buffer.from(`${kept.join('\r\n')}${message.slice(end)}`, 'latin1');
}
