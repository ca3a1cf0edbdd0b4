import { useEffect, useRef, useState } from 'react';
import type { CellPlace } from '../../return/place';
import type { StaffFinding } from '../../return/returned/staff-finding';
import type { Day } from '../../return/quantities';
import { useBesideContract } from '../last-year/beside-finding';
import type { LastYearAtHand } from '../last-year/use-last-year';
import { useAnnounce } from '../parts/announcer';
import { checkWords } from '../words/check';
import { FindingItem } from './finding-item';
import { findingKey, grouped } from './grouped';
import type { StaffCheck } from './use-staff-check';

interface FindingsListProps {
  readonly findings: readonly StaffFinding[];
  readonly today: Day;
  /** Last year's return, where there is one to see beside the findings. */
  readonly lastYear: LastYearAtHand | undefined;
  readonly onShow: (place: CellPlace) => Promise<boolean>;
  readonly onLetStand: StaffCheck['letStand'];
  readonly onTakeBack: StaffCheck['takeBack'];
}

/** All findings in their groups. Alt and an arrow key go to the next or previous one and show its cell. */
export function FindingsList({ findings, today, lastYear, onShow, onLetStand, onTakeBack }: FindingsListProps) {
  const announce = useAnnounce();
  const [current, setCurrent] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const besideContract = useBesideContract(lastYear, today);
  const { mustFix, pleaseCheck, stands } = grouped(findings);
  const inOrder = [...mustFix, ...pleaseCheck, ...stands];

  async function show(finding: StaffFinding, place: CellPlace | undefined = finding.cells[0]) {
    setCurrent(findingKey(finding));
    if (place !== undefined && !(await onShow(place))) announce(checkWords.notShown, 'heard-and-shown');
  }

  /** Gives what to tell where it could not be done. Else the finding has gone to another group, and focus goes along. */
  async function settle(finding: StaffFinding, work: Promise<string | undefined>, done: string): Promise<string | undefined> {
    const trouble = await work;
    if (trouble !== undefined) return trouble;
    announce(done, 'heard-and-shown');
    setTimeout(() => list.current && followTo(list.current, finding));
    return undefined;
  }

  function step(event: KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    // With another key beside Alt it is the browser's, the screen reader's or the system's.
    if (!altKey || ctrlKey || metaKey || shiftKey || isComposing || by === 0) return;
    event.preventDefault();
    const at = inOrder.findIndex((finding) => findingKey(finding) === current);
    const next = inOrder[at === -1 ? (by > 0 ? 0 : inOrder.length - 1) : at + by];
    if (next === undefined) return;
    void show(next);
    list.current?.querySelectorAll<HTMLElement>('.finding')[inOrder.indexOf(next)]?.focus();
  }

  useEffect(() => {
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  });

  const group = (heading: string, some: readonly StaffFinding[]) =>
    some.length > 0 && (
      <section className="check-section" aria-label={heading}>
        <h2>{heading}</h2>
        <ol className="check-findings">
          {some.map((finding) => (
            <FindingItem
              key={findingKey(finding)}
              finding={finding}
              name={findingKey(finding)}
              isCurrent={findingKey(finding) === current}
              beside={besideContract(finding.reference, findingKey(finding) === current)}
              onShow={(place) => void show(finding, place)}
              onLetStand={(by) => settle(finding, onLetStand(finding, by), checkWords.kept)}
              onTakeBack={() => settle(finding, onTakeBack(finding), checkWords.takenBack)}
            />
          ))}
        </ol>
      </section>
    );

  return (
    <div ref={list}>
      {findings.length === 0 ? <p className="check-nothing">{checkWords.nothingFound}</p> : <p className="check-hint">{checkWords.keys}</p>}
      {group(checkWords.mustFix(mustFix.length), mustFix)}
      {group(checkWords.pleaseCheck(pleaseCheck.length), pleaseCheck)}
      {group(checkWords.letStand(stands.length), stands)}
    </div>
  );
}

/** Brings the focus back that went with the button pressed; whoever has gone elsewhere meanwhile is left there. */
function followTo(list: HTMLElement, finding: StaffFinding): void {
  if (document.activeElement !== document.body) return;
  list.querySelector<HTMLElement>(`[data-finding="${CSS.escape(findingKey(finding))}"]`)?.focus();
}
