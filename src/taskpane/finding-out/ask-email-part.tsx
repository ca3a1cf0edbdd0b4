import { useMemo, useState } from 'react';
import { EmailToSend } from '../email/email-to-send';
import { PageSection } from '../parts/page-section';
import type { ReturnView } from '../return-view';
import type { Contact } from '../staff-settings';
import { useStaffSettings } from '../use-staff-settings';
import { findingOutWords } from '../words/finding-out';
import { askEmail, linkedEmail, type Unknown } from './ask-email';
import '../parts/question.css';

interface AskEmailProps {
  readonly view: ReturnView;
  readonly unknown: readonly Unknown[];
}

/** The e-mail about all of them to Fusion21, or to one client about its own: other clients' contracts are none of its business. */
export function AskEmail({ view, unknown }: AskEmailProps) {
  const { contact } = useStaffSettings();
  const [client, setClient] = useState('');
  const clients = useMemo(() => countedClients(unknown), [unknown]);
  const asked = clients.has(client) ? client : '';
  const about = useMemo(() => unknown.filter((each) => asked === '' || each.client === asked), [unknown, asked]);
  const email = useMemo(() => askEmail(view, about), [view, about]);
  const to: Contact = asked === '' ? contact : { name: asked, email: undefined, phone: undefined };
  const linked = useMemo(() => linkedEmail(view, email, to.email), [view, email, to.email]);
  return (
    <PageSection id="ask" heading={findingOutWords.email}>
      <label className="ask-for">
        <span className="question-label">{findingOutWords.emailFor}</span>
        <select className="field" value={asked} onChange={(event) => setClient(event.target.value)}>
          <option value="">{findingOutWords.forContact(contact.name, unknown.length)}</option>
          {[...clients].map(([name, contracts]) => (
            <option key={name} value={name}>
              {findingOutWords.forClient(name, contracts)}
            </option>
          ))}
        </select>
      </label>
      <EmailToSend contact={to} email={email} linked={linked} {...(asked !== '' && { toUnknown: findingOutWords.toClient(asked) })} note={linked === email ? findingOutWords.notSent : findingOutWords.tooLongForLink} />
    </PageSection>
  );
}

/** The clients of these contracts, in their order, with how many contracts each has. */
function countedClients(unknown: readonly Unknown[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { client } of unknown) if (client !== '') counted.set(client, (counted.get(client) ?? 0) + 1);
  return counted;
}
