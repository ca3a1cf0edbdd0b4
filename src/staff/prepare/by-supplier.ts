import type { FinancialYear } from '../../return/policy';
import { shortYear } from '../../return/sent/ledger-lines';
import { supplierKey } from '../../return/sent/same-supplier';
import type { ListedContract } from './listed-contract';

/** What one supplier is sent. */
export interface ToSend {
  /** The name as the list first has it. */
  readonly supplier: string;
  readonly email?: string;
  /** The name of the workbook's file, without its ending: safe on every system, and the same for the same list. */
  readonly name: string;
  readonly contracts: readonly ListedContract[];
}

/** The contracts by supplier, suppliers by name. Spellings like "Harbour & Fell Ltd" and "Harbour and Fell Limited" are one supplier. */
export function bySupplier(contracts: readonly ListedContract[], year: FinancialYear): readonly ToSend[] {
  const groups = new Map<string, ListedContract[]>();
  for (const contract of contracts) {
    const key = supplierKey(contract.supplier);
    const group = groups.get(key);
    if (group) group.push(contract);
    else groups.set(key, [contract]);
  }
  const taken = new Set<string>();
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => {
      const supplier = group[0]?.supplier ?? '';
      const email = group.find((contract) => contract.email !== undefined)?.email;
      return { supplier, ...(email !== undefined && { email }), name: freeName(`${safeName(supplier)} ${shortYear(year)}`, taken), contracts: group };
    });
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that Windows, macOS, SharePoint and zip files all take. */
function safeName(supplier: string): string {
  const plain = supplier
    .normalize('NFC')
    .replace(/&/g, ' and ')
    // What is left of a picture once its sign is gone: nobody sees it.
    .replace(/[\p{Cf}\uFE00-\uFE0F\u20E3]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M} ,()'-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = cut(plain);
  return short === '' || reserved.test(short) ? `Supplier ${short}`.trim() : short;
}

/** As many whole letters as every system takes with an ending: 80, and fewer of those that take more bytes. */
function cut(name: string): string {
  const letters = [...name].slice(0, 80);
  while (Buffer.byteLength(letters.join('')) > 200) letters.pop();
  return letters.join('').trim();
}

/** Two names may differ in nothing but case or signs, and files may not. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  taken.add(free.toLowerCase());
  return free;
}
