import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  asReturnedWorkbook,
  openWorkbook,
  settingFrom,
  startOffice,
  type Opened,
  type OpenWorkbook,
  type ReadingChoices,
  type Ready,
  type SaveOutcome,
  type Start,
  type Trouble,
} from '../excel';
import type { Answer } from '../return/answer';
import type { Kept } from '../return/kept';
import type { CellPlace } from '../return/place';
import type { SaveResult } from './contract/use-saving';
import { ownSelections } from './own-selections';
import type { OpenReturn, PaneState, Selected } from './pane-state';
import type { Appearance } from './theme/appearance-context';
import { todayHere } from './today';

/** The one way from the screens to Excel: starts Office, reads the return, follows the sheet, writes answers. */
export function useOpenReturn(): OpenReturn {
  const [state, setState] = useState<PaneState>({ kind: 'starting' });
  const [selected, setSelected] = useState<Selected>();
  const [ready, setReady] = useState<Ready>();
  const [settings, setSettings] = useState<ReadonlyMap<string, unknown>>(new Map());
  const [lastSaved, setLastSaved] = useState<string>();
  const workbook = useRef<OpenWorkbook>();
  const [own] = useState(ownSelections);

  useEffect(() => {
    const take = (start: Start) => {
      if (start.kind === 'slow') {
        setState({ kind: 'slow' });
        void start.later.then(take);
      } else if (start.kind === 'no-office') setState({ kind: 'no-office' });
      else setReady(start);
    };
    void startOffice().then(take);
  }, []);

  useEffect(() => {
    if (ready === undefined) return;
    const open = openWorkbook(ready);
    workbook.current = open;
    void open.readOpenReturn().then((opened) => {
      setSettings(open.settings());
      setState(firstState(ready, opened));
    });
    const watch = open.watchWorkbook({
      onCells: (reading) => {
        setState((before) => laterState(before, reading));
        setLastSaved(open.lastSaved());
      },
      onSelection: (reference) => {
        if (reference === undefined || own.isOwn(reference)) return;
        setSelected((before) => ({ reference, turn: (before?.turn ?? 0) + 1 }));
      },
      onTrouble: (trouble) => setState((before) => withTrouble(before, trouble)),
      onTroubleOver: () => setState(withoutTrouble),
    });
    return () => void watch.then(({ stop }) => stop());
  }, [ready, own]);

  const save = useCallback(async (reference: string, answer: Answer, onWaiting: () => void): Promise<SaveResult> => {
    const open = workbook.current;
    if (open === undefined) throw new Error('Saving before the workbook was opened');
    const outcome = await open.saveAnswer(reference, answer, { onWaiting });
    setSettings(open.settings());
    setLastSaved(open.lastSaved());
    if ('reading' in outcome) setState((before) => laterState(before, outcome.reading));
    return saveResult(outcome);
  }, []);

  const undo = useCallback(async (onWaiting: () => void) => {
    const open = workbook.current;
    if (open === undefined) throw new Error('Undoing before the workbook was opened');
    const outcome = await open.undoLastSave({ onWaiting });
    setSettings(open.settings());
    setLastSaved(open.lastSaved());
    if ('reading' in outcome) setState((before) => laterState(before, outcome.reading));
    return outcome;
  }, []);

  const entryRules = useCallback(async (reference: string) => (await workbook.current?.entryRules(reference)) ?? new Map<never, never>(), []);

  const makeRoom = useCallback(async (onWaiting: () => void) => {
    const open = workbook.current;
    if (open === undefined) throw new Error('Making room before the workbook was opened');
    const outcome = await open.makeRoom(todayHere(), { onWaiting });
    setSettings(open.settings());
    if ('reading' in outcome) setState((before) => laterState(before, outcome.reading));
    return outcome;
  }, []);

  const show = useCallback(
    (reference: string) => {
      own.expect(reference);
      // Where it cannot be shown (another workbook is in front, the row is gone), the pane still can be worked with.
      void workbook.current?.showContract(reference);
    },
    [own],
  );

  const showCell = useCallback(async (place: CellPlace) => (await workbook.current?.showCell(place))?.kind === 'shown', []);

  const readKept = useCallback(<T,>(kept: Kept<T>) => settingFrom(kept, settings.get(kept.key)), [settings]);

  const keep = useCallback(async <T,>(kept: Kept<T>, value: T | undefined) => {
    const outcome = await workbook.current?.writeSetting(kept, value);
    setSettings((before) => workbook.current?.settings() ?? before);
    if (outcome === undefined || outcome.kind === 'kept') return undefined;
    return outcome.kind === 'trouble' ? `${outcome.trouble.message} ${outcome.trouble.whatToDo}` : outcome.message;
  }, []);

  const readBy = useCallback(async (choices: ReadingChoices) => {
    const opened = await workbook.current?.readOpenReturn(choices);
    if (opened === undefined) throw new Error('Reading before the workbook was opened');
    if (opened.kind === 'trouble') return `${opened.trouble.message} ${opened.trouble.whatToDo}`;
    setState((before) => laterState(before, opened));
    return undefined;
  }, []);

  const openNew = useCallback(async (base64: string) => (await workbook.current?.openNew(base64)) === true, []);

  const lookAgain = useCallback(() => {
    void workbook.current?.readOpenReturn().then((opened) => {
      setSettings((before) => workbook.current?.settings() ?? before);
      setState((before) => laterState(before, opened));
    });
  }, []);

  return useMemo(
    () => ({ state, selected, appearance: appearanceOf(ready), partition: ready?.partition ?? '', save, lastSaved, undo, entryRules, makeRoom, show, showCell, readKept, keep, readBy, openNew, lookAgain, reload }),
    [state, selected, ready, save, lastSaved, undo, entryRules, makeRoom, show, showCell, readKept, keep, readBy, openNew, lookAgain],
  );
}

function appearanceOf(ready: Ready | undefined): Appearance | undefined {
  return ready?.theme;
}

function reload(): void {
  window.location.reload();
}

/** A workbook that cannot be written is no use for filling in; one that cannot even be read is in Protected View. */
function firstState({ readOnly }: Ready, opened: Opened): PaneState {
  if (!readOnly) return laterState({ kind: 'starting' }, opened);
  return { kind: opened.kind === 'trouble' ? 'protected-view' : 'read-only' };
}

function laterState(before: PaneState, opened: Opened): PaneState {
  switch (opened.kind) {
    case 'trouble':
      return withTrouble(before, opened.trouble);
    case 'not-a-return':
      return { kind: 'no-return', reason: opened.reason };
    case 'return':
      return { kind: 'open', open: { return: opened.return, workbook: asReturnedWorkbook(opened), reading: opened, today: todayHere(), trouble: undefined } };
  }
}

/** A return that is open stays on screen: what is known of it is still worth seeing, and somebody may be typing. */
function withTrouble(before: PaneState, { message, whatToDo }: Trouble): PaneState {
  const trouble = { message, whatToDo };
  return before.kind === 'open' ? { kind: 'open', open: { ...before.open, trouble } } : { kind: 'trouble', trouble };
}

function withoutTrouble(before: PaneState): PaneState {
  return before.kind === 'open' ? { kind: 'open', open: { ...before.open, trouble: undefined } } : before;
}

function saveResult(outcome: SaveOutcome): SaveResult {
  switch (outcome.kind) {
    case 'saved':
      if (outcome.reading.kind === 'return') return { kind: 'saved', return: outcome.reading.return };
      return { kind: 'not-saved', message: outcome.reading.reason };
    case 'trouble':
      return { kind: 'not-saved', message: `${outcome.trouble.message} ${outcome.trouble.whatToDo}` };
    default:
      return { kind: 'not-saved', message: outcome.message };
  }
}
