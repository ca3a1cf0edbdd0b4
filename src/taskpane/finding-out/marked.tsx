import { useState } from 'react';
import type { FindingOut } from '../../return/finding-out';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { findingOutWords } from '../words/finding-out';
import { NoteSaid } from './note-said';

interface MarkedProps {
  readonly mark: FindingOut;
  /** How many contracts are marked. */
  readonly all: number;
  /** The contract to go on with meanwhile; undefined where there is none that is not being found out about. */
  readonly goOn: { readonly name: string; readonly onGo: () => void } | undefined;
  /** Gives what to tell the user where it could not be done. */
  readonly onTakeOff: () => Promise<string | undefined>;
  readonly onAll: () => void;
}

/** That the contract is marked, with the note, and what to do meanwhile. */
export function Marked({ mark, all, goOn, onTakeOff, onAll }: MarkedProps) {
  const [refused, setRefused] = useState<string>();
  return (
    <Notice tone="quiet">
      <h2 tabIndex={-1} data-marked="">
        {findingOutWords.marked}
      </h2>
      <NoteSaid mark={mark} />
      {refused !== undefined && (
        <p role="alert">
          {findingOutWords.stillMarked}: {refused}
        </p>
      )}
      <div className="actions">
        {goOn !== undefined && <Button onClick={goOn.onGo}>{goOn.name}</Button>}
        <Button onClick={() => void onTakeOff().then(setRefused)}>{findingOutWords.takeOff}</Button>
      </div>
      <button type="button" className="link" onClick={onAll}>
        {findingOutWords.allOfThem(all)}
      </button>
    </Notice>
  );
}
