import { startWords } from '../words/start';
import { Instead } from './instead';

/** The page was opened outside Excel. */
export function NoOffice() {
  const { heading, why, without, withoutWhat, link } = startWords.noOffice;
  return (
    <Instead heading={heading}>
      <p>{why}</p>
      <h2>{without}</h2>
      <p>{withoutWhat}</p>
      <p>
        <a className="link" href="../workbench/index.html">
          {link}
        </a>
      </p>
    </Instead>
  );
}
