import { useEffect, useId, useRef, useState } from 'react';
import { roomOffer, type RoomOffer, type RoomOutcome } from '../../excel';
import type { OpenedReturn, OpenReturn } from '../pane-state';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { roomWords } from '../words/room';

export interface RoomNoticeProps {
  readonly open: OpenedReturn;
  readonly opened: Pick<OpenReturn, 'makeRoom'>;
  /** Where it stands: beside an answer that is being typed, or on the first screen. */
  readonly on: 'contract' | 'list';
  /** Somebody has something to say about a shortfall, and there is no place for it. */
  readonly needed: boolean;
}

/** The workbook has no place for reasons: what can be done about it, one button that does it, and what was then done. */
export default function RoomNotice({ open, opened, on, needed }: RoomNoticeProps) {
  const [state, setState] = useState<'idle' | 'working' | 'waiting'>('idle');
  const [told, setTold] = useState<readonly string[]>([]);
  const announce = useAnnounce();
  const heading = useId();
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told.length > 0) said.current?.focus();
  }, [told]);
  const offer = needed ? roomOffer(open.reading, open.today) : undefined;
  if (offer === undefined && told.length === 0) return null;

  async function make() {
    setState('working');
    const outcome = await opened.makeRoom(() => {
      setState('waiting');
      announce(roomWords.waiting);
    });
    const sentences = toldOf(outcome, on);
    setState('idle');
    setTold(sentences);
    announce(sentences.join(' '));
  }

  return (
    <section className="room" aria-labelledby={heading}>
      <h2 id={heading} className="heard-only">
        {roomWords.label}
      </h2>
      {told.length > 0 && (
        <div ref={said} tabIndex={-1} className="room-told" role="group" aria-labelledby={heading}>
          <Notice tone={offer === undefined ? 'quiet' : 'attention'}>
            {told.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        </div>
      )}
      {offer !== undefined && (
        <Notice tone={offer.kind === 'email' ? 'quiet' : 'attention'}>
          <Offered offer={offer} on={on} />
          {state === 'waiting' && <p>{roomWords.waiting}</p>}
          {offer.kind !== 'email' && (
            <div className="actions">
              <Button size="small" idle={state !== 'idle'} onClick={() => void make()}>
                {state !== 'idle' ? roomWords.working : offer.kind === 'columns' ? roomWords.addColumns(offer.count) : roomWords.addSheet}
              </Button>
            </div>
          )}
        </Notice>
      )}
    </section>
  );
}

function Offered({ offer, on }: { readonly offer: RoomOffer; readonly on: RoomNoticeProps['on'] }) {
  switch (offer.kind) {
    case 'columns':
      return (
        <>
          <p>{roomWords.columns(offer.sheets)}</p>
          <p>{roomWords.columnsWill(offer.count, offer.headings, offer.sheet)}</p>
        </>
      );
    case 'sheet':
      return (
        <>
          <p>{roomWords.sheet(offer.without)}</p>
          {offer.filtered.length > 0 && <p>{roomWords.filtered(offer.filtered)}</p>}
          <p>{roomWords.sheetWill(offer.name)}</p>
        </>
      );
    case 'email':
      return (
        <>
          <p>{roomWords.email}</p>
          <p>{on === 'contract' ? roomWords.emailOn : roomWords.emailList}</p>
        </>
      );
  }
}

/** What was done, sentence by sentence. */
function toldOf(outcome: RoomOutcome, on: RoomNoticeProps['on']): readonly string[] {
  switch (outcome.kind) {
    case 'made': {
      const added = [
        ...outcome.columns.map(({ sheet, address, headings }) => roomWords.addedColumns(sheet, address, headings.length)),
        ...(outcome.sheet === undefined ? [] : [roomWords.addedSheet(outcome.sheet)]),
      ];
      if (added.length === 0) return [roomWords.nothingNeeded];
      return [...added, ...(outcome.unfinished ? [roomWords.looks] : []), ...(on === 'contract' ? [roomWords.saveNow] : []), roomWords.undo];
    }
    case 'not-made':
      return [roomWords.notAdded(outcome.tried, outcome.someMade), outcome.message];
    case 'trouble':
      return [outcome.trouble.message, outcome.trouble.whatToDo];
    case 'refused':
      return [outcome.message];
  }
}
