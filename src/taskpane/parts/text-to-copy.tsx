import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import './text-to-copy.css';

/** A text to be selected and copied, and not to be changed. */
export const TextToCopy = forwardRef<HTMLTextAreaElement, Pick<ComponentPropsWithoutRef<'textarea'>, 'id' | 'rows' | 'aria-label'> & { readonly value: string }>(
  function TextToCopy(given, ref) {
    return <textarea {...given} ref={ref} className="text-to-copy" readOnly />;
  },
);
