import { useEffect, useRef } from 'react';
import { contractWords } from '../words/contract';

/** The workbook did not take the answer: why, what to do, and that nothing typed is lost. */
export function Refused({ message, attempt }: { readonly message: string; readonly attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="refused-heading">
      <h2 id="refused-heading">{contractWords.notSaved}</h2>
      <p>{message}</p>
      <p>{contractWords.kept}</p>
    </div>
  );
}
