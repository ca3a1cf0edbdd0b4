import type { ReactNode } from 'react';
import { Page } from '../parts/page';

interface InsteadProps {
  readonly heading: string;
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** A screen that stands in place of the return: a few sentences and what to do. */
export function Instead({ heading, takesFocus = false, children }: InsteadProps) {
  return (
    <Page heading={heading} takesFocus={takesFocus}>
      <div className="instead">{children}</div>
    </Page>
  );
}

export function Steps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
