import { reasonIds, nameOfReason } from '../../return/reasons';
import { valueOf, type FieldName, type Fields } from '../drafts/fields';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { contractWords } from '../words/contract';

interface ChangedInSheetProps {
  /** What was changed both here and in the sheet. */
  readonly conflicts: readonly FieldName[];
  readonly sheet: Fields;
  /** What the questions are called, by field. */
  readonly labels: (name: FieldName) => string;
  readonly onTakeSheet: () => void;
  readonly onKeepTyped: () => void;
}

/** The cells of this contract changed under what is being typed: said quietly, and whoever types chooses. */
export function ChangedInSheet({ conflicts, sheet, labels, onTakeSheet, onKeepTyped }: ChangedInSheetProps) {
  return (
    <Notice tone="attention">
      <h2>{contractWords.changed}</h2>
      {conflicts.map((name) => (
        <p key={name}>{contractWords.sheetNow(labels(name), inWords(name, valueOf(sheet, name)))}</p>
      ))}
      <div className="actions">
        <Button size="small" onClick={onTakeSheet}>
          {contractWords.takeSheet}
        </Button>
        <Button size="small" onClick={onKeepTyped}>
          {contractWords.keepTyped}
        </Button>
      </div>
    </Notice>
  );
}

function inWords(name: FieldName, value: string | readonly string[]): string {
  if (typeof value !== 'string') return value.join(', ');
  if (name === 'listed') return reasonInWords(value);
  if (name !== 'recoverable' && name !== 'raised') return value;
  if (value === 'yes') return contractWords.yes;
  return value === 'no' ? contractWords.no : value;
}

function reasonInWords(value: string): string {
  const id = reasonIds.find((one) => one === value);
  if (id !== undefined) return nameOfReason(id);
  return value === '' ? '' : contractWords.anotherReason;
}
