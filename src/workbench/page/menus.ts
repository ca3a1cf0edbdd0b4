import type { MenuConfig } from '@univerjs/ui';

/** Univer's menu entries that are not offered, by Univer's ids: what saving could not keep, and what the return's page has no use for. */
const HIDDEN = [
  'sheet.menu.copy-special',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.delete-range-protection-from-context-menu',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.copy-sheet',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
];

export const hiddenMenus: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
