import { paneWords } from '../words/pane';
import { LiveRegion } from './announcer';

/** The strip at the top of every screen. Its right end stays clear for Excel's own menu (34 x 32 pixels on a Mac). */
export function Strip() {
  return (
    <header className="strip">
      <span className="strip-name">{paneWords.name}</span>
      <LiveRegion />
    </header>
  );
}
