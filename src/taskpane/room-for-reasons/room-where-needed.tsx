import { lazy, Suspense, useState } from 'react';
import type { RoomNoticeProps } from './room-notice';

/** Fetched where a workbook has no place for reasons: most have one. */
const RoomNotice = lazy(() => import(/* webpackChunkName: "room" */ './room-notice'));

/** The notice that there is no place for reasons, once there is none; it stays to say what was done about it. */
export function RoomWhereNeeded(props: RoomNoticeProps) {
  const [was, setWas] = useState(props.needed);
  if (props.needed && !was) setWas(true);
  return was ? (
    <Suspense>
      <RoomNotice {...props} />
    </Suspense>
  ) : null;
}
