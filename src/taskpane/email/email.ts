/** An e-mail for the user to send. */
export interface Email {
  readonly subject: string;
  /** Plain text, lines ended by a line feed. */
  readonly body: string;
}

/** A link that opens the e-mail in the user's own program. */
export function mailLink(to: string | undefined, { subject, body }: Email): string {
  return `mailto:${encodeURIComponent(to ?? '').replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
}

/** Windows and several e-mail programs take no more letters than about these from a link. */
export const mostInLink = 2000;
