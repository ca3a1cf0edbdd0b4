import { useMemo, useState } from 'react';
import { EmailToSend } from '../email/email-to-send';
import { Button } from '../parts/button';
import { PageSection } from '../parts/page-section';
import type { ReturnView } from '../return-view';
import type { Contact } from '../staff-settings';
import { helpWords } from '../words/help';
import { teamsEmail } from './teams-email';

interface AskProps {
  readonly contact: Contact;
  readonly view: ReturnView;
}

/** Whom to ask, and the e-mail that asks for a Teams call. It names contracts, and is written only once it is wanted. */
export function Ask({ contact: { name, email, phone }, view }: AskProps) {
  const [asks, setAsks] = useState(false);
  const written = useMemo(() => (asks ? teamsEmail(view) : undefined), [asks, view]);
  return (
    <PageSection id="help-ask" className="help-part" heading={helpWords.ask(name)}>
      <p>{helpWords.askHow}</p>
      {email === undefined && phone === undefined && <p>{helpWords.noAddress}</p>}
      <dl>
        {email !== undefined && (
          <div>
            <dt>{helpWords.byEmail}</dt>
            <dd>
              <a className="link" href={`mailto:${email}`} target="_blank" rel="noreferrer">
                {email}
              </a>
            </dd>
          </div>
        )}
        {phone !== undefined && (
          <div>
            <dt>{helpWords.byPhone}</dt>
            <dd>
              <a className="link" href={`tel:${phone.replace(/\(0\)|[^+\d]/g, '')}`}>
                {phone}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <div className="actions">
        <Button look="main" aria-expanded={asks} onClick={() => setAsks(!asks)}>
          {helpWords.teams}
        </Button>
      </div>
      {written !== undefined && <EmailToSend contact={{ name, email, phone }} email={written} note={helpWords.teamsNote} />}
    </PageSection>
  );
}
