import { useMemo } from 'react';
import type { Declaration } from '../../return/kept';
import { HelpLink } from '../help/help-link';
import { PageSection } from '../parts/page-section';
import type { ReturnView } from '../return-view';
import { useStaffSettings } from '../use-staff-settings';
import { finishWords } from '../words/finish';
import { EmailToSend } from '../email/email-to-send';
import { linkedEmail, returnEmail } from './return-email';

interface NextStepsProps {
  readonly view: ReturnView;
  readonly standing: Declaration | undefined;
}

/** Save, attach, send: by hand, since nothing leaves the workbook from here. */
export function NextSteps({ view, standing }: NextStepsProps) {
  const { contact } = useStaffSettings();
  const email = useMemo(() => returnEmail(view, standing), [view, standing]);
  const linked = useMemo(() => linkedEmail(contact.email, view, standing), [contact.email, view, standing]);
  const { deadline, complete, lines } = view.overview;
  return (
    <PageSection id="next" heading={finishWords.next}>
      <p className="not-sent">{finishWords.notSent}</p>
      <ol>
        <li>
          {finishWords.save} <span className="quiet">{finishWords.saveHow}</span>
        </li>
        <li>{finishWords.attach}</li>
        <li>{deadline === undefined ? finishWords.send(contact.name) : finishWords.sendBy(contact.name, deadline.day, deadline.left)}</li>
      </ol>
      {complete < lines.length && <p>{finishWords.notCompleteYet}</p>}
      <HelpLink topic="why" />
      <HelpLink topic="first-time" />
      <EmailToSend contact={contact} email={email} linked={linked} note={finishWords.attachReminder} />
    </PageSection>
  );
}
