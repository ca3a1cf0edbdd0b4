/**
 * The words of the field, each with what it may speak of. A heading is judged by what its words speak of together, so that
 * headings in no list are read too. Sources: headings seen in public contract registers and returns, and our own variants.
 */
const words = {
  credit: 'credits?|creds?|crs?|sv|svs|svcs?|social impact',
  due: 'contractual|targets?|targeted|tgt|required?|reqd|req|requirements?|due|owed|expected|expectation|commit|commitments?|committed|obligations?|obligated|planned|forecast|minimum|min|goals?|needed|needs?|allocat(?:ed|ion)|quota|kpi|baseline|benchmark|should|must|pledged?|promised|contracted|agreed target|aim',
  done: 'delivered|completed|deliver|dlvd|deld|achieved?|achievements?|actuals?|claim(?:ed)?|done|earned|generated|realised|realized|secured|attained|fulfilled|met|gained|output|outturn|results?|made|logged|declared|reported|supplied|performed|performance|got|hit|banked|evidenced|provided|recorded|awarded credits|given',
  todate: 'todate|cumulative|so far',
  balance: 'balance|outstanding|remaining|remainder|differences?|diff|variance|surplus|deficit|gap|left|percent|percentage|pct|progress|rag|ratio',
  shortfall: 'shortfalls?|short|below|under|missed|less than|fewer|behind|deficit|variance|gap|if not|if no|not',
  previous: 'previous|prior|brought forward|bfwd|historic|historical|earlier|ly|py|preceding',
  spend: 'spend|spent|spends|expenditures?|turnover|invoiced|billed|billings?|outlay|throughput',
  money: 'pounds|value|cost|costs|sum|amount|amt|paid|fees?|price|charges?|payments?|revenue|sales|budget|worth|acv|tcv|k|ex vat|excl vat|ex|excl|net|vat|gross|income|call value',
  twelve: 'twelvemonths|annual|annually|in year|this year|yearly|year|yr|ytd|rolling|thisyear|fy|financial|period|12',
  whole: 'total|lifetime|life|whole|original|estimated|tender|tcv|overall|anticipated|todate|awarded?|quoted|maximum|approved|contract|term',
  date: 'date|dates|day|dt|on',
  start: 'starts?|started|starting|commence(?:d|s|ment)?|commencing|begins?|beginning|began|from|effective|mobilisation|inception|go live',
  signed: 'sign(?:ed|ing|ature)?|award(?:ed)?|executed|execution|let|appointed|invoice|submission|submitted|reviews?|updated|modified|received|ordered|created|renewal|brief|valuation|payment',
  end: 'ends?|ended|ending|expiry|expir(?:es?|ed|ation|ing)|finish(?:es|ed)?|completion|completes?|complete|until|till|terminat(?:ion|es|ed)|to|clos(?:e[ds]?|ing)|conclu(?:des|sion)|runs|lapses',
  agreed: 'revised|current|currently|extended|latest|extensions?|extn|ext|amended|updated|new|agreed|final|actual|actually|incl|including|varied',
  maximum: 'maximum|max|possible|potential|optional|options?',
  original: 'original|orig|initial|initially|first|planned|baseline|base|old|contracted',
  ref: 'refs?|references?|refno|no|nos|nr|num|number|numbers|id|ids|code|codes|key|urn|identifier|uid|uin',
  po: 'po|pos',
  contract: 'contracts?|contractual|agreements?|orders?|projects?|jobs?|schemes?|works|work|matter|packages?|commissions?|appointments?|instructions?|assignments?|programmes?',
  ours: 'fusion21|f21|fusion',
  title: 'titles?|nature|names?|descriptions?|desc|descr|descriptor|summary|scope|subject|details|what|requirements|services?',
  called: 'projects?|workstreams?|sites?|jobs?|schemes?|works|programmes?|contracts?|assignments?|packages?|commissions?',
  client: 'clients?|rps?|la|ha|commissioners?|members?|customers?|organisations?|organizations?|orgs?|landlords?|accounts?|business|payer|authority|authorities|buyers?|employers?|for|whom|councils?|association|housing|trust|partners?|purchasers?|departments?|bodies|body|awarding|beneficiary|school|who|entity|owner',
  supplier: 'suppliers?|contractors?|providers?|company|subcontractors?|vendors?|bidders?|bidder|tier|your',
  framework: 'frameworks?|frmwk|fwk|fw|lots?|category|categories|workstreams?|dps|procurement|specialism',
  consultant: 'consultants?|consultancy|consultancies|consulting',
  kind: 'types?|kind',
  why: 'why|reasons?|explain|explained|explanations?|causes?|narrative|justification|justify|because|rationale|commentary|say|tell|account for',
  note: 'comments?|notes?|remarks?|observations?|evidence|further|information|info|additional|feedback',
  plan: 'plans?|recoverable|rectifiable|how|actions?|recovery|recover|recovered|rectif[a-z]*|mitigat[a-z]*|remed[a-z]*|steps|corrective|corrected|propos[a-z]*|measures|make good|resolved?|resolution|catching',
  how: 'how|actions?|plans?|steps',
  can: 'can|could|able|possible|recoverable|rectifiable|feasible|yesno',
  yesno: 'yesno',
  bywhen: 'bywhen|when|deadlines?|timescales?|by|timeframe',
  raised: 'raised|informed|notified|discussed|flagged|contacted|escalated|told',
  part: 'q[1-4]|qtr ?[1-4]?|quarters?|quarterly|[1-4](?:st|nd|rd|th)|h[12]|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|month',
  putright: 'putright',
  aside: 'managers?|officers?|contacts?|surveyors?|qs|e ?mail|phone|tel|telephone|mobile|address|postcodes?|region|status|stage|tenure|properties|dwellings|priority|risk|length|duration|months|weeks|initials|signature',
  foreign: 'deduction|levy|rebate|commission due|employees?|staff|course|courses|modules?|learners?|students?|pupils?|trainees?|training|shifts?|hours|rota|invoices?|vat|ledger|debits?|debit|limit|stock|sku|product|unit price|qty|quantity|carbon|tonnes?|volunteers?|initiative|activity|activities|measure|points|loyalty|cpd|apprentices?|jobs created|miles|score|weighting|tax|refund|meter|semester|academic|grade',
} as const;

/** What a word of a heading may speak of. */
export type Concept = keyof typeof words;

const concepts = Object.entries(words).map(([name, pattern]) => ({
  name: name as Concept,
  pattern: new RegExp(`\\b(?:${pattern})\\b`, 'g'),
}));

/** Words that say nothing by themselves. */
const plain =
  /\b(?:the|a|an|of|in|and|or|at|is|are|be|been|this|that|it|we|you|us|with|against|as|per|each|all|any|has|have|does|did|do|if|so|then|enter|here|only|below|above|please|pls|full|main|if|where|before|s|e|g|ie|eg|etc|was|were|there|been|would|value|delivery|set|details|col|column|credits|on|1|2|3|4|5|6|7|8|9|10|000|100k|100|april|march|31|total|number|figure|figures|count|box|field|ends?|box)\b/g;

/** The concepts in a heading's plain words, and how many words belong to none. */
export function conceptsOf(heading: string): { concepts: ReadonlySet<Concept>; strange: number } {
  const found = new Set<Concept>();
  let rest = heading;
  for (const { name, pattern } of concepts) {
    if (heading.search(pattern) < 0) continue;
    found.add(name);
    if (name !== 'foreign') rest = rest.replace(pattern, ' ');
  }
  const left = rest.replace(plain, ' ').split(' ').filter((word) => word.length > 1);
  return { concepts: found, strange: left.length };
}
