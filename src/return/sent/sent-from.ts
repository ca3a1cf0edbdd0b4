import type { Entry } from '../entry';
import type { ReturnedWorkbook, SentContract, SentReturn } from './sent-return';

/** The workbook that was sent, read from the file itself instead of the ledger. A row that was sent without a reference is held against one that came back without. */
export function sentFrom({ return: ret, headings }: ReturnedWorkbook, supplier: string): SentReturn {
  return {
    supplier: ret.supplier ?? supplier,
    ...(ret.year && { year: ret.year }),
    ...(ret.deadline === undefined ? {} : { deadline: ret.deadline }),
    sheet: ret.contracts[0]?.sheet ?? '',
    headings: headings.map(({ text }) => text),
    contracts: ret.contracts.map((contract): SentContract => {
      const reference = valueOf(contract.reference) ?? '';
      const { title, client, framework, consultant, start, end, spend, sheetTarget } = contract;
      const fields = Object.entries({ title, client, framework, consultant, start, end, spend, target: sheetTarget });
      const present = Object.fromEntries(fields.flatMap(([name, entry]) => (entry.state === 'read' ? [[name, entry.value]] : [])));
      return { reference, ...present };
    }),
  };
}

function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}
