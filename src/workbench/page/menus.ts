import type { MenuConfig } from '@univerjs/ui';

/** Univer's menu entries for what saving could not keep, or what the page does otherwise, by Univer's ids. */
const HIDDEN = [
  'sheet.command.add-range-protection-from-context-menu',
];

export const hiddenMenus: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
