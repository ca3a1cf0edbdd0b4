import type { Univer } from '@univerjs/core';
import { IAutoFillService } from '@univerjs/sheets';
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from '@univerjs/sheets-conditional-formatting';
import { DATA_VALIDATION_PLUGIN_NAME } from '@univerjs/sheets-data-validation';
import { ISheetClipboardService } from '@univerjs/sheets-ui';

/** What adds validations and conditional formats to cells that are pasted over or filled. */
const NOT_COPIED: readonly string[] = [DATA_VALIDATION_PLUGIN_NAME, SHEET_CONDITIONAL_FORMATTING_PLUGIN];

/**
 * Pasting and filling copy what cells hold and how they look, and leave validations and conditional formats where they are: a
 * saved copy could not keep new ones. To be called before Univer's parts have added what they copy.
 */
export function copyOnlyCells(univer: Univer): void {
  const services = univer.__getInjector();
  const clipboard = services.get(ISheetClipboardService);
  clipboard.clipboardHooks$.subscribe(() => leaveOut(clipboard));
  leaveOut(clipboard);
  const filling = services.get(IAutoFillService);
  const addHook = filling.addHook.bind(filling);
  filling.addHook = (hook) => (NOT_COPIED.includes(hook.id) ? { dispose: () => undefined } : addHook(hook));
}

function leaveOut(clipboard: ISheetClipboardService): void {
  const hooks = clipboard.getClipboardHooks();
  for (let index = hooks.length - 1; index >= 0; index--) if (NOT_COPIED.includes(hooks[index]?.id ?? '')) hooks.splice(index, 1);
}
