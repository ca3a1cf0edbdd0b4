import { Direction, IUndoRedoService, type Univer } from '@univerjs/core';
import { InsertRowByRangeCommand, RemoveRowByRangeCommand } from '@univerjs/sheets';
import { SortRangeCommand, SortType } from '@univerjs/sheets-sort';
import type { Engine } from '../engine/engine';
import { rangeOf, UNIT } from '../engine/from-file';
import { showMessage } from './messages';
import { sortableAround } from './sorting';

type Tool = 'undo' | 'redo' | 'insert-row' | 'delete-row' | 'sort-up' | 'sort-down';

/** Puts the buttons above the sheet to work on this workbook. */
export function startTools(univer: Univer, engine: Engine): void {
  const { commands } = engine.sheetsIn;
  const work: Readonly<Record<Tool, () => unknown>> = {
    undo: () => commands.executeCommand('univer.command.undo'),
    redo: () => commands.executeCommand('univer.command.redo'),
    'insert-row': () => rows(engine, (params) => commands.executeCommand(InsertRowByRangeCommand.id, { ...params, direction: Direction.UP })),
    'delete-row': () => rows(engine, (params) => commands.executeCommand(RemoveRowByRangeCommand.id, params)),
    'sort-up': () => sort(engine, SortType.ASC),
    'sort-down': () => sort(engine, SortType.DESC),
  };
  for (const button of document.querySelectorAll<HTMLButtonElement>('#tools [data-tool]')) {
    const tool = Object.keys(work).find((name): name is Tool => name === button.dataset['tool']);
    if (!tool) continue;
    button.onclick = () => void (engine.isEditing() ? undefined : work[tool]());
    button.disabled = tool === 'undo' || tool === 'redo';
  }
  univer.__getInjector().get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
    enable('undo', undos > 0);
    enable('redo', redos > 0);
  });
}

function enable(tool: Tool, enabled: boolean): void {
  const button = document.querySelector<HTMLButtonElement>(`#tools [data-tool="${tool}"]`);
  if (button) button.disabled = !enabled;
}

/** Over the rows of the selection, from the first column to the last. */
function rows(engine: Engine, work: (params: object) => unknown): void {
  const { sheet, areas } = engine.selection();
  const area = areas.at(-1);
  if (!area) return;
  const right = engine.sheetsIn.sheet(sheet).getColumnCount() - 1;
  work({ unitId: UNIT, subUnitId: sheet, range: rangeOf({ top: area.top, bottom: area.bottom, left: 0, right }) });
}

function sort(engine: Engine, type: SortType): void {
  const { sheet } = engine.selection();
  const found = sortableAround(engine);
  if (!found) return showMessage('Select a cell in the column to sort by.');
  const { area, column } = found;
  const merged = engine.merges(sheet).some(({ top, bottom, left, right }) => top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left);
  if (merged) return showMessage('Rows with merged cells are not sorted here.');
  const range = rangeOf(area);
  void engine.sheetsIn.commands.executeCommand(SortRangeCommand.id, {
    unitId: UNIT,
    subUnitId: sheet,
    range,
    orderRules: [{ colIndex: column, type }],
    hasTitle: false,
  });
}
