import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Aside } from './asides';
import type { ListLook } from './contracts/many/look';
import type { DraftStore } from './drafts/draft-store';
import { stillTyped } from './drafts/still-typed';
import { useDrafts } from './drafts/use-drafts';
import { useNotes } from './finding-out/use-notes';
import { useDeclaration } from './finish/use-declaration';
import { FirstScreen } from './first-screen';
import { Guided } from './guide/guided';
import { useGuide } from './guide/use-guide';
import { atStart, readingFirst } from './navigation';
import type { NotSaved } from './one-contract';
import type { OpenedReturn, OpenReturn } from './pane-state';
import { TroubleNotice } from './parts/trouble-notice';
import { returnView } from './return-view';
import { useMarks } from './use-marks';
import { useNavigation } from './use-navigation';

const fetchContract = () => import(/* webpackChunkName: "contract" */ './one-contract');
const OneContract = lazy(fetchContract);
const NotSavedNotices = lazy(() => import(/* webpackChunkName: "contract" */ './contract/not-saved'));
const CheckScreen = lazy(() => import(/* webpackChunkName: "check" */ './check/check-screen'));
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
  const [notSaved, onNotSaved] = useState<NotSaved>(new Map());
  const typed = useMemo(() => stillTyped(drafts.all, view.contracts), [drafts.all, view.contracts]);
  const first = open.reading.questions.length > 0 ? readingFirst : atStart;
  const navigation = useNavigation({ first, view, typed, selected: opened.selected, show: opened.show });
  const declared = useDeclaration(open, opened);
  const guide = useGuide(view, navigation, opened);
  const { where, goTo, goToTop } = navigation;
  const given = { open, opened, view, drafts, navigation };
  useEffect(() => whenQuiet(() => void fetchContract()), []);
  return (
    <Guided guide={guide} view={view} navigation={navigation} opened={opened}>
      {open.trouble !== undefined && <TroubleNotice {...open.trouble} onLookAgain={opened.lookAgain} />}
      <Suspense>{notSaved.size > 0 && <NotSavedNotices notSaved={notSaved} typed={typed} navigation={navigation} />}</Suspense>
      {where.screen === 'contracts' ? (
        <FirstScreen {...given} typed={typed} declared={declared} guide={guide} takesFocus={where.takesFocus} leftAt={where.leftAt} look={look} onLook={onLook} />
      ) : where.screen === 'finish' ? (
        <Suspense>
          <FinishScreen view={view} typed={typed} declared={declared} at={where.at} onOpen={goTo} onBack={goToTop} />
        </Suspense>
      ) : where.screen === 'check' ? (
        <Suspense>
          <CheckScreen open={open} workbook={opened} takesFocus onBack={goToTop} />
        </Suspense>
      ) : where.screen === 'aside' ? (
        <Aside key={`${where.aside} ${where.about ?? ''}`} where={where} {...given} />
      ) : (
        <Suspense>
          <OneContract key={where.key} contractKey={where.key} takesFocus={where.takesFocus} {...given} notes={notes} onNotSaved={onNotSaved} />
        </Suspense>
      )}
    </Guided>
  );
}

/** Calls once the first screen has been up for a moment, so that nothing is fetched before it that it does not need. Returns how to call it off. */
function whenQuiet(call: () => void): () => void {
  const timer = setTimeout(call, 1500);
  return () => clearTimeout(timer);
}
