import type { ComponentPropsWithoutRef, ReactNode } from 'react';

interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'disabled'> {
  /** `main` is what most people press next: one on a screen. `bare` stands without a border, for ways about. */
  readonly look?: 'main' | 'plain' | 'bare';
  readonly size?: 'small' | 'medium' | 'large';
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** Does nothing for now, but keeps its place and its focus: a button that vanishes takes the focus with it. */
  readonly idle?: boolean;
}

/**
 * A button that looks like Fluent UI's. It is not Fluent UI's own, since with what that needs the first screen would
 * weigh a fifth more; Fluent UI comes with the first screen that has fields.
 */
export function Button({ look = 'plain', size = 'medium', before, after, idle = false, onClick, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={`button button-${look} button-${size}`} aria-disabled={idle || undefined} onClick={idle ? undefined : onClick}>
      {before}
      {children !== undefined && <span>{children}</span>}
      {after}
    </button>
  );
}
