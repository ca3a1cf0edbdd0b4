import type { ReactNode } from 'react';

interface NoticeProps {
  /** `quiet` tells; `attention` is for what holds somebody up. */
  readonly tone: 'quiet' | 'attention' | 'happy';
  readonly children: ReactNode;
}

/** A few words set apart from the rest of the screen, with what one can do about them. */
export function Notice({ tone, children }: NoticeProps) {
  return <div className={`notice notice-${tone}`}>{children}</div>;
}
