import { lazy, Suspense, useState } from 'react';
import type { UndoLineProps } from './undo-line';

/** Fetched with the contract's screen: nothing is saved before that. */
const UndoLine = lazy(() => import(/* webpackChunkName: "contract" */ './undo-line'));

/** The way to take the last saved answer back, once there is one; it stays to say what came of it. */
export function UndoWhereSaved(props: UndoLineProps) {
  const [was, setWas] = useState(props.lastSaved !== undefined);
  if (props.lastSaved !== undefined && !was) setWas(true);
  return was ? (
    <Suspense>
      <UndoLine {...props} />
    </Suspense>
  ) : null;
}
