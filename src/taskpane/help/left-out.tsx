import type { LeftOut } from '../staff-settings';
import { helpWords } from '../words/help';

/** What staff's settings file says that could not be used, for those who can change it. */
export function SettingsLeftOut({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <details className="help-left-out">
      <summary>{helpWords.leftOut(leftOut.length)}</summary>
      <ul>
        {leftOut.map((each) => (
          <li key={`${each.why} ${each.name}`}>{sentence(each)}</li>
        ))}
      </ul>
    </details>
  );
}

function sentence({ name, why }: LeftOut): string {
  const words = helpWords.why[why];
  return typeof words === 'string' ? words : words(name);
}
