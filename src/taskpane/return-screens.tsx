import { lazy, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { checkContract } from '../return/rules';
import type { SupplierReturn } from '../return/supplier-return';
import { ContractsScreen, type WayTo } from './contracts/contracts-screen';
import { List } from './contracts/list';
import type { ListLook } from './contracts/many/look';
import { worthTelling } from './contracts/findings-shown';
import { Unsure } from './contracts/unsure';
import type { DraftStore } from './drafts/draft-store';
import { stillTyped } from './drafts/still-typed';
import { useDrafts, type Drafts } from './drafts/use-drafts';
import { needsRoom } from './room-for-reasons/needs-room';
import { RoomWhereNeeded } from './room-for-reasons/room-where-needed';
import { GuideContext } from './guide/guide-context';
import { Guided } from './guide/guided';
import { useGuide } from './guide/use-guide';
import type { Notes } from './finding-out/notes';
import { useNotes } from './finding-out/use-notes';
import type { OpenedReturn, OpenReturn } from './pane-state';
import { Aside } from './asides';
import { useAnnounce } from './parts/announcer';
import { TroubleNotice } from './parts/trouble-notice';
import { keyAfter, neighboursOf, returnView, type ReturnView } from './return-view';
import { useDeclaration } from './finish/use-declaration';
import { Gone } from './start/gone';
import { atStart, readingFirst, type Where } from './navigation';
import { TourOffer } from './tour/tour-offer';
import { UndoWhereSaved } from './undo/undo-where-saved';
import { useMarks } from './use-marks';
import { useNavigation, type Navigation } from './use-navigation';
import { contractsWords } from './words/contracts';
import { guideWords } from './words/guide';
import { paneWords } from './words/pane';

/** A part of its own, fetched once the first screen is up: that screen needs none of it. */
const contractScreen = () => import(/* webpackChunkName: "contract" */ './contract/contract-screen');
const ContractScreen = lazy(contractScreen);
const BesideContract = lazy(() => import(/* webpackChunkName: "contract" */ './last-year/beside-contract'));
const FarFromLastYear = lazy(() => import(/* webpackChunkName: "contract" */ './last-year/far-from-last-year'));
const CheckScreen = lazy(() => import(/* webpackChunkName: "check" */ './check/check-screen'));
const CallNotes = lazy(() => import(/* webpackChunkName: "call" */ './call/call-notes'));
const UnknownPart = lazy(() => import(/* webpackChunkName: "unknown" */ './finding-out/unknown-part'));
const FinishScreen = lazy(() => import(/* webpackChunkName: "finish" */ './finish/finish-screen'));

interface ReturnScreensProps {
  readonly opened: OpenReturn;
  readonly open: OpenedReturn;
  readonly store: DraftStore;
}

/** The screens of a return that is open, and the ways between them. */
export function ReturnScreens({ opened, open, store }: ReturnScreensProps) {
  const marks = useMarks(opened);
  const view = useMemo(() => returnView(open.return, open.today, marks), [open.return, open.today, marks]);
  const notes = useNotes();
  const [look, onLook] = useState<ListLook>();
  const drafts = useDrafts(store);
  const typed = useMemo(() => stillTyped(drafts.all, view.contracts), [drafts.all, view.contracts]);
  const first = open.reading.questions.length > 0 ? readingFirst : atStart;
  const navigation = useNavigation({ first, view, typed, selected: opened.selected, show: opened.show });
  const { where, goTo } = navigation;
  const declared = useDeclaration(open, opened);
  const guide = useGuide(view, navigation, opened);
  useEffect(() => whenQuiet(() => void contractScreen()), []);
  return (
    <Guided guide={guide} view={view} navigation={navigation} opened={opened}>
      {open.trouble !== undefined && <TroubleNotice {...open.trouble} onLookAgain={opened.lookAgain} />}
      {where.screen === 'contracts' ? (
        <ContractsScreen
          overview={view.overview}
          next={view.next}
          takesFocus={where.takesFocus}
          leftAt={where.leftAt}
          list={<List view={view} typed={typed} leftAt={where.leftAt} look={look} onLook={onLook} onOpen={goTo} />}
          asides={
            <>
              <UndoWhereSaved lastSaved={opened.lastSaved} undo={opened.undo} named={!guide.call.on} onOpen={goTo} />
              <TourOffer tour={guide.tour} />
              <RoomWhereNeeded open={open} opened={opened} on="list" needed={needsRoom(view)} />
              <Unsure reading={open.reading} onLook={() => navigation.goToAside('reading')} />
            </>
          }
          declared={declared.outdated ? 'taken-back' : declared.standing && 'stands'}
          ways={[...findingOutWay(view, navigation), { label: guideWords.help, onGo: () => navigation.goToAside('help') }, { label: guideWords.call, onGo: () => navigation.goToAside('call') }, { label: contractsWords.lastYear, onGo: () => navigation.goToAside('last-year') }, { label: contractsWords.howRead, onGo: () => navigation.goToAside('reading') }, { label: contractsWords.staffCheck, onGo: navigation.goToCheck }]}
          onOpen={goTo}
          onFinish={navigation.goToFinish}
        />
      ) : where.screen === 'finish' ? (
        <Suspense>
          <FinishScreen view={view} declared={declared} at={where.at} onOpen={goTo} onBack={navigation.goToTop} />
        </Suspense>
      ) : where.screen === 'check' ? (
        <Suspense>
          <CheckScreen open={open} workbook={opened} takesFocus onBack={navigation.goToTop} />
        </Suspense>
      ) : where.screen === 'aside' ? (
        <Aside key={`${where.aside} ${where.about ?? ''}`} where={where} open={open} opened={opened} view={view} drafts={drafts} navigation={navigation} />
      ) : (
        <OneContract
          key={where.key}
          contractKey={where.key}
          takesFocus={where.takesFocus}
          view={view}
          drafts={drafts}
          navigation={navigation}
          open={open}
          opened={opened}
          notes={notes}
          onWrite={opened.save}
        />
      )}
    </Guided>
  );
}

/** The way to what somebody is finding out about, where there is something. */
function findingOutWay({ findingOut: { marks, astray } }: ReturnView, { goToAside }: Navigation): readonly WayTo[] {
  const notes = marks.size + astray.length;
  return notes === 0 ? [] : [{ label: contractsWords.findingOut(notes), onGo: () => goToAside('finding-out') }];
}

/** Calls once the first screen has been up for a moment, so that nothing is fetched before it that it does not need. Returns how to call it off. */
function whenQuiet(call: () => void): () => void {
  const timer = setTimeout(call, 1500);
  return () => clearTimeout(timer);
}

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
function OneContract({ contractKey, takesFocus, view, drafts, navigation, open, opened, notes, onWrite }: OneContractProps) {
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
