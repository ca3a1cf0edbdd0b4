import { useEffect, useRef } from 'react';
import { stepsOnFirstScreen, tourLength, type Tour } from '../guide/use-tour';
import type { Where } from '../navigation';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { tourWords } from '../words/tour';
import './tour.css';
import { usePlace } from './use-place';

interface TourStepsProps {
  readonly tour: Tour;
  readonly at: number;
  readonly where: Where;
}

/** The tour over the real screens, which stay usable under it: whoever moves on by themselves is followed. */
export default function TourSteps({ tour, at, where }: TourStepsProps) {
  const announce = useAnnounce();
  const end = (left: 'for-now' | 'for-good') => {
    tour.end(left);
    announce(left === 'for-now' ? tourWords.left : tourWords.finished, 'heard-and-shown');
    document.querySelector('h1')?.focus({ preventScroll: true });
  };
  useFollowing(tour, at, where);
  useEscape(() => end('for-now'));
  return <Step key={at} at={at} onGo={tour.goTo} onLeave={() => end('for-now')} onFinish={() => end('for-good')} />;
}

interface StepProps {
  readonly at: number;
  readonly onGo: (step: number) => void;
  readonly onLeave: () => void;
  readonly onFinish: () => void;
}

function Step({ at, onGo, onLeave, onFinish }: StepProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(at, box);
  const isThere = place?.about !== undefined;
  // Once more when the screen has come that it is about: that takes focus as it appears.
  useEffect(() => {
    const timer = setTimeout(() => box.current?.focus({ preventScroll: true }));
    return () => clearTimeout(timer);
  }, [isThere]);
  const words = tourWords.steps[at];
  if (words === undefined) return null;
  const { left = 0, top = 0, point = 'none', pointAt = 0 } = place?.callout ?? {};
  return (
    <>
      {place?.about !== undefined && <div className="tour-ring" style={place.about} aria-hidden="true" />}
      <div ref={box} className="tour-step" role="dialog" tabIndex={-1} aria-labelledby="tour-heading" aria-describedby="tour-text" style={{ left, top }}>
        {point !== 'none' && <span className={`tour-point tour-point-${point}`} style={{ left: pointAt }} aria-hidden="true" />}
        <div className="tour-inside">
          <h2 id="tour-heading">
            <span className="over">
              {tourWords.label}: {tourWords.place(at + 1, tourLength)}{' '}
            </span>
            {words.heading}
          </h2>
          <p id="tour-text">{words.text}</p>
          <StepButtons at={at} onGo={onGo} onLeave={onLeave} onFinish={onFinish} />
        </div>
      </div>
    </>
  );
}

function StepButtons({ at, onGo, onLeave, onFinish }: StepProps) {
  const isLast = at === tourLength - 1;
  return (
    <div className="actions">
      <Button look="main" onClick={() => (isLast ? onFinish() : onGo(at + 1))}>
        {isLast ? tourWords.finish : tourWords.next}
      </Button>
      {at > 0 && <Button onClick={() => onGo(at - 1)}>{tourWords.back}</Button>}
      {!isLast && (
        <Button look="bare" onClick={onLeave}>
          {tourWords.leave}
        </Button>
      )}
    </div>
  );
}

/** Whoever opens a contract is shown what is there, whoever goes back to the list what is there; elsewhere the tour ends for now. */
function useFollowing({ follow, end }: Tour, at: number, { screen }: Where): void {
  useEffect(() => {
    const shows = at < stepsOnFirstScreen ? 'contracts' : 'contract';
    if (screen === shows) return;
    if (screen === 'contract') follow(stepsOnFirstScreen);
    else if (screen === 'contracts') follow(stepsOnFirstScreen - 1);
    else end('for-now');
  }, [screen, at, follow, end]);
}

/** Wherever focus is. Office.js would take it for the wish to leave the pane. */
function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
