import { practiceWords } from '../words/practice';
import './practice-banner.css';

/** On every screen of the return to practise with. */
export default function PracticeBanner() {
  return (
    <aside className="practice" aria-label={practiceWords.label}>
      <p>{practiceWords.banner}</p>
    </aside>
  );
}
