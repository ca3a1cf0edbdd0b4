import type { Contract } from '../../return/contract';

/**
 * What the pane knows each contract by, in the same order: its reference, since rows move. Where a reference is missing
 * or repeated, which the workbook has to put right, the row tells them apart for as long as that lasts.
 */
export function contractKeys(contracts: readonly Contract[]): readonly string[] {
  const references = contracts.map(({ reference }) => (reference.state === 'read' ? reference.value : ''));
  const times = new Map<string, number>();
  for (const reference of references) times.set(reference, (times.get(reference) ?? 0) + 1);
  return contracts.map(({ row, sheet }, index) => {
    const reference = references[index] ?? '';
    return reference !== '' && times.get(reference) === 1 ? reference : `${reference} in row ${row} of ${sheet}`;
  });
}
