/** What a long list of contracts says: its search, its filters, its order. */
export const manyWords = {
  find: 'Find by reference, title, client or framework',
  show: 'Show',
  shows: {
    all: 'All',
    'to-do': 'To do',
    'below-target': 'Below target',
    'finding-out': 'Finding out',
    complete: 'Complete',
    problem: 'Problem',
  },
  sort: 'Sort',
  orders: {
    sheet: 'As in the sheet',
    end: 'By end date, soonest first',
    shortfall: 'By shortfall, largest first',
    spend: 'By spend, largest first',
    client: 'By client, A to Z',
  },
  count: (contracts: number) => contracts.toLocaleString('en-GB'),
  allShown: (all: number) => `All ${contracts(all)}`,
  someShown: (shown: number, all: number) => `${shown.toLocaleString('en-GB')} of ${contracts(all)}`,
  noneShown: (all: number) => `None of ${contracts(all)}`,
  showAll: 'Show all',
  sorted: (shown: string, order: string) => `${shown}. ${order}`,
  skip: 'Skip the contracts',
  end: 'End of the contracts',
} as const;

function contracts(all: number): string {
  return all === 1 ? '1 contract' : `${all.toLocaleString('en-GB')} contracts`;
}
