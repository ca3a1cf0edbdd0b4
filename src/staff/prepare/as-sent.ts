import type { FinancialYear, Policy } from '../../return/policy';
import { pence, type Credits, type Day } from '../../return/quantities';
import type { SentContract, SentReturn } from '../../return/sent/sent-return';
import { targetForSpend } from '../../return/target';
import type { ToSend } from './by-supplier';
import { valueOf, type ListedContract } from './listed-contract';

/** The year's facts that every workbook carries. */
export interface ReturnYear {
  readonly year: FinancialYear;
  readonly deadline: Day;
  readonly policy: Policy;
}

/** What a supplier is sent, as the ledger keeps it and a returned workbook is held against. */
export function asSent({ supplier, email, contracts }: ToSend, { year, deadline, policy }: ReturnYear, sheet: string, headings: readonly string[]): SentReturn {
  return { supplier, ...(email !== undefined && { email }), year, deadline, sheet, headings, contracts: contracts.map((contract) => sentContract(contract, policy)) };
}

function sentContract(contract: ListedContract, policy: Policy): SentContract {
  const fields = {
    title: valueOf(contract.title),
    client: valueOf(contract.client),
    framework: valueOf(contract.framework),
    start: valueOf(contract.start),
    end: valueOf(contract.end),
    spend: valueOf(contract.spend),
  };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { reference: valueOf(contract.reference) ?? '', consultant: valueOf(contract.consultant) ?? false, target: targetOfListed(contract, policy), ...present };
}

/** The target for what a contract spent; a consultant's that spent nothing is due nothing. */
export function targetOfListed({ spend }: ListedContract, policy: Policy): Credits {
  return targetForSpend(valueOf(spend) ?? pence(0), policy);
}
