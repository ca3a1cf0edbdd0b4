import type { NamedRows } from './reread-large';
import { rowsOf, type Selection } from './selection';
import type { OfficeSets } from './sets';
import { troubleOf } from './trouble';

/** What the workbook and the window tell of. */
export interface Hints {
  /** Cells may differ from what was read; `named` is what the event says of where. */
  cells(named?: NamedRows): void;
  selection(selection: Selection): void;
}

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

/**
 * Listens to everything that may mean a change. One sync.
 * @returns what stops listening; it takes one sync, in the context the handlers were added in, for in another it would
 *   fail in silence (github.com/OfficeDev/office-js-docs-reference/issues/730)
 */
export async function listen(sets: OfficeSets, hints: Hints): Promise<() => Promise<void>> {
  const handlers = await Excel.run({ delayForCellEdit: true }, (context) => addHandlers(context, sets, hints));
  const leaveWindow = listenToWindow(hints);
  return async () => {
    leaveWindow();
    const [first] = handlers;
    if (first === undefined) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

async function addHandlers(context: Excel.RequestContext, sets: OfficeSets, hints: Hints): Promise<readonly Handler[]> {
  const needed = addNeeded(context, sets, hints);
  const helpful = addHelpful(context, sets, hints);
  try {
    await context.sync();
    return [...needed, ...helpful];
  } catch (error) {
    // An Excel that declares a set and lacks one of its events: what is needed came with 1.9.
    if (troubleOf(error).kind !== 'not-supported') throw error;
    return await addOnlyNeeded(sets, hints);
  }
}

function addOnlyNeeded(sets: OfficeSets, hints: Hints): Promise<readonly Handler[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const needed = addNeeded(context, sets, hints);
    await context.sync();
    return needed;
  });
}

function addNeeded(context: Excel.RequestContext, sets: OfficeSets, hints: Hints): Handler[] {
  const { worksheets } = context.workbook;
  return [
    worksheets.onChanged.add(async (event) => {
      // What the pane wrote it has read back already.
      if (sets.has('1.14') && event.triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
      hints.cells(namedBy(event));
    }),
    worksheets.onSelectionChanged.add(async (event) => hints.selection({ sheet: event.worksheetId, address: event.address })),
  ];
}

function namedBy(event: Excel.WorksheetChangedEventArgs): NamedRows | undefined {
  const rows = event.changeType === Excel.DataChangeType.rangeEdited ? rowsOf(event.address) : undefined;
  return rows && { sheet: event.worksheetId, first: rows.first - 1, last: rows.last - 1 };
}

function addHelpful(context: Excel.RequestContext, sets: OfficeSets, hints: Hints): Handler[] {
  const { worksheets } = context.workbook;
  const look = async (): Promise<void> => hints.cells();
  const handlers: Handler[] = [
    // Results of formulas change without onChanged (github.com/OfficeDev/office-js/issues/3899).
    worksheets.onCalculated.add(look),
    worksheets.onActivated.add(look),
    worksheets.onAdded.add(look),
    worksheets.onDeleted.add(look),
  ];
  if (sets.has('1.10')) handlers.push(worksheets.onRowSorted.add(look));
  if (sets.has('1.11')) handlers.push(worksheets.onRowHiddenChanged.add(look));
  if (sets.has('1.14')) handlers.push(worksheets.onProtectionChanged.add(look));
  if (sets.has('1.17')) handlers.push(worksheets.onNameChanged.add(look));
  return handlers;
}

/** Coming back to the pane: whatever happened meanwhile, an undo for one, may have told nobody. */
function listenToWindow(hints: Hints): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const onFocus = (): void => hints.cells();
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') hints.cells();
  };
  window.addEventListener('focus', onFocus);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('focus', onFocus);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
