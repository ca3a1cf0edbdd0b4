import { HelpLink } from '../help/help-link';
import { contractWords } from '../words/contract';

/** What a contract is, ready to be drawn. */
export interface AboutContract {
  readonly client: string;
  readonly framework: string;
  /** "1 April 2021". */
  readonly starts: string;
  readonly ends: string;
  /** "£256,300"; what the cell says where that is no sum of money. */
  readonly spend: string;
  /** "25.63 credits". */
  readonly target: string;
  /** How the target comes about: "£256,300 at 10 credits per £100,000 is 25.63". */
  readonly targetSentence: string;
}

/** What the contract is, and how its target comes about. What the sheet does not say is left out. */
export function About({ about }: { readonly about: AboutContract }) {
  const facts = [
    [contractWords.client, about.client],
    [contractWords.framework, about.framework],
    [contractWords.starts, about.starts],
    [contractWords.ends, about.ends],
    [contractWords.spend, about.spend],
    [contractWords.target, about.target],
  ].filter(([, fact]) => fact !== '');
  return (
    <section className="about">
      <dl>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {about.targetSentence !== '' && <p className="about-target">{about.targetSentence}</p>}
      <HelpLink topic="target" />
    </section>
  );
}
