import { helpWords, keyWords } from '../words/help';

/** The keyboard shortcuts, all in one place. */
export function Keys() {
  return (
    <section className="help-part finish-part" aria-labelledby="help-keys">
      <h2 id="help-keys">{helpWords.keys}</h2>
      <p>{helpWords.keysWhere}</p>
      <dl>
        {keyWords.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{does}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
