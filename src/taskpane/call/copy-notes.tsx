import { useEffect, useRef } from 'react';
import { useToldOf } from '../parts/use-told-of';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { TextToCopy } from '../parts/text-to-copy';
import { callWords } from '../words/call';

/** Copies all notes as plain text; where copying is not allowed, shows them selected, so that the keyboard can. */
export function CopyNotes({ text }: { readonly text: string }) {
  const [told, setTold] = useToldOf<'copied' | 'by-hand'>(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const announce = useAnnounce();
  useEffect(() => {
    if (told === 'by-hand') field.current?.select();
  }, [told]);

  async function copy() {
    let outcome: 'copied' | 'by-hand' = 'copied';
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      outcome = 'by-hand';
    }
    setTold(outcome);
    field.current?.select();
    announce(outcome === 'copied' ? callWords.copied : callWords.copyByHand);
  }

  return (
    <div className="note-copy">
      <div className="actions">
        <Button onClick={() => void copy()}>{callWords.copy}</Button>
      </div>
      {told !== undefined && <p className="quiet">{told === 'copied' ? callWords.copied : callWords.copyByHand}</p>}
      {told === 'by-hand' && <TextToCopy ref={field} rows={8} aria-label={callWords.copyText} value={text} />}
    </div>
  );
}
