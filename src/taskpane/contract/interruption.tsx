import { useEffect, useRef } from 'react';
import type { Confirmation } from '../../return/check-answer';
import { HelpLink } from '../help/help-link';
import { Button } from '../parts/button';
import { contractWords } from '../words/contract';

interface InterruptionProps {
  readonly confirmation: Confirmation;
  readonly onConfirm: () => void;
  readonly onChange: () => void;
}

/** A likely mistake, shown once: one can go on with it, or change it (GOV.UK Design System, interruption pages). */
export function Interruption({ confirmation, onConfirm, onChange }: InterruptionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [confirmation]);
  return (
    <section className="interruption" aria-labelledby="interruption-heading">
      <h2 id="interruption-heading" ref={heading} tabIndex={-1}>
        {confirmation.message}
      </h2>
      {confirmation.explanation !== undefined && <p>{confirmation.explanation}</p>}
      <div className="actions">
        <Button look="main" onClick={onConfirm}>
          {confirmation.yes}
        </Button>
        <Button onClick={onChange}>{contractWords.changeIt}</Button>
      </div>
      {confirmation.field === 'delivered' && <HelpLink topic="valuations" />}
    </section>
  );
}
