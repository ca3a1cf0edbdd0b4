import { useMemo } from 'react';
import { browserStorage, draftStore } from './drafts/draft-store';
import { ChosenLastYear } from './last-year/chosen-last-year';
import type { OpenReturn } from './pane-state';
import './pane.css';
import { Announcer } from './parts/announcer';
import { Strip } from './parts/strip';
import { ReturnScreens } from './return-screens';
import { Boundary } from './start/crashed';
import { NoOffice } from './start/no-office';
import { NoReturn } from './start/no-return';
import { ProtectedView } from './start/protected-view';
import { ReadOnly } from './start/read-only';
import { Slow } from './start/slow';
import { Starting } from './start/starting';
import { TroubleScreen } from './start/trouble';
import { AppearanceContext } from './theme/appearance-context';
import { useAppearance } from './theme/use-appearance';

/** The pane: one of its screens, in Excel's light or dark. */
export function Pane({ opened }: { readonly opened: OpenReturn }) {
  const appearance = useAppearance(opened.appearance);
  return (
    <AppearanceContext.Provider value={appearance}>
      <Boundary onReload={opened.reload}>
        <Announcer>
          <ChosenLastYear>
            <div className="pane">
              <Strip />
              <Screen opened={opened} />
            </div>
          </ChosenLastYear>
        </Announcer>
      </Boundary>
    </AppearanceContext.Provider>
  );
}

function Screen({ opened }: { readonly opened: OpenReturn }) {
  const { state, partition, reload, lookAgain } = opened;
  const returnName = state.kind === 'open' ? nameOf(state.open.return.supplier, state.open.return.year?.from) : '';
  const store = useMemo(() => draftStore(browserStorage(), `${partition}${returnName}`), [partition, returnName]);
  switch (state.kind) {
    case 'starting':
      return <Starting />;
    case 'slow':
      return <Slow onReload={reload} />;
    case 'no-office':
      return <NoOffice />;
    case 'read-only':
      return <ReadOnly onReload={reload} />;
    case 'protected-view':
      return <ProtectedView onReload={reload} />;
    case 'no-return':
      return <NoReturn reason={state.reason} onLookAgain={lookAgain} />;
    case 'trouble':
      return <TroubleScreen message={state.trouble.message} whatToDo={state.trouble.whatToDo} onLookAgain={lookAgain} />;
    case 'open':
      return <ReturnScreens key={returnName} opened={opened} open={state.open} store={store} />;
  }
}

/** What the drafts of one return are kept under. */
function nameOf(supplier: string | undefined, from: number | undefined): string {
  return `social-value-return:${supplier ?? ''}:${from ?? ''}`;
}
