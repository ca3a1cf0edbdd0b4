import { useRef } from 'react';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { checkWords } from '../words/check';

/** The reply to the supplier, to copy into an e-mail. */
export function Reply({ subject, text }: { readonly subject: string; readonly text: string }) {
  const announce = useAnnounce();
  const box = useRef<HTMLTextAreaElement>(null);

  async function copy() {
    // Not every Excel lets a pane write to the clipboard; then the text is selected, to be copied by hand.
    try {
      await navigator.clipboard.writeText(text);
      announce(checkWords.copied, 'heard-and-shown');
    } catch {
      box.current?.focus();
      box.current?.select();
      announce(checkWords.copyByHand, 'heard-and-shown');
    }
  }

  return (
    <section className="check-section" aria-labelledby="reply-heading">
      <h2 id="reply-heading">{checkWords.reply}</h2>
      <p className="check-hint">{subject}</p>
      <textarea ref={box} className="reply-text" aria-labelledby="reply-heading" rows={10} readOnly value={text} />
      <div className="actions">
        <Button onClick={() => void copy()}>{checkWords.copy}</Button>
      </div>
    </section>
  );
}
