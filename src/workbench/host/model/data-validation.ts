import type { CellValidation } from '../../engine/port';
import type { Host } from '../host';
import { ObjectTypeOf, scalar } from '../object-type';
import type { Spot } from '../references';
import { isUnbounded } from './places';

/** The rule of the cells: one where all have the same, 'mixed' where some differ. */
function ruleOf(spots: readonly Spot[], host: Host): CellValidation | 'mixed' | undefined {
  const seen = new Map<string, CellValidation | undefined>();
  for (const spot of spots) {
    const area = isUnbounded(spot.here()) ? { ...spot.here(), bottom: spot.here().top, right: spot.here().left } : spot.here();
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const validation = host.engine.validation(spot.sheet, row, column);
        seen.set(JSON.stringify(validation) ?? '', validation);
        if (seen.size > 1) return 'mixed';
      }
    }
  }
  return [...seen.values()][0];
}

/** { list: { source, inCellDropDown } }, { wholeNumber: { formula1, formula2, operator } }, … as office.js has them. */
function ruleAsExcel({ rule }: CellValidation): Record<string, unknown> {
  switch (rule.type) {
    case 'List':
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case 'Custom':
      return { custom: { formula: rule.formula } };
    default: {
      const name = rule.type.charAt(0).toLowerCase() + rule.type.slice(1);
      const second = rule.formula2 === undefined ? {} : { formula2: rule.formula2 };
      return { [name]: { formula1: rule.formula1, ...second, operator: rule.operator } };
    }
  }
}

/** null where the cells differ, as for formats. */
const read =
  <V>(of: (validation: CellValidation | undefined) => V) =>
  (spots: readonly Spot[], host: Host): V | null => {
    const rule = ruleOf(spots, host);
    return rule === 'mixed' ? null : of(rule);
  };

export const dataValidationType = new ObjectTypeOf<readonly Spot[]>('DataValidation', {
  members: {
    type: scalar('1.8', (spots, host) => {
      const rule = ruleOf(spots, host);
      return rule === 'mixed' ? 'Inconsistent' : (rule?.rule.type ?? 'None');
    }),
    rule: scalar('1.8', read((validation) => (validation ? ruleAsExcel(validation) : {}))),
    ignoreBlanks: scalar('1.8', read((validation) => validation?.ignoreBlanks ?? true)),
    errorAlert: scalar('1.8', read((validation) => ({ showAlert: validation?.error !== undefined, style: validation?.error?.style ?? 'Stop', title: validation?.error?.title ?? '', message: validation?.error?.message ?? '' }))),
    prompt: scalar('1.8', read((validation) => ({ showPrompt: validation?.prompt !== undefined, title: validation?.prompt?.title ?? '', message: validation?.prompt?.message ?? '' }))),
  },
});
