import { lazy, Suspense, useContext, type Dispatch, type SetStateAction } from 'react';
import { checkContract } from '../return/rules';
import type { SupplierReturn } from '../return/supplier-return';
import ContractScreen from './contract/contract-screen';
import { typedSince, type Sent } from './contract/typed-since';
import { contractKeys } from './contracts/contract-keys';
import { worthTelling } from './contracts/findings-shown';
import { fieldsOf } from './drafts/fields';
import type { Drafts } from './drafts/use-drafts';
import type { Notes } from './finding-out/notes';
import { GuideContext } from './guide/guide-context';
import BesideContract from './last-year/beside-contract';
import FarFromLastYear from './last-year/far-from-last-year';
import type { Where } from './navigation';
import type { OpenedReturn, OpenReturn } from './pane-state';
import { useAnnounce } from './parts/announcer';
import { keyAfter, neighboursOf, returnView, type ReturnView } from './return-view';
import { RoomWhereNeeded } from './room-for-reasons/room-where-needed';
import { Gone } from './start/gone';
import { UndoWhereSaved } from './undo/undo-where-saved';
import type { Navigation } from './use-navigation';
import { contractWords } from './words/contract';
import { contractsWords } from './words/contracts';
import { paneWords } from './words/pane';

const CallNotes = lazy(() => import(/* webpackChunkName: "call" */ './call/call-notes'));
const UnknownPart = lazy(() => import(/* webpackChunkName: "unknown" */ './finding-out/unknown-part'));

/** Why answers were not saved, by the contract's key, where nobody was there to be told. */
export type NotSaved = ReadonlyMap<string, string>;

interface OneContractProps {
  readonly contractKey: string;
  readonly takesFocus: boolean;
  readonly view: ReturnView;
  readonly drafts: Drafts;
  readonly navigation: Navigation;
  readonly open: OpenedReturn;
  readonly opened: OpenReturn;
  readonly notes: Notes;
  readonly onNotSaved: Dispatch<SetStateAction<NotSaved>>;
}

/** The contract's screen, with what it says and does tied to the return. A part of its own, since the first screen needs none of it. */
export default function OneContract({ contractKey, takesFocus, view, drafts, navigation, open, opened, notes, onNotSaved }: OneContractProps) {
  const { where, waiting, goTo, goBack, goToTop } = navigation;
  const back = where.screen === 'contract' ? where.back.screen : 'contracts';
  const announce = useAnnounce();
  const onCall = useContext(GuideContext)?.call.on === true;
  const contract = view.contracts.get(contractKey);
  if (contract === undefined) return <Gone reference={contractKey} takesFocus={takesFocus} onBack={goBack} />;
  const kept = drafts.all.get(contractKey);

  function write(...answer: Parameters<OpenReturn['save']>) {
    onNotSaved((before) => without(before, contractKey));
    return opened.save(...answer);
  }

  function tellSaved(after: SupplierReturn, sent: Sent, stillHere: boolean) {
    const cells = after.contracts[contractKeys(after.contracts).indexOf(contractKey)];
    const left = typedSince(drafts.latest.current.get(contractKey), sent, cells === undefined ? sent.typed : fieldsOf(cells));
    const words = onCall ? paneWords.savedOnCall : paneWords.saved(contractKey);
    drafts.keep(contractKey, left);
    if (left !== undefined && stillHere) announce(contractWords.savedBefore(words));
    else announce(words, 'done');
    if (left === undefined && stillHere) goOn(after);
    return left !== undefined;
  }

  function tellNotSaved(message: string) {
    onNotSaved((before) => new Map(before).set(contractKey, message));
    announce(onCall ? contractWords.notSavedOnCall : `${contractWords.notSavedOf(contractKey)} ${message}`);
  }

  function goOn(after: SupplierReturn) {
    if (where.screen === 'contract' && isEmptied(where.back, returnView(after, view.today, view.marks))) return goToTop();
    if (back !== 'contracts') return goBack();
    const next = keyAfter(after, view.policy, view.today, contractKey, view.marks);
    if (next === undefined) goToTop();
    else goTo(next);
  }

  return (
    <ContractScreen
      contract={contract}
      policy={view.policy}
      today={view.today}
      neighbours={neighboursOf(view, contractKey)}
      findings={worthTelling(checkContract(contract, view.return, view.policy, view.today), kept === undefined)}
      kept={kept}
      takesFocus={takesFocus}
      selected={onCall ? undefined : waiting}
      onKeep={(changed) => drafts.keep(contractKey, changed)}
      readRules={opened.entryRules}
      onWrite={write}
      onSaved={tellSaved}
      onRefusedLater={tellNotSaved}
      onOpen={goTo}
      onBack={goBack}
      backTo={backTo(back)}
      beside={
        <>
          <UndoWhereSaved lastSaved={opened.lastSaved} undo={opened.undo} named={!onCall} here={contractKey} onOpen={goTo} />
          <BesideContract contract={contract} return={view.return} today={view.today} workbook={opened} onLook={() => navigation.goToAside('last-year')} />
        </>
      }
      remark={(typed) => <FarFromLastYear contract={contract} return={view.return} typed={typed} workbook={opened} />}
      room={<RoomWhereNeeded open={open} opened={opened} on="contract" needed={contract.reason.state === 'no-place' || contract.keptBeside === true} />}
      foot={
        <>
          <Suspense>
            <UnknownPart contractKey={contractKey} contract={contract} view={view} workbook={opened} notes={notes} onOpen={goTo} onGo={navigation.goToAside} />
          </Suspense>
          <Suspense>{onCall && <CallNotes contractKey={contractKey} view={view} opened={opened} />}</Suspense>
        </>
      }
    />
  );
}

function without(notSaved: NotSaved, key: string): NotSaved {
  return new Map([...notSaved].filter(([each]) => each !== key));
}

/** "Finding out" with nothing left in it is no page to come back to. */
function isEmptied(to: Where, { findingOut: { marks, astray } }: ReturnView): boolean {
  return to.screen === 'aside' && to.aside === 'finding-out' && marks.size + astray.length === 0;
}

/** What Back is called on a contract's screen; undefined where it leads to the list. */
function backTo(screen: Where['screen']): string | undefined {
  if (screen === 'contracts') return undefined;
  return screen === 'finish' ? contractsWords.finish : paneWords.back;
}
