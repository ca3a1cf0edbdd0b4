import type { ReactNode } from 'react';
import './page-section.css';

interface PageSectionProps {
  /** Its heading's id is this with "-heading" after it. */
  readonly id: string;
  readonly heading: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One part of a long page under a heading of its own, which focus can be brought to. */
export function PageSection({ id, heading, className = '', children }: PageSectionProps) {
  const headingId = headingOf(id);
  return (
    <section id={id} className={`page-section ${className}`.trim()} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** The id of a section's heading. */
export function headingOf(section: string): string {
  return `${section}-heading`;
}
