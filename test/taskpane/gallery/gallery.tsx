import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { SupplierReturn } from '../../../src/return/supplier-return';
import { Pane } from '../../../src/taskpane/pane';
import type { OpenReturn, PaneState } from '../../../src/taskpane/pane-state';
import { fiveContracts, readingOf, returnOf, today, withAnswer, workbookOf } from '../some-returns';

/** Every screen of the pane with data and callbacks of its own, without Excel: what `look.mjs` takes pictures of. */
const states: Readonly<Record<string, PaneState>> = {
  starting: { kind: 'starting' },
  slow: { kind: 'slow' },
  'no-office': { kind: 'no-office' },
  'read-only': { kind: 'read-only' },
  'protected-view': { kind: 'protected-view' },
  'no-return': { kind: 'no-return', reason: 'No sheet has a table of contracts: none has a column of references beside a column of credits.' },
  trouble: { kind: 'trouble', trouble: { message: 'Excel cannot be reached at the moment.', whatToDo: 'Check your internet connection, then try again.' } },
  open: opened(returnOf(fiveContracts)),
  plain: opened({ contracts: returnOf(fiveContracts).contracts, statedTotals: [] }),
  late: opened(returnOf(fiveContracts, { deadline: today - 3 as typeof today })),
  done: opened(returnOf(fiveContracts.slice(0, 1))),
  cut: { kind: 'open', open: { return: returnOf(fiveContracts), workbook: workbookOf(returnOf(fiveContracts)), reading: readingOf(returnOf(fiveContracts)), today, trouble: { message: 'Excel cannot be reached at the moment.', whatToDo: 'Check your internet connection, then try again.' } } },
  thousands: opened(returnOf(Array.from({ length: 3000 }, (_nothing, index) => ({ ...(fiveContracts[index % 5] ?? fiveContracts[0]!), reference: `F21-${String(10000 + index)}` })))),
};

function opened(ret: SupplierReturn): PaneState {
  return { kind: 'open', open: { return: ret, workbook: workbookOf(ret), reading: readingOf(ret), today, trouble: undefined } };
}

function Gallery({ first }: { readonly first: PaneState }) {
  const [state, setState] = useState(first);
  const [selected, setSelected] = useState<OpenReturn['selected']>();
  Object.assign(window, {
    select: (reference: string) => setSelected((before) => ({ reference, turn: (before?.turn ?? 0) + 1 })),
    change: (reference: string, delivered: number) =>
      setState((before) => (before.kind === 'open' ? opened(withAnswer(before.open.return, reference, { delivered: delivered as never })) : before)),
  });
  return (
    <Pane
      opened={{
        state,
        selected,
        appearance: undefined,
        partition: '',
        makeRoom: () => Promise.resolve({ kind: 'refused', why: 'no-place', message: 'No room is made in the gallery.' }),
        save: async (reference, answer) => {
          if (state.kind !== 'open') throw new Error('Nothing is open');
          if (reference === '1045') return { kind: 'not-saved', message: 'The sheet is protected and this cell is locked. Ask Fusion21 to unlock it.' };
          const after = withAnswer(state.open.return, reference, answer);
          setState(opened(after));
          return { kind: 'saved', return: after };
        },
        lastSaved: undefined,
        undo: () => Promise.resolve({ kind: 'nothing-to-undo' }),
        entryRules: () => Promise.resolve(new Map()),
        show: () => undefined,
        readBy: () => Promise.resolve(undefined),
        openNew: () => Promise.resolve(true),
        lookAgain: () => undefined,
        showCell: () => Promise.resolve(true),
        readKept: () => undefined,
        keep: () => Promise.resolve(undefined),
        reload: () => undefined,
      }}
    />
  );
}

const place = document.getElementById('pane');
const first = states[location.hash.slice(1)];
if (place !== null && first !== undefined) createRoot(place).render(<Gallery first={first} />);
