import type { Entry } from '../entry';
import type { ReturnedWorkbook, SentContract, SentReturn } from './sent-return';

/** The workbook that was sent, read from the file itself instead of the ledger. Contracts without a reference cannot be compared and are left out. */
export function sentFrom({ return: ret, headings }: ReturnedWorkbook, supplier: string): SentReturn {
  return {
    supplier: ret.supplier ?? supplier,
    ...(ret.year && { year: ret.year }),
    ...(ret.deadline === undefined ? {} : { deadline: ret.deadline }),
    sheet: ret.contracts[0]?.sheet ?? '',
    headings: headings.map(({ text }) => text),
    contracts: ret.contracts.flatMap((contract): SentContract[] => {
      const reference = valueOf(contract.reference);
      if (reference === undefined) return [];
      const { title, client, framework, consultant, start, end, spend, sheetTarget } = contract;
      const fields = Object.entries({ title, client, framework, consultant, start, end, spend, target: sheetTarget });
      const present = Object.fromEntries(fields.flatMap(([name, entry]) => (entry.state === 'read' ? [[name, entry.value]] : [])));
      return [{ reference, ...present }];
    }),
  };
}

function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}
