import { FluentProvider } from '@fluentui/react-components';
import { useContext, type ReactNode } from 'react';
import { AppearanceContext } from './appearance-context';
import { themes } from './themes';

/** Goes round what is made of Fluent UI's parts. Comes with the first screen that has fields: the first one of all has none. */
export function Fluent({ children }: { readonly children: ReactNode }) {
  const appearance = useContext(AppearanceContext);
  return (
    <FluentProvider theme={themes[appearance]} className="around">
      {children}
    </FluentProvider>
  );
}
