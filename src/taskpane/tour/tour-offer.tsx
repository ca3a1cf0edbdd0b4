import type { Tour } from '../guide/use-tour';
import { useAnnounce } from '../parts/announcer';
import { guideWords } from '../words/guide';
import './tour-offer.css';

/** Offered once, in a line that can be passed over. */
export function TourOffer({ tour: { at, wasOffered, goTo, end } }: { readonly tour: Tour }) {
  const announce = useAnnounce();
  if (wasOffered || at !== undefined) return null;

  function decline() {
    end('for-good');
    announce(guideWords.later, 'heard-and-shown');
    // The button that was pressed is gone.
    document.querySelector('h1')?.focus();
  }

  return (
    <p className="tour-offer">
      <button type="button" className="link" onClick={() => goTo(0)}>
        {guideWords.showRound}
      </button>
      <button type="button" className="link" onClick={decline}>
        {guideWords.noThanks}
      </button>
    </p>
  );
}
