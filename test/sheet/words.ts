import { date, money, type Laid } from './laid-out';
import type { Laying } from './layouts';

export type Worded = 'reference' | 'title' | 'client' | 'end' | 'spend' | 'target' | 'delivered';

/** Headings in none of the lists seen, in the words people have for these things. */
export const wordings: Readonly<Record<Worded, readonly string[]>> = {
  reference: [
    'Contract ID', 'Ref no', 'Call-off ref', 'Fusion21 Contract Number', 'Unique ref', 'Contract code', 'Purchase order', 'Contract ref (do not change)', 'ContractRef', 'contract_ref', 'Scheme ref',
    'Contract/Order No', 'SV Ref', 'Return ref', 'CONTRACT  NUMBER ', 'Line ref', 'Our reference', 'Case number', 'Framework call-off reference', 'System ID', 'Contract Nr', 'Unique contract reference number (UCRN)', 'Ref #', 'Identifier', 'Record ID', 'Job Number', 'Commission ref',
  ],
  title: [
    'Scheme name', 'Contract description', 'Works', 'Name', 'Project', 'Programme', 'Service', 'Scope', 'Details of contract', 'What for', 'Brief description', 'Name of scheme', 'Type of works', 'Contract summary', 'What was it?', 'Project or scheme', 'Nature of works', 'Package', 'Site / scheme', 'Commission', 'Description of services',
    'What we bought', 'Work', 'Requirement', 'Programme of works', 'Job description', 'Subject', 'Workstream', 'Works delivered', 'Project / Contract Name',
  ],
  client: [
    'Association', 'Landlord name', 'Client / member', 'Organisation', 'Council / HA', 'Contracting authority', 'Delivered for', 'On behalf of', 'Fusion21 member', 'Trust', 'Partner', 'School / trust', 'Registered provider', 'Client body', 'Commissioner', 'Social landlord', 'Ordering authority', 'Public body', 'Lead client', 'Name of employer', 'Contract with',
    'RP', 'Customer / Member', 'Who is the client?', 'For', 'LA / HA', 'Local authority', 'Org', 'End client',
  ],
  end: [
    'Finish date', 'Contract expiry', 'Expires on', 'Completion date', 'Expected completion', 'Term ends', 'To', 'Until', 'Current end date', 'End date (latest agreed)', 'Termination date', 'Practical completion', 'End of contract', 'Anticipated end date', 'Contract period to', 'End (inc extension)', 'Projected finish', 'Planned completion', 'Expiration', 'Live until', 'Last day of contract', 'Est. completion',
    'Ending', 'Contract completes', 'Contract conclusion', 'Finish by', 'Valid until', 'Close date', 'Latest end date',
  ],
  spend: [
    'Value (12 months)', 'Spend in year', 'Qualifying spend', 'Rolling 12 month spend', '£ spent', 'Annual value', 'Expenditure in last 12 months', 'Spend (ex. VAT)', 'Value £', 'Turnover', 'Spend 1 Apr 2023 to 31 Mar 2024 (£)', 'Value of work done', 'Spend (past 12 months)', 'Spend previous 12 months', 'Paid in last 12 months', 'Certified value 23/24', 'Spend this year', 'Spend to 31 March 2024', 'Invoices raised in year',
    'Year-to-date spend', 'Spend FY23/24', 'Work value in year (£)', 'Total value of invoices', 'Fees in year', 'Cost in last 12 months', 'Revenue',
  ],
  target: [
    'Credit target', 'Target SV', 'Credits - Target', 'Required', 'Credits expected', 'Credits to deliver', 'Target no. of credits', 'SV commitment', 'Obligation (credits)', 'Credits at 10 per £100k', 'KPI target', 'Credits owed', 'Expected', 'Social value credits to be achieved', 'Credit requirement', 'Contractual credits', 'Agreed credits', 'Due', 'Credits 10/£100k', 'Credit allocation', 'Commitment',
    'Credits to achieve', 'Goal', 'Target (10%)', 'Credits that are due', 'Must deliver', 'Req. credits', 'Credits promised', 'Pledge', 'Minimum requirement', 'Target units',
  ],
  delivered: [
    'Delivered SV', 'Credits - Actual', 'Social Value Credits Delivered (1 Apr 23 – 31 Mar 24)', 'Actual', 'Credits earned', 'Credits you delivered', 'Number delivered', 'Credits completed', 'Reported credits', 'Enter credits delivered here', 'Credits supplied', 'Delivered so far', 'SVCs delivered', 'Done', 'Outturn credits', 'Credits evidenced', 'Delivered by 31 March 2024', 'Your return: credits delivered', 'Amount delivered', 'Actual SV',
    'How many credits delivered?', 'Total achieved', 'Supplier figure', 'Your figure', 'Credits submitted', 'Delivered units', 'Actually delivered', 'Supplier to complete: credits delivered',
  ],
};

/** Columns that a list of contracts may have beside, some of them very like what is wanted. */
export const strangers: readonly { readonly heading: string; readonly content: (contract: Laying, index: number) => Laid }[] = [
  { heading: 'Contract value', content: ({ spend }, index) => money((spend / 100) * (2 + index)) },
  { heading: 'Value to date', content: ({ spend }, index) => money((spend / 100) * (1.3 + index / 10)) },
  { heading: 'Last year spend', content: ({ spend }, index) => money(spend / 90 + index) },
  { heading: 'Budget', content: ({ spend }) => money(spend / 80) },
  { heading: 'Award date', content: ({ start }) => date(start) },
  { heading: 'Review date', content: ({ end }) => date(end) },
  { heading: 'Last updated', content: () => date('2024-04-02') },
  { heading: 'Date signed', content: ({ start }) => date(start) },
  { heading: 'PO number', content: (_, index) => `PO-${7000 + index}` },
  { heading: 'Your ref', content: (_, index) => `HF/${index}` },
  { heading: 'Lot no.', content: (_, index) => (index % 3) + 1 },
  { heading: 'No.', content: (_, index) => index + 1 },
  { heading: '% of target', content: ({ delivered, target }) => (delivered === null ? null : delivered / target) },
  { heading: 'Last year credits', content: (_, index) => index * 3.5 },
  { heading: 'Shortfall', content: ({ delivered, target }) => (delivered === null ? null : (target - delivered) / 100) },
  { heading: 'Evidence', content: () => null },
  { heading: 'Comments', content: () => null },
  { heading: 'Region', content: (_, index) => ['North', 'South'][index % 2] ?? null },
  { heading: 'Jobs created', content: () => null },
  { heading: 'Apprentices', content: (_, index) => index % 4 },
  { heading: 'Status', content: () => 'Live' },
  { heading: 'Client contact', content: (_, index) => `A. ${'Smith,Jones,Patel'.split(',')[index % 3] ?? ''}` },
  { heading: 'Contract manager', content: (_, index) => `B. ${'Brown,Green,White'.split(',')[index % 3] ?? ''}` },
  { heading: 'Property count', content: (_, index) => index * 30 },
  { heading: 'Postcode', content: (_, index) => `M${index} 1AA` },
  { heading: 'Target met?', content: () => null },
];
