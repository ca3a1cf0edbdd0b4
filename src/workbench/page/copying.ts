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
  const hooks = clipboard.getClipboardHooks();
  hooks.splice(0, hooks.length, ...hooks.filter(({ id }) => !NOT_COPIED.includes(id)));
  const addClipboardHook = clipboard.addClipboardHook.bind(clipboard);
  clipboard.addClipboardHook = (hook) => (NOT_COPIED.includes(hook.id) ? NOTHING_ADDED : addClipboardHook(hook));
  const filling = services.get(IAutoFillService);
  const addHook = filling.addHook.bind(filling);
  filling.addHook = (hook) => (NOT_COPIED.includes(hook.id) ? NOTHING_ADDED : addHook(hook));
}

const NOTHING_ADDED = { dispose: () => undefined };
