import { lazy, Suspense, type ReactNode } from 'react';
import { isPractice } from '../../return/practice';
import type { OpenReturn } from '../pane-state';
import type { ReturnView } from '../return-view';
import type { Navigation } from '../use-navigation';
import { GuideContext, type Guide } from './guide-context';

const PracticeBanner = lazy(() => import(/* webpackChunkName: "practice" */ '../practice/practice-banner'));
const TourSteps = lazy(() => import(/* webpackChunkName: "tour" */ '../tour/tour-steps'));
const CallBar = lazy(() => import(/* webpackChunkName: "call" */ '../call/call-bar'));
const Covered = lazy(() => import(/* webpackChunkName: "call" */ '../call/covered'));

interface GuidedProps {
  readonly guide: Guide;
  readonly view: ReturnView;
  readonly navigation: Navigation;
  readonly opened: OpenReturn;
  /** The screen that is up. */
  readonly children: ReactNode;
}

/** A screen with what goes along with it: each fetched once somebody wants it. On a call, what shows many contracts is covered. */
export function Guided({ guide, view, navigation, opened, children }: GuidedProps) {
  const { tour, call } = guide;
  return (
    <GuideContext.Provider value={guide}>
      <Suspense>{isPractice(view.return) && <PracticeBanner />}</Suspense>
      <Suspense>{call.on && <CallBar call={call} view={view} where={navigation.where} onShow={opened.show} />}</Suspense>
      <Suspense>{tour.at !== undefined && <TourSteps tour={tour} at={tour.at} where={navigation.where} />}</Suspense>
      {call.covers ? (
        <Suspense>
          <Covered call={call} />
        </Suspense>
      ) : (
        children
      )}
    </GuideContext.Provider>
  );
}
