import { useId, useRef } from 'react';
import { useAnnounce } from '../parts/announcer';
import { TextToCopy } from '../parts/text-to-copy';
import type { Contact } from '../staff-settings';
import { finishWords } from '../words/finish';
import { mailLink, type Email } from './email';
import './email.css';
import { useToldOf } from '../parts/use-told-of';
import '../parts/question.css';

interface EmailToSendProps {
  readonly contact: Contact;
  readonly email: Email;
  /** What the link opens, where that is not the whole e-mail: a link holds only so much. */
  readonly linked?: Email;
  /** Where it goes, in words, where there is no address. */
  readonly toUnknown?: string;
  /** What else there is to know before it is sent. */
  readonly note: string;
}

/** The e-mail, ready to be copied bit by bit or to be opened in the user's own program. Nothing is sent from here. */
export function EmailToSend({ contact, email, linked = email, toUnknown = finishWords.toUnknown, note }: EmailToSendProps) {
  return (
    <div className="email">
      <h3>{finishWords.email}</h3>
      {contact.email === undefined ? (
        <div className="email-row">
          <p className="question-label">{finishWords.to}</p>
          <p>{toUnknown}</p>
        </div>
      ) : (
        <ToCopy label={finishWords.to} text={contact.email} lines={1} />
      )}
      <ToCopy label={finishWords.subject} text={email.subject} lines={2} />
      <ToCopy label={finishWords.body} text={email.body} lines={9} />
      <div className="actions">
        <a className="button button-main button-medium" href={mailLink(contact.email, linked)} target="_blank" rel="noreferrer">
          {finishWords.openEmail}
        </a>
      </div>
      <p className="quiet">{note}</p>
    </div>
  );
}

interface ToCopyProps {
  readonly label: string;
  readonly text: string;
  readonly lines: number;
}

/** A text with a button to copy it; where copying is not allowed, it is selected, so that the keyboard can. */
function ToCopy({ label, text, lines }: ToCopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useToldOf(text);
  const announce = useAnnounce();

  async function copy() {
    let outcome: string = finishWords.copied(label);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      field.current?.select();
      outcome = finishWords.copyByHand;
    }
    setTold(outcome);
    announce(outcome);
  }

  return (
    <div className="email-row">
      <div className="email-row-top">
        <label className="question-label" htmlFor={id}>
          {label}
        </label>
        <button type="button" className="link" aria-label={finishWords.copyOf(label)} onClick={() => void copy()}>
          {finishWords.copy}
        </button>
      </div>
      <TextToCopy id={id} ref={field} rows={lines} value={text} />
      {told !== undefined && <p className="quiet">{told}</p>}
    </div>
  );
}
