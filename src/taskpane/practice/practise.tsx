import { useState } from 'react';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { practiceWords } from '../words/practice';
import { fetchPractice, practiceFile } from './practice-file';

interface PractiseProps {
  readonly onOpenNew: (base64: string) => Promise<boolean>;
}

/** The way to the return to practise with: opened beside the one there is, or downloaded where that cannot be done. */
export function Practise({ onOpenNew }: PractiseProps) {
  const [told, setTold] = useState<string>();
  const [busy, setBusy] = useState(false);
  const announce = useAnnounce();

  async function open() {
    setBusy(true);
    const base64 = await fetchPractice();
    const opens = base64 !== undefined && (await onOpenNew(base64));
    setBusy(false);
    const outcome = opens ? practiceWords.opening : practiceWords.cannot;
    setTold(outcome);
    announce(outcome);
  }

  return (
    <>
      <h3>{practiceWords.heading}</h3>
      <p>{practiceWords.what}</p>
      <div className="actions">
        <Button idle={busy} onClick={() => void open()}>
          {practiceWords.open}
        </Button>
      </div>
      {told !== undefined && <p className="quiet">{told}</p>}
      <p>
        <a className="link" href={practiceFile} download target="_blank" rel="noreferrer">
          {practiceWords.download}
        </a>
      </p>
    </>
  );
}
