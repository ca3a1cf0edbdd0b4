import { lazy, Suspense } from 'react';
import { ContractsScreen, type LeftAt, type WayTo } from './contracts/contracts-screen';
import { List } from './contracts/list';
import type { ListLook } from './contracts/many/look';
import { Unsure } from './contracts/unsure';
import type { Declared } from './finish/use-declaration';
import type { Guide } from './guide/guide-context';
import type { OpenedReturn, OpenReturn } from './pane-state';
import type { ReturnView } from './return-view';
import { needsRoom } from './room-for-reasons/needs-room';
import { RoomWhereNeeded } from './room-for-reasons/room-where-needed';
import { TourOffer } from './tour/tour-offer';
import { UndoWhereSaved } from './undo/undo-where-saved';
import type { Navigation } from './use-navigation';
import { contractsWords } from './words/contracts';
import { guideWords } from './words/guide';

const TypedNotSaved = lazy(() => import(/* webpackChunkName: "contract" */ './drafts/typed-not-saved'));

interface FirstScreenProps {
  readonly open: OpenedReturn;
  readonly opened: OpenReturn;
  readonly view: ReturnView;
  readonly typed: ReadonlySet<string>;
  readonly declared: Declared;
  readonly guide: Guide;
  readonly navigation: Navigation;
  readonly takesFocus: boolean;
  readonly leftAt: LeftAt | undefined;
  /** How the list is searched, narrowed and sorted. */
  readonly look: ListLook | undefined;
  readonly onLook: (change: (before: ListLook | undefined) => ListLook) => void;
}

/** The list of contracts with what else there is to know and to go to, tied to the return. */
export function FirstScreen({ open, opened, view, typed, declared, guide, navigation, takesFocus, leftAt, look, onLook }: FirstScreenProps) {
  const { goTo, goToAside, goToFinish } = navigation;
  const unsaved = view.overview.lines.filter(({ key }) => typed.has(key));
  return (
    <ContractsScreen
      overview={view.overview}
      next={view.next}
      takesFocus={takesFocus}
      leftAt={leftAt}
      list={<List view={view} typed={typed} leftAt={leftAt} look={look} onLook={onLook} onOpen={goTo} />}
      asides={
        <>
          <UndoWhereSaved lastSaved={opened.lastSaved} undo={opened.undo} named={!guide.call.on} onOpen={goTo} />
          <TourOffer tour={guide.tour} />
          <RoomWhereNeeded open={open} opened={opened} on="list" needed={needsRoom(view)} />
          <Unsure reading={open.reading} onLook={() => goToAside('reading')} />
        </>
      }
      unsaved={
        unsaved.length > 0 && (
          <Suspense>
            <TypedNotSaved lines={unsaved} onOpen={goTo} />
          </Suspense>
        )
      }
      declared={declared.outdated ? 'taken-back' : declared.standing && 'stands'}
      ways={waysFrom(view, navigation)}
      onOpen={goTo}
      onFinish={goToFinish}
    />
  );
}

/** What else the first screen leads to, in its order. What somebody is finding out about stands first, where there is something. */
function waysFrom({ findingOut: { marks, astray } }: ReturnView, { goToAside, goToCheck }: Navigation): readonly WayTo[] {
  const notes = marks.size + astray.length;
  return [
    ...(notes === 0 ? [] : [{ label: contractsWords.findingOut(notes), onGo: () => goToAside('finding-out') }]),
    { label: guideWords.help, onGo: () => goToAside('help') },
    { label: guideWords.call, onGo: () => goToAside('call') },
    { label: contractsWords.lastYear, onGo: () => goToAside('last-year') },
    { label: contractsWords.howRead, onGo: () => goToAside('reading') },
    { label: contractsWords.staffCheck, onGo: goToCheck },
  ];
}
