import { useContext, useEffect, useRef } from 'react';
import { GuideContext, type HelpTopic } from '../guide/guide-context';
import { helpLinkWords, helpWords } from '../words/help';
import './help-link.css';

/** Offers an answer where the question comes up. What is typed is kept, and Back leads to this link again. */
export function HelpLink({ topic }: { readonly topic: HelpTopic }) {
  const help = useContext(GuideContext)?.help;
  const button = useRef<HTMLButtonElement>(null);
  const atFirst = useRef(help);
  useEffect(() => {
    if (atFirst.current?.comesBackTo(topic) !== true) return;
    // After the screen that appears with it has put focus on its heading.
    const timer = setTimeout(() => button.current?.focus());
    return () => clearTimeout(timer);
  }, [topic]);
  if (help === undefined) return null;
  return (
    <button ref={button} type="button" className="link help-link" onClick={() => help.open(topic)}>
      {helpWords.linkTo(helpLinkWords[topic])}
    </button>
  );
}
