import type { CallMode } from '../guide/use-call-mode';
import { Button } from '../parts/button';
import { Page } from '../parts/page';
import { callWords } from '../words/call';

/** In place of a screen that shows more than one contract. What it covers is not in the page at all. */
export default function Covered({ call }: { readonly call: CallMode }) {
  return (
    <Page heading={callWords.coveredHeading} takesFocus>
      <div className="instead">
        <p>{callWords.covered}</p>
        <div className="actions">
          <Button look="main" onClick={call.goOn}>
            {callWords.goOn}
          </Button>
          <Button onClick={call.uncover}>{callWords.uncover}</Button>
        </div>
      </div>
    </Page>
  );
}
