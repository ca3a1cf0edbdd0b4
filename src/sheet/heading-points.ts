import type { Heading } from './heading';
import type { Field } from './layout';
import type { Concept } from './vocabulary';

/** What a heading can propose: a field, or something a contract table has beside them. */
export type Meaning = Field | 'originalEnd' | 'comments' | 'balance' | 'earlierYear' | 'otherDate' | 'otherMoney' | 'supplier' | 'part';

/** Points from 0 to 10 that a heading gives to each thing it may mean. */
export type HeadingPoints = Readonly<Partial<Record<Meaning, number>>>;

/**
 * Each line: a meaning, its points, the concepts that must all be there ("due/done" is either), and after `-` those that must
 * not. `strange` stands for words that say nothing here. The most points of a meaning's lines count.
 */
const rules = `
reference 10 contract ref - po client supplier framework credit money spend date why signed
reference 10 ours ref - credit money spend date why framework
reference 8 ref - po client supplier framework credit money spend date why done due part percent title note foreign
reference 7 ref contract framework - po client supplier credit money spend date why note due done
reference 5 ref credit - due done balance money date why note part
reference 4 contract - title ref client supplier framework credit money spend date start end why plan can due done note signed consultant kind shortfall balance strange
reference 5 po - credit money spend date why note client supplier
reference 6 ref contract - credit money spend date why framework due done
reference 5 ref client - credit money spend date why note
reference 4 ref supplier - credit money spend date why note
reference 3 ref - credit money spend date why note due done balance part
title 10 title contract - ref client supplier framework credit money spend date start end why plan can
title 9 title called - ref client supplier framework credit money spend date start end why plan can
title 8 called - strange ref client supplier framework credit money spend date start end why plan can due done note signed part consultant kind shortfall balance bywhen
title 7 contract - strange ref client supplier framework credit money spend date start end why plan can due done note signed part consultant kind shortfall balance bywhen
title 4 contract - ref client supplier framework credit money spend date start end why plan can due done note signed part consultant kind shortfall balance bywhen
title 5 called done - ref client supplier framework credit money spend date start end why plan can due note
title 4 called kind - ref client supplier credit money spend date start end why plan can due done note
title 6 called framework - ref client supplier credit money spend date start end why plan can due done note
title 7 title - ref client supplier framework credit money spend date start end why plan can due done note shortfall raised balance
client 10 client - ref credit money spend date why note start end done due foreign plan can supplier title bywhen shortfall signed raised called framework consultant part kind
client 9 client title - ref credit money spend date why note done due plan can supplier shortfall raised consultant
client 7 client - ref credit money spend date why note start done due plan can supplier bywhen shortfall raised consultant
client 4 client - ref credit money spend date why note done due plan can bywhen shortfall raised
framework 10 framework - ref called credit money spend date why done due client note
framework 6 framework - credit money spend date why
framework 3 kind - credit money spend date why done due consultant
consultant 10 consultant - spend money credit date title ref
consultant 6 consultant - credit date
consultant 4 contract kind - money spend credit
supplier 8 supplier - note credit money spend date why ref can plan raised done due contract
supplier 7 supplier title - note credit money spend date why
supplier 5 supplier ref - note credit money
start 10 start date - end credit money spend why plan can bywhen shortfall
start 9 start - end credit money spend why plan can bywhen shortfall done due
start 4 signed date - end credit money spend why plan can bywhen
end 10 end date - start credit money spend why plan can bywhen shortfall due todate signed done maximum original
end 9 end - start credit money spend why plan can bywhen shortfall due todate done maximum original signed
end 10 end agreed - start credit money spend why plan can bywhen shortfall due todate original signed
end 10 end agreed date - start credit money spend why plan can bywhen shortfall due todate signed
end 8 agreed date - start credit money spend why plan can signed
end 7 end maximum - start credit money spend why plan can bywhen shortfall
end 8 end bywhen - start credit money spend why plan can shortfall due todate done
end 6 end due - start credit money spend why plan can shortfall
end 5 end done - start credit money spend why plan can credit
originalEnd 10 end original - start credit money spend why plan can agreed bywhen
otherDate 6 signed date - credit money spend
otherDate 7 end signed - credit money spend
spend 10 spend twelve - credit previous why note balance due
spend 9 spend - credit previous why note balance due todate whole foreign part
spend 8 spend - credit previous why note balance due todate part
spend 9 money twelve - credit previous why note balance due whole foreign part
spend 7 money - credit previous why note balance due whole part
spend 6 spend todate - credit previous why note balance part
spend 5 spend due - credit previous why note balance part
spend 5 money todate - credit previous why note balance part
spend 5 money twelve whole - credit previous why note balance part
spend 4 money - credit previous why note balance part
spend 4 money due - credit why note previous part
otherMoney 5 money whole - credit why note twelve
otherMoney 6 money credit - due done why note balance
otherMoney 5 money foreign - credit
otherMoney 8 spend previous
otherMoney 8 money previous - credit
target 10 credit due - done balance previous why shortfall plan can note date part money
target 8 credit agreed - due done balance previous why shortfall plan can note date part foreign money
target 9 credit due - done balance previous why shortfall plan can note date part foreign
target 8 due - done balance previous why shortfall plan can note date money spend start end part strange foreign bywhen ref
target 7 due twelve - done balance previous why shortfall plan can note date part strange foreign bywhen ref
target 7 due contract - done balance previous why shortfall plan can note date money spend start end part strange foreign bywhen ref title
target 4 due money - done balance previous why shortfall plan can note date part start end
target 3 due - done balance previous why shortfall plan can note date start end part bywhen
delivered 10 credit done - due balance previous why shortfall plan can note part money date
delivered 9 credit todate - due balance previous why shortfall plan can note part money
delivered 8 done - due balance previous why shortfall plan can note part money spend date strange foreign start end ref title client bywhen raised
delivered 7 done todate - due balance previous why shortfall plan can note part money spend strange foreign ref
delivered 6 credit - due done balance previous why shortfall plan can note part money date foreign title framework strange
delivered 5 credit done supplier - balance previous why shortfall plan note part money
delivered 4 credit done - balance previous why shortfall plan note money due part
delivered 3 done - due balance previous why shortfall plan note date part money spend start end ref title
balance 9 balance - why plan note
balance 8 shortfall - why plan note can bywhen raised
balance 7 balance credit - why
earlierYear 10 previous credit - why
earlierYear 9 previous due/done - why
earlierYear 7 previous - why note plan
part 9 part - why note plan date start end previous bywhen
reason 10 why
reason 6 shortfall note
comments 9 note - why shortfall
comments 4 note - why
recoverable 10 can plan - credit
recoverable 8 can shortfall - credit why
recoverable 7 can plan
recoverable 6 can end - credit money spend
recoveryPlan 9 plan - can why date bywhen money spend due ref end
recoveryPlan 8 plan how - date why money spend ref
recoveryPlan 3 plan - why money spend ref
recoveryDate 10 plan date - why start
recoveryDate 10 plan bywhen - why
recoveryDate 8 bywhen - end why ref credit money spend client
recoveryDate 7 due date - start end credit
recoveryDate 9 shortfall date - why start
recoveryDate 8 plan end - why can
raised 10 raised - why spend money foreign
`
  .trim()
  .split('\n')
  .map(readRule);

interface Rule {
  readonly meaning: Meaning;
  readonly points: number;
  readonly needs: readonly (readonly Mark[])[];
  readonly never: readonly Mark[];
}

type Mark = Concept | 'strange';

function readRule(line: string): Rule {
  const [needed = '', never = ''] = line.split(' -');
  const [meaning, points, ...needs] = needed.split(' ');
  return {
    meaning: meaning as Meaning,
    points: Number(points),
    needs: needs.map((either) => either.split('/') as Mark[]),
    never: never.trim().split(' ') as Mark[],
  };
}

/** "Client contact", "Project manager", "Contract status" name none of these. */
const naming: ReadonlySet<Meaning> = new Set(['reference', 'title', 'client', 'framework', 'supplier', 'consultant', 'start', 'end']);

const known = new WeakMap<Heading, HeadingPoints>();

/** What a heading proposes, by its words alone. */
export function headingPoints(heading: Heading): HeadingPoints {
  const before = known.get(heading);
  if (before) return before;
  const points: Partial<Record<Meaning, number>> = {};
  const has = (mark: Mark): boolean => (mark === 'strange' ? heading.strange > 0 : heading.concepts.has(mark));
  const isAside = heading.concepts.has('aside');
  for (const rule of rules) {
    if (isAside && naming.has(rule.meaning)) continue;
    if ((points[rule.meaning] ?? 0) >= rule.points) continue;
    if (rule.needs.every((either) => either.some(has)) && !rule.never.some(has)) points[rule.meaning] = rule.points;
  }
  known.set(heading, points);
  return points;
}
