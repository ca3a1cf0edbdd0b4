import { lazy, Suspense, useContext } from 'react';
import { checkContract } from '../return/rules';
import type { SupplierReturn } from '../return/supplier-return';
import { worthTelling } from './contracts/findings-shown';
import type { Drafts } from './drafts/use-drafts';
import type { Notes } from './finding-out/notes';
import { GuideContext } from './guide/guide-context';
import type { Where } from './navigation';
import type { OpenedReturn, OpenReturn } from './pane-state';
import { useAnnounce } from './parts/announcer';
import { keyAfter, neighboursOf, type ReturnView } from './return-view';
import { RoomWhereNeeded } from './room-for-reasons/room-where-needed';
import { Gone } from './start/gone';
import { UndoWhereSaved } from './undo/undo-where-saved';
import type { Navigation } from './use-navigation';
import { contractsWords } from './words/contracts';
import { paneWords } from './words/pane';

/** A part of its own, fetched once the first screen is up: that screen needs none of it. */
export const fetchContractScreen = () => import(/* webpackChunkName: "contract" */ './contract/contract-screen');
const ContractScreen = lazy(fetchContractScreen);
const BesideContract = lazy(() => import(/* webpackChunkName: "contract" */ './last-year/beside-contract'));
const FarFromLastYear = lazy(() => import(/* webpackChunkName: "contract" */ './last-year/far-from-last-year'));
const CallNotes = lazy(() => import(/* webpackChunkName: "call" */ './call/call-notes'));
const UnknownPart = lazy(() => import(/* webpackChunkName: "unknown" */ './finding-out/unknown-part'));

interface OneContractProps {
  readonly contractKey: string;
  readonly takesFocus: boolean;
  readonly view: ReturnView;
  readonly drafts: Drafts;
  readonly navigation: Navigation;
  readonly open: OpenedReturn;
  readonly opened: OpenReturn;
  readonly notes: Notes;
  readonly onWrite: OpenReturn['save'];
}

/** The contract's screen, with what it says and does tied to the return. */
export function OneContract({ contractKey, takesFocus, view, drafts, navigation, open, opened, notes, onWrite }: OneContractProps) {
  const { where, waiting, goTo, goBack, goToTop } = navigation;
  const back = where.screen === 'contract' ? where.back.screen : 'contracts';
  const announce = useAnnounce();
  const onCall = useContext(GuideContext)?.call.on === true;
  const contract = view.contracts.get(contractKey);
  if (contract === undefined) return <Gone reference={contractKey} takesFocus={takesFocus} onBack={goBack} />;
  const kept = drafts.all.get(contractKey);

  function goOn(after: SupplierReturn) {
    drafts.keep(contractKey, undefined);
    announce(onCall ? paneWords.savedOnCall : paneWords.saved(contractKey), 'heard-and-shown');
    if (back !== 'contracts') return goBack();
    const next = keyAfter(after, view.policy, view.today, contractKey, view.marks);
    if (next === undefined) goToTop();
    else goTo(next);
  }

  return (
    <Suspense>
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
        onWrite={onWrite}
        onSaved={goOn}
        onOpen={goTo}
        onBack={goBack}
        backTo={backTo(back)}
        beside={
          <>
            <UndoWhereSaved lastSaved={opened.lastSaved} undo={opened.undo} named={!onCall} onOpen={goTo} />
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
    </Suspense>
  );
}

/** What Back is called on a contract's screen; undefined where it leads to the list. */
function backTo(screen: Where['screen']): string | undefined {
  if (screen === 'contracts') return undefined;
  return screen === 'finish' ? contractsWords.finish : paneWords.back;
}
