import { useState } from 'react';
import type { Finding } from '../../return/finding';
import type { FieldName, Fields } from '../drafts/fields';
import { Button } from '../parts/button';
import { Findings } from '../parts/findings';
import { Notice } from '../parts/notice';
import { contractWords } from '../words/contract';
import { paneWords } from '../words/pane';
import { ChangedInSheet } from './changed-in-sheet';

interface NoticesProps {
  readonly findings: readonly Finding[];
  /** Something is typed that is not saved. */
  readonly isTyped: boolean;
  /** What was changed both here and in the sheet. */
  readonly conflicts: readonly FieldName[];
  readonly sheet: Fields;
  /** What the questions are called, by field. */
  readonly labels: (name: FieldName) => string;
  /** Another contract, selected in the sheet. */
  readonly selected: string | undefined;
  readonly onTakeSheet: () => void;
  readonly onKeepTyped: () => void;
  readonly onDiscard: () => void;
  readonly onOpen: (key: string) => void;
}

/** What is to be known before answering: what was found, what changed meanwhile, what is left from before. */
export function Notices(props: NoticesProps) {
  const { findings, isTyped, conflicts, sheet, labels, selected, onTakeSheet, onKeepTyped, onDiscard, onOpen } = props;
  const [wasTyped, setWasTyped] = useState(isTyped);
  // What is typed after that was not left from before.
  if (wasTyped && !isTyped) setWasTyped(false);
  return (
    <div className="notices">
      {selected !== undefined && (
        <Told words={contractWords.selected(selected)} button={paneWords.goTo(selected)} onPress={() => onOpen(selected)} />
      )}
      {findings.length > 0 && (
        <Notice tone="attention">
          <Findings findings={findings} />
        </Notice>
      )}
      {conflicts.length > 0 ? (
        <ChangedInSheet conflicts={conflicts} sheet={sheet} labels={labels} onTakeSheet={onTakeSheet} onKeepTyped={onKeepTyped} />
      ) : (
        wasTyped && isTyped && <Told words={contractWords.notSavedYet} button={contractWords.discard} onPress={onDiscard} />
      )}
    </div>
  );
}

/** One quiet sentence, and one thing to do about it. */
function Told({ words, button, onPress }: { readonly words: string; readonly button: string; readonly onPress: () => void }) {
  return (
    <Notice tone="quiet">
      <p>{words}</p>
      <div className="actions">
        <Button size="small" onClick={onPress}>
          {button}
        </Button>
      </div>
    </Notice>
  );
}
