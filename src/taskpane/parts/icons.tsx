import type { ReactNode } from 'react';

/** Drawn here because a whole icon package would weigh more than all the pane's screens. All are decoration. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export function Tick() {
  return (
    <Icon>
      <path d="M3 8.5l3.2 3.2L13 4.8" />
    </Icon>
  );
}

export function ArrowLeft() {
  return (
    <Icon>
      <path d="M7.5 3L2.5 8l5 5M3 8h10.5" />
    </Icon>
  );
}

export function ArrowRight() {
  return (
    <Icon>
      <path d="M8.5 3l5 5-5 5M13 8H2.5" />
    </Icon>
  );
}

export function Alert() {
  return (
    <Icon>
      <path d="M8 2.2l6.4 11.3H1.6zM8 6.5v3.2M8 11.6v.4" />
    </Icon>
  );
}

export function Clock() {
  return (
    <Icon>
      <path d="M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 4.6V8l2.3 1.6" />
    </Icon>
  );
}

export function Star() {
  return (
    <Icon>
      <path d="M8 1.9l1.9 3.9 4.2.6-3 3 .7 4.2L8 11.6l-3.8 2 .7-4.2-3-3 4.2-.6z" />
    </Icon>
  );
}

export function ChevronLeft() {
  return (
    <Icon>
      <path d="M10 3.5L5.5 8l4.5 4.5" />
    </Icon>
  );
}

export function ChevronRight() {
  return (
    <Icon>
      <path d="M6 3.5L10.5 8 6 12.5" />
    </Icon>
  );
}
