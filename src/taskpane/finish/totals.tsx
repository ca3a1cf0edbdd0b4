import { progressTowards } from '../../return/progress';
import { countCredits, formatCredits } from '../../return/quantities';
import { totalsOf, type GroupTotals, type Totals as Sums } from '../../return/totals';
import { PageSection } from '../parts/page-section';
import type { ReturnView } from '../return-view';
import { finishWords } from '../words/finish';

/** What the return comes to: over all, by client and by framework. */
export function Totals({ view: { return: ret, policy, today } }: { readonly view: ReturnView }) {
  const { overall, byClient, byFramework } = totalsOf(ret, policy, today);
  return (
    <PageSection id="totals" heading={finishWords.totals}>
      <ul className="totals">
        <Total name={finishWords.all} sums={overall} />
      </ul>
      <Groups heading={finishWords.byClient} groups={byClient} />
      <Groups heading={finishWords.byFramework} groups={byFramework} />
      <p className="quiet">{finishWords.totalsNote}</p>
    </PageSection>
  );
}

/** Nothing where the sheet names none. */
function Groups({ heading, groups }: { readonly heading: string; readonly groups: readonly GroupTotals[] }) {
  if (groups.every(({ name }) => name === undefined)) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul className="totals">
        {groups.map((group) => (
          <Total key={group.name ?? ''} name={group.name ?? finishWords.noName} sums={group} />
        ))}
      </ul>
    </>
  );
}

/** The words say all of it; the bar is for the eye alone. */
function Total({ name, sums }: { readonly name: string; readonly sums: Sums }) {
  const { target, delivered, shortfall, answered, contracts, complete } = sums;
  const { share } = progressTowards(target, delivered);
  const met = answered === contracts && shortfall === 0;
  return (
    <li>
      <p className="total-name">{name}</p>
      <p className="total-words">
        {shortfall > 0
          ? finishWords.withShortfall(formatCredits(delivered), countCredits(target), formatCredits(shortfall))
          : finishWords.deliveredOfTarget(formatCredits(delivered), countCredits(target))}
      </p>
      <div className={met ? 'meter meter-met' : 'meter'} aria-hidden="true">
        <div className="meter-done" style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} />
      </div>
      <p className="total-complete">{finishWords.complete(complete, contracts)}</p>
    </li>
  );
}
