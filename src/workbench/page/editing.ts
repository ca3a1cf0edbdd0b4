import { CommandType, CustomCommandExecutionError, type Univer } from '@univerjs/core';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { LOCKED } from '../engine/guard';
import type { Engine } from '../engine/engine';
import type { Editing } from '../engine/work-port';

/** Whether a cell is being typed into, from Univer's editor. */
export function editingIn(univer: Univer): Editing {
  const editor = () => univer.__getInjector().get(IEditorBridgeService);
  return {
    now: () => editor().isVisible().visible,
    ended: () =>
      new Promise((resolve) => {
        if (!editor().isVisible().visible) return resolve();
        const watching = editor().visible$.subscribe(({ visible }) => {
          if (visible) return;
          // What was typed is put into the cell a moment after the editor has closed.
          setTimeout(() => {
            watching.unsubscribe();
            resolve();
          });
        });
      }),
  };
}

/** Keeps the editor from opening over a locked cell. */
export function keepLockedCellsShut(engine: Engine, say: (sentence: string) => void): void {
  engine.sheetsIn.commands.beforeCommandExecuted(({ id, type, params }) => {
    if (type !== CommandType.OPERATION || id !== SetCellEditVisibleOperation.id) return;
    if (!params || !('visible' in params) || params.visible !== true) return;
    const { sheet, activeCell } = engine.selection();
    const cell = { top: activeCell.row, bottom: activeCell.row, left: activeCell.column, right: activeCell.column };
    if (!engine.protections.keepsFromEditing(sheet, cell)) return;
    say(LOCKED);
    throw new CustomCommandExecutionError(LOCKED);
  });
}
