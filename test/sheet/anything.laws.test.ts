import fc from 'fast-check';
import { editsForAnswer } from '../../src/sheet/answer-edits';
import { readContractList, readReturn } from '../../src/sheet/read-return';
import { credits } from '../../src/return/quantities';
import { sheetOf, workbookOf, type Laid } from './laid-out';

const content: fc.Arbitrary<Laid> = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 30 }),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<Laid>('tbc', '#N/A', '£1,000,000,000,000,000', '31/02/2024', 'Total', 'Contract ref', 'Credits target', '__proto__', 'constructor', '2023/24', '99/00'),
  fc.record({ value: fc.double({ min: -1e6, max: 1e6, noNaN: true }), format: fc.constantFrom('dd/mm/yyyy', '£#,##0.00', '0%', '[h]:mm', 'General') }),
  fc.record({ value: fc.constant(''), formula: fc.constantFrom('=SUM(A1:H99)', '=A1', '=B2+C3', '=SUBTOTAL(9,E2:E9)', '=1/0', '=IF(', '=[@Spend]', '=SUM(A1:XFD1048576)') }),
);
const headings: Laid[] = ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered', 'Comments'];

test('whatever is in the cells, they are read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(content, { maxLength: 10 }), { maxLength: 12 }),
      fc.boolean(),
      fc.dictionary(fc.constantFrom('column:end', 'column:delivered', 'sheet', 'column:target', '__proto__'), fc.constantFrom('-', '*', 'end date', 'credits delivered', 'constructor')),
      fc.constantFrom<readonly string[]>([], ['A1:C3'], ['A2:A9', 'B2:B9']),
      (rows, headed, choices, merges) => {
        const workbook = workbookOf(sheetOf('Return', headed ? [headings, ...rows] : rows, { merges }));
        const reading = readReturn(workbook, choices);
        expect(['return', 'not-a-return']).toContain(readContractList(workbook, choices).kind);
        if (reading.kind === 'return') {
          for (const { reference } of reading.return.contracts) {
            const edits = editsForAnswer(reading, reference.state === 'read' ? reference.value : '', { delivered: credits(1_00) });
            expect(['edits', 'refused']).toContain(edits.kind);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});
