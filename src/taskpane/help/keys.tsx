import { PageSection } from '../parts/page-section';
import { contractWords } from '../words/contract';
import { helpWords } from '../words/help';

const shortcuts = [
  { does: contractWords.next, keys: contractWords.nextKeys },
  { does: contractWords.previous, keys: contractWords.previousKeys },
  { does: contractWords.save, keys: contractWords.saveKeys },
] as const;

/** The keyboard shortcuts, all in one place. */
export function Keys() {
  return (
    <PageSection id="help-keys" className="help-part" heading={helpWords.keys}>
      <p>{helpWords.keysWhere}</p>
      <dl>
        {shortcuts.map(({ does, keys }) => (
          <div key={keys}>
            <dt>{does}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}
