import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback, useState } from 'react';
import type { Answer } from '../../src/return/answer';
import { keptFrom } from '../../src/return/kept';
import type { CellPlace } from '../../src/return/place';
import type { Credits, Day } from '../../src/return/quantities';
import type { SupplierReturn } from '../../src/return/supplier-return';
import type { ReadingChoices } from '../../src/sheet/layout';
import { readReturn } from '../../src/sheet/read-return';
import type { RoomOutcome, UndoOutcome } from '../../src/excel';
import type { ReadReturn } from '../../src/sheet/reading';
import { asReturnedWorkbook } from '../../src/sheet/returned-workbook';
import type { SaveResult } from '../../src/taskpane/contract/use-saving';
// Fetched later in the browser; here at once, so that no test waits for it to be compiled.
import '../../src/taskpane/one-contract';
import '../../src/taskpane/contract/not-saved';
import '../../src/taskpane/undo/undo-line';
import '../../src/taskpane/finish/finish-screen';
import { Pane } from '../../src/taskpane/pane';
import type { OpenReturn, PaneState } from '../../src/taskpane/pane-state';
import { readingOf, today, withAnswer, workbookOf } from './some-returns';

// Typing letter by letter takes its time in jsdom where other tests run beside it, and so does what is waited for.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

// What jsdom has no layout for.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Object.assign(window, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });

export interface PaneSetup {
  readonly today?: Day;
  /** What the workbook answers to a Save; undefined where it takes the answer. */
  readonly refuse?: (reference: string, onWaiting: () => void) => Promise<SaveResult | undefined> | undefined;
  /** What is kept in the workbook's settings at first, by key. */
  readonly kept?: Readonly<Record<string, unknown>>;
  /** What is told where something is to be kept there; undefined where it is kept. */
  readonly refuseToKeep?: string;
  /** What is waited for before something is kept there; absent where it is kept at once. */
  readonly beforeKeeping?: () => Promise<unknown>;
  /** Whether a new workbook with that content is opened; absent where this Excel opens none. */
  readonly opensNew?: (base64: string) => boolean;
  /** What comes of taking an answer back; undefined where it is taken back. */
  readonly undo?: (onWaiting: () => void) => Promise<UndoOutcome | undefined>;
  /** What the sheet allows in the other entry cells of a contract. */
  readonly entryRules?: OpenReturn['entryRules'];
  /** What comes of making room for reasons; absent where it is not to be asked for. */
  readonly makeRoom?: (reading: ReadReturn, onWaiting: () => void) => Promise<RoomOutcome>;
  /** What is told where the workbook is to be read again by choices. */
  readonly refuseToRead?: string;
}

/** The pane over a return that is kept here, by data and callbacks alone. */
export function openPane(first: SupplierReturn | PaneState, setup: PaneSetup = {}) {
  const saved: { reference: string; answer: Answer }[] = [];
  const shown: string[] = [];
  const shownCells: CellPlace[] = [];
  const kept = new Map(Object.entries(setup.kept ?? {}).map(([key, value]) => [key, JSON.stringify(value)]));
  const readings: ReadingChoices[] = [];
  let looks = 0;
  let setState: (change: (before: PaneState) => PaneState) => void = () => undefined;
  let setSelected: (change: (before: OpenReturn['selected']) => OpenReturn['selected']) => void = () => undefined;

  function PaneOverData() {
    const [settings, setSettings] = useState<ReadonlyMap<string, string>>(kept);
    const readKept = useCallback<OpenReturn['readKept']>((what) => keptFrom(what, settings.get(what.key)), [settings]);
    const keep = useCallback<OpenReturn['keep']>(async (what, value) => {
      await setup.beforeKeeping?.();
      if (setup.refuseToKeep !== undefined) return setup.refuseToKeep;
      if (value === undefined) kept.delete(what.key);
      else kept.set(what.key, JSON.stringify(value));
      setSettings(new Map(kept));
      return undefined;
    }, []);
    const [state, changeState] = useState<PaneState>('kind' in first ? first : opened(first, setup.today));
    const [selected, changeSelected] = useState<OpenReturn['selected']>();
    const [lastSaved, changeLastSaved] = useState<string>();
    const [before, changeBefore] = useState<SupplierReturn>();
    const entryRules = useCallback<OpenReturn['entryRules']>((reference) => setup.entryRules?.(reference) ?? Promise.resolve(new Map()), []);
    setState = changeState;
    setSelected = changeSelected;
    const save: OpenReturn['save'] = async (reference, answer, onWaiting) => {
      const refusal = await setup.refuse?.(reference, onWaiting);
      if (refusal !== undefined) return refusal;
      if (state.kind !== 'open') throw new Error('Saved while nothing was open');
      saved.push({ reference, answer });
      const after = withAnswer(state.open.return, reference, answer);
      changeBefore(state.open.return);
      changeLastSaved(reference);
      changeState(opened(after, setup.today));
      return { kind: 'saved', return: after };
    };
    return (
      <Pane
        opened={{
          state,
          selected,
          appearance: undefined,
          partition: 'test:',
          save,
          makeRoom: async (onWaiting) => {
            if (setup.makeRoom === undefined || state.kind !== 'open') throw new Error('Room was made where none was expected');
            const outcome = await setup.makeRoom(state.open.reading, onWaiting);
            if ('reading' in outcome) changeState(openedBy(outcome.reading, setup.today));
            return outcome;
          },
          lastSaved,
          undo: async (onWaiting) => {
            const outcome = await setup.undo?.(onWaiting);
            if (outcome !== undefined || lastSaved === undefined || before === undefined) return outcome ?? { kind: 'nothing-to-undo' };
            changeState(opened(before, setup.today));
            changeLastSaved(undefined);
            return { kind: 'undone', reference: lastSaved, reading: readingOf(before) };
          },
          entryRules,
          show: (reference) => shown.push(reference),
          showCell: (place) => Promise.resolve(shownCells.push(place) > 0),
          readKept,
          keep,
          readBy: (choices) => {
            readings.push(choices);
            const trouble = setup.refuseToRead;
            if (trouble !== undefined || state.kind !== 'open') return Promise.resolve(trouble);
            const reading = readReturn(state.open.reading.workbook, choices);
            if (reading.kind === 'return') changeState(openedBy(reading, setup.today));
            return Promise.resolve(undefined);
          },
          openNew: (base64) => Promise.resolve(setup.opensNew?.(base64) ?? false),
          lookAgain: () => (looks += 1),
          reload: () => undefined,
        }}
      />
    );
  }

  const page = render(<PaneOverData />);
  return {
    ...page,
    user: userEvent.setup(),
    saved,
    shown,
    /** The cells that were shown in the sheet. */
    shownCells,
    looks: () => looks,
    /** The choices that the workbook was read again by. */
    readings,
    /** What is kept in the workbook's settings under that name. */
    keptUnder: (key: string): unknown => JSON.parse(kept.get(key) ?? 'null'),
    /** The sheet is as given now. */
    sheetIs: (ret: SupplierReturn) => act(() => setState(() => opened(ret, setup.today))),
    /** Somebody typed credits into a contract's cell in the sheet. */
    sheetSays: (reference: string, hundredths: number) =>
      act(() =>
        setState((before) => (before.kind === 'open' ? opened(withAnswer(before.open.return, reference, { delivered: hundredths as Credits }), setup.today) : before)),
      ),
    /** Somebody selected a contract's row in the sheet. */
    select: (reference: string) => act(() => setSelected((before) => ({ reference, turn: (before?.turn ?? 0) + 1 }))),
    becomes: (state: PaneState) => act(() => setState(() => state)),
  };
}

/** A workbook that was really read, and not a return alone. */
export function openedBy(reading: ReadReturn, on: Day = today): PaneState {
  return { kind: 'open', open: { return: reading.return, workbook: asReturnedWorkbook(reading), reading, today: on, trouble: undefined } };
}

export function opened(ret: SupplierReturn, on: Day = today): PaneState {
  return { kind: 'open', open: { return: ret, workbook: workbookOf(ret), reading: readingOf(ret), today: on, trouble: undefined } };
}
