import fc from 'fast-check';
import { readReturn } from '../../src/sheet/read-return';
import { asRecord } from './as-record';
import { layouts, type Laying } from './layouts';

function inPounds(contract: Laying): Record<string, string | number | boolean | null> {
  const { spend, target, delivered, ...rest } = contract;
  return { ...rest, spend: spend / 100, target: target / 100, delivered: delivered === null ? null : delivered / 100 };
}

test('reading what was laid out gives back what was put in', () => {
  fc.assert(
    fc.property(layouts, ({ workbook, contracts, fields }) => {
      const reading = readReturn(workbook);
      if (reading.kind !== 'return') throw new Error(reading.reason);
      const read = reading.return.contracts.map((contract) => {
        const record = asRecord(contract);
        return Object.fromEntries(fields.map((field) => [field, record[field]]));
      });
      const put = contracts.map((contract) => Object.fromEntries(fields.map((field) => [field, inPounds(contract)[field]])));
      expect(read).toEqual(put);
    }),
    { numRuns: 400 },
  );
});
