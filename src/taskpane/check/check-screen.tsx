import { useMemo } from 'react';
import { policyFor } from '../../return/policy';
import { replyText } from '../../return/returned/reply';
import { stillOpen } from '../../return/returned/staff-finding';
import { totalsOf } from '../../return/totals';
import type { OpenedReturn, OpenReturn } from '../pane-state';
import { Page } from '../parts/page';
import { WayBack } from '../parts/way-back';
import { Fluent } from '../theme/fluent';
import { checkWords } from '../words/check';
import './check.css';
import { CompareWith } from './compare-with';
import { FindingsList } from './findings-list';
import { LastYearPart } from './last-year-part';
import { Reply } from './reply';
import { useStaffCheck } from './use-staff-check';

interface CheckScreenProps {
  readonly open: OpenedReturn;
  readonly workbook: Pick<OpenReturn, 'showCell' | 'readKept' | 'keep'>;
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}

/** The check of a returned workbook by Fusion21's staff. It shows cells and writes none. */
export default function CheckScreen({ open, workbook, takesFocus, onBack }: CheckScreenProps) {
  const check = useStaffCheck(open.workbook, open.today, workbook);
  const { findings, lastYear } = check;
  const reply = useMemo(() => {
    const { supplier, year } = open.return;
    const isComplete = stillOpen(findings).every(({ kind }) => kind !== 'must-fix');
    const { overall } = totalsOf(open.return, policyFor(year), open.today);
    return replyText({ supplier, year, findings, ...(isComplete && { complete: overall }) });
  }, [open.return, open.today, findings]);
  return (
    <Fluent>
      <Page
        heading={checkWords.heading}
        over={open.return.supplier}
        before={<WayBack label={checkWords.back} onBack={onBack} />}
        takesFocus={takesFocus}
      >
        <p className="check-lead">{checkWords.lead}</p>
        <FindingsList findings={findings} today={open.today} lastYear={lastYear} onShow={workbook.showCell} onLetStand={check.letStand} onTakeBack={check.takeBack} />
        <section className="check-section" aria-labelledby="compare-heading">
          <h2 id="compare-heading">{checkWords.compare}</h2>
          <CompareWith
            id="compare-sent"
            label={checkWords.sent}
            hint={checkWords.sentHint}
            accept=".csv,.xlsx,.xlsm"
            comparison={check.sent}
            without={checkWords.notComparedYet}
            onChoose={check.compareWithSent}
          />
          <p className="check-hint">{checkWords.staysHere}</p>
        </section>
        <LastYearPart return={open.return} today={open.today} atHand={lastYear} />
        <Reply subject={reply.subject} text={reply.text} />
      </Page>
    </Fluent>
  );
}
