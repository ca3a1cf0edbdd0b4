import type { ContractLine } from '../contracts/overview';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { contractsWords } from '../words/contracts';
import { paneWords } from '../words/pane';
import { typedWords } from '../words/typed';

interface TypedNotSavedProps {
  /** The contracts on which something is typed and not saved. There is one at least. */
  readonly lines: readonly ContractLine[];
  readonly onOpen: (key: string) => void;
}

/** Where somebody is about to finish: what was typed and is not part of the return, with the ways there. */
export default function TypedNotSaved({ lines, onOpen }: TypedNotSavedProps) {
  return (
    <Notice tone="attention">
      <h2>{contractsWords.typedNotSaved}</h2>
      <p>{typedWords.notPart(lines.length, lines[0]?.reference ?? '')}</p>
      <div className="actions">
        {lines.map(({ key, reference }) => (
          <Button key={key} size="small" onClick={() => onOpen(key)}>
            {paneWords.goTo(reference)}
          </Button>
        ))}
      </div>
    </Notice>
  );
}
