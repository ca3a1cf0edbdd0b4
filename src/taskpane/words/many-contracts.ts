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
  allShown: (all: number) => `All ${all.toLocaleString('en-GB')} contracts`,
  someShown: (shown: number, all: number) => `${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} contracts`,
  noneShown: (all: number) => `None of ${all.toLocaleString('en-GB')} contracts`,
  showAll: 'Show all',
  sorted: (shown: string, order: string) => `${shown}, ${order.charAt(0).toLowerCase()}${order.slice(1)}`,
  skip: 'Skip the contracts',
  end: 'End of the contracts',
} as const;
