import { useContext, useEffect, useRef } from 'react';
import type { Contract } from '../../return/contract';
import { markReference, type FindingOut } from '../../return/finding-out';
import { isoDay } from '../../return/quantities';
import { inWords } from '../in-words';
import { GuideContext } from '../guide/guide-context';
import { HelpLink } from '../help/help-link';
import type { AsideName } from '../navigation';
import { useAnnounce } from '../parts/announcer';
import { keyAfter, type ReturnView } from '../return-view';
import { useStaffSettings } from '../use-staff-settings';
import { findingOutWords } from '../words/finding-out';
import './finding-out.css';
import { dropMark, keepMark, type MarkKeeper } from './keep-marks';
import { Marked } from './marked';
import { NoteForm } from './note-form';
import { noteOf, type Notes, type NoteTyped } from './notes';

export interface UnknownPartProps {
  readonly contractKey: string;
  readonly contract: Contract;
  readonly view: ReturnView;
  readonly workbook: MarkKeeper;
  readonly notes: Notes;
  readonly onOpen: (key: string) => void;
  readonly onGo: (aside: AsideName) => void;
}

/** At a contract's foot: what to try where somebody does not know what was delivered, and the mark "Finding out". */
export default function UnknownPart({ contractKey, contract, view, workbook, notes, onOpen, onGo }: UnknownPartProps) {
  const { contact } = useStaffSettings();
  const part = useRef<HTMLElement>(null);
  const fold = useRef<HTMLDetailsElement>(null);
  // What stands in the fields by the time that a mark is kept.
  const typed = notes.typed.get(contractKey);
  const typedNow = useRef(typed);
  useEffect(() => {
    typedNow.current = typed;
  }, [typed]);
  const announce = useAnnounce();
  // Whoever shares the screen shows one contract, and names no other.
  const onCall = useContext(GuideContext)?.call.on === true;
  const mark = view.findingOut.marks.get(contract);
  const reference = markReference(contract, view.return);
  if (view.overview.lines.find(({ key }) => key === contractKey)?.status === 'complete') return null;

  async function save(note: NoteTyped): Promise<string | undefined> {
    if (reference === undefined) return findingOutWords.noReference;
    const made: FindingOut = { reference, on: isoDay(view.today), ...note };
    const trouble = await keepMark(workbook, made);
    if (trouble !== undefined) return trouble;
    announce(findingOutWords.saidMarked(reference));
    // Whoever typed on meanwhile goes on typing.
    if (typedNow.current !== typed) return undefined;
    notes.onType(contractKey, undefined);
    close();
    focusOn(part.current, '[data-marked]');
    return undefined;
  }

  async function takeOff(marked: FindingOut): Promise<string | undefined> {
    const trouble = await dropMark(workbook, marked.reference);
    if (trouble !== undefined) return trouble;
    // What was noted stands in the fields still, in case it was taken off by mistake.
    notes.onType(contractKey, typedNow.current ?? noteOf(marked));
    announce(findingOutWords.saidOff(marked.reference));
    close();
    focusOn(part.current, 'summary');
    return undefined;
  }

  function close() {
    if (fold.current !== null) fold.current.open = false;
  }

  const next = mark && keyAfter(view.return, view.policy, view.today, contractKey, view.marks);
  const goOn = next !== undefined && !isBeingFoundOut(view, next) ? { name: onCall ? findingOutWords.goOnCall : findingOutWords.goOn(next), onGo: () => onOpen(next) } : undefined;
  return (
    <section className="unknown" ref={part}>
      {mark !== undefined && <Marked mark={mark} all={view.findingOut.marks.size} goOn={goOn} onTakeOff={() => takeOff(mark)} onAll={() => onGo('finding-out')} />}
      <details ref={fold}>
        <summary>{mark === undefined ? findingOutWords.unknown : findingOutWords.changeNote}</summary>
        <Steps client={inWords(contract.client, String)} contact={contact.name} email={contact.email} />
        <HelpLink topic="not-known" />
        {reference === undefined ? (
          <p>{findingOutWords.noReference}</p>
        ) : (
          <NoteForm typed={typed ?? noteOf(mark)} marked={mark !== undefined} onType={(typed) => notes.onType(contractKey, typed)} onSave={save} />
        )}
      </details>
    </section>
  );
}

/** What to try, from the nearest to the last (the guidance to suppliers says these three). */
function Steps({ client, contact, email }: { readonly client: string; readonly contact: string; readonly email: string | undefined }) {
  return (
    <>
      <p>{findingOutWords.steps}</p>
      <ol className="unknown-steps">
        <li>
          <strong>{findingOutWords.plan}</strong> {findingOutWords.planWhat}
        </li>
        <li>
          <strong>{findingOutWords.messages}</strong> {findingOutWords.messagesWhat(client)}
        </li>
        <li>
          <strong>{findingOutWords.ask(contact)}</strong> {email !== undefined && `(${email})`} {findingOutWords.askWhat}
        </li>
      </ol>
    </>
  );
}

function isBeingFoundOut({ overview: { lines } }: ReturnView, key: string): boolean {
  return lines.find((line) => line.key === key)?.standing === 'finding-out';
}

/** Once the screen has followed what was kept. */
function focusOn(part: HTMLElement | null, which: string): void {
  setTimeout(() => part?.querySelector<HTMLElement>(which)?.focus());
}
