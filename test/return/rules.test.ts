import type { Contract } from '../../src/return/contract';
import type { Finding, RuleId } from '../../src/return/finding';
import { defaultPolicy } from '../../src/return/policy';
import { credits, day, pence, type Day } from '../../src/return/quantities';
import { checkContract, checkReturn, rules } from '../../src/return/rules';
import { notAReturnFinding } from '../../src/return/rules/return-rules';
import type { StatedTotal } from '../../src/return/supplier-return';
import {
  aContract, afterEnd, aReturn, at, blankIn, dayIn, delivered, noPlace, putRight, readIn, running, spent, targeted, unreadIn, type Said,
} from './a-contract';

function found(contract: Contract, today: Day = running): Finding[] {
  return checkContract(contract, aReturn([contract]), defaultPolicy, today);
}

/** Credits entered by quarter, in P2 and on. */
function quarterly(...amounts: readonly number[]): Said {
  const deliveredParts = amounts.map((amount, index) => {
    const cell = { sheet: 'Returns', address: `${'PQRS'[index] ?? ''}2` };
    return { heading: `Q${index + 1}`, credits: { state: 'read', value: credits(amount * 100), typed: String(amount), cell } as const };
  });
  return { deliveredParts, delivered: delivered(amounts.reduce((sum, amount) => sum + amount, 0)) };
}

/** What is found, shortly: "must-fix credits-missing J2: Enter …". */
function inShort({ kind, rule, cells, message }: Finding): string {
  return `${kind} ${rule} ${cells.map(({ address }) => address).join(' ')}: ${message}`;
}

test('every rule id is a rule, once, and the list says which', () => {
  const ids: Record<RuleId, true> = {
    'not-a-return': true, 'credits-missing': true, 'credits-not-a-number': true, 'credits-negative': true, 'credits-look-like-money': true,
    'credits-far-above': true, 'credits-is-a-formula': true, 'reason-missing': true, 'recovery-missing': true, 'recovery-plan-missing': true,
    'recovery-date-missing': true, 'recovery-date-not-a-date': true, 'recovery-after-end': true, 'recovery-ended': true, 'recovery-credits-not-a-number': true, 'recovery-credits-too-many': true, 'reference-missing': true,
    'reference-repeated': true, 'spend-not-a-number': true, 'target-not-a-number': true, 'target-differs': true, 'end-not-a-date': true,
    'date-uncertain': true, 'not-required': true, 'hidden-row': true, 'total-differs': true, 'reason-row-unknown': true, 'reason-row-repeated': true,
  };
  expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(ids).sort());
});

describe('nothing is found where nothing is wrong', () => {
  test.each<[string, Said, Day]>([
    ['target met', { delivered: delivered(30) }, running],
    ['target passed', { delivered: delivered('45.5 credits') }, running],
    ['target met by an ended contract', { delivered: delivered(30) }, afterEnd],
    ['below target, to be put right', putRight, running],
    ['to be put right on the very last day', { ...putRight, recoveryDate: dayIn('recoveryDate', '30 September 2025') }, day(45930)],
    ['below target, cannot be put right', { ...putRight, recoverable: readIn('recoverable', false), recoveryDate: blankIn('recoveryDate') }, running],
    ['ended and raised', { delivered: delivered(12), reason: readIn('reason', 'Late'), raised: readIn('raised', true) }, afterEnd],
    ['a target of 0 met by 0', { spend: spent(0), sheetTarget: targeted(0), consultant: readIn('consultant', true), delivered: delivered(0) }, running],
    ['a consultant below the threshold', { spend: spent(20000), sheetTarget: targeted(200), consultant: readIn('consultant', true), delivered: delivered(2) }, running],
    ['a spend of exactly the threshold', { spend: spent(100000), sheetTarget: targeted(1000), delivered: delivered(10) }, running],
    ['as many as the pounds of a very small spend', { spend: spent(500), sheetTarget: targeted(0), consultant: readIn('consultant', true), delivered: delivered(500) }, running],
    ['almost ten times the target', { delivered: delivered(299.99) }, running],
    ['junk in the cells of a shortfall that is none', { delivered: delivered(30), recoveryDate: dayIn('recoveryDate', 'tbc') }, running],
  ])('%s', (_name, said, today) => {
    expect(found(aContract(said), today).map(inShort)).toEqual([]);
  });
});

describe('what is found in one contract', () => {
  test.each<[string, Said, Day, string]>([
    ['blank', {}, running, 'must-fix credits-missing J2: Enter the credits delivered for Contract 1042. If none were delivered, enter 0.'],
    ['no column', { delivered: noPlace }, running, 'must-fix credits-missing A2: Enter the credits delivered for Contract 1042. If none were delivered, enter 0.'],
    ['text', { delivered: delivered('see email') }, running, 'must-fix credits-not-a-number J2: Credits delivered must be a number, like 30. You entered "see email".'],
    ['a word', { delivered: delivered('twelve') }, running, 'must-fix credits-not-a-number J2: Credits delivered must be a number, like 30. You entered "twelve". If you mean 12, enter 12.'],
    ['a decimal comma', { delivered: delivered('12,5') }, running, 'must-fix credits-not-a-number J2: Credits delivered must be a number, like 30 or 12.5. You entered "12,5". If you mean 12.5, enter 12.5.'],
    ['too many decimals', { delivered: delivered(12.345) }, running, 'must-fix credits-not-a-number J2: Credits delivered must have no more than 2 decimals, like 12.35. You entered "12.345". If you mean 12.35, enter 12.35.'],
    ['n/a', { delivered: delivered('n/a') }, running, 'must-fix credits-not-a-number J2: Credits delivered must be a number, like 30. You entered "n/a". If none were delivered, enter 0. If you do not know yet, find out before you send the return.'],
    ['an error value', { delivered: delivered('#N/A') }, running, 'must-fix credits-not-a-number J2: J2 shows #N/A. Enter the credits delivered, like 30.'],
    ['long text', { delivered: delivered('we are still waiting for the figures from our\nsubcontractor') }, running, 'must-fix credits-not-a-number J2: Credits delivered must be a number, like 30. You entered "we are still waiting for the figures fr…".'],
    ['negative', { delivered: delivered('-3') }, running, 'must-fix credits-negative J2: Credits delivered must be 0 or more'],
    ['pounds', { delivered: delivered('£3,000') }, running, 'must-fix credits-look-like-money J2: You entered £3,000. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['a cell shown as pounds', { delivered: readIn('delivered', credits(3500), '£35.00') }, running, 'please-check credits-look-like-money J2: You entered £35.00. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['exactly the spend', { delivered: delivered(300000) }, running, 'please-check credits-look-like-money J2: You entered 300,000, which is what this contract spent. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['the spend, which the sheet took for money', { delivered: unreadIn('delivered', '300000', 'money') }, running, 'please-check credits-look-like-money J2: You entered 300,000, which is what this contract spent. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['a figure the sheet took for money', { delivered: unreadIn('delivered', '1000000', 'money') }, running, 'please-check credits-look-like-money J2: You entered 1,000,000. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['the spend without its pence', { delivered: delivered(300000), spend: spent(300000.45) }, running, 'please-check credits-look-like-money J2: You entered 300,000, which is what this contract spent. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['the spend of each quarter', quarterly(100000, 150000.5, 49999.5), running, 'please-check credits-look-like-money P2 Q2 R2: Together you entered 300,000, which is what this contract spent. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['the spend in one quarter', quarterly(300000, 0), running, 'please-check credits-look-like-money P2: You entered 300,000, which is what this contract spent. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['ten times the target', { delivered: delivered(300) }, running, 'please-check credits-far-above J2: 300 is 10 times the target of 30. Is that right?'],
    ['more than the spend', { delivered: delivered(1000000000) }, running, 'please-check credits-look-like-money J2: You entered 1,000,000,000. Credits are a count, not pounds. The target for Contract 1042 is 30.'],
    ['far more', { delivered: delivered(123456) }, running, 'please-check credits-far-above J2: 123,456 is more than 4,115 times the target of 30. Is that right?'],
    ['a formula', { delivered: { ...readIn('delivered', credits(3200), '32'), formula: '=5+27' } }, running, 'please-check credits-is-a-formula J2: J2 holds a formula, =5+27, that comes to 32. Enter 32 itself, so that it cannot change.'],
    ['a formula without a result', { delivered: { ...unreadIn<never>('delivered', '', 'formula-without-value'), formula: '=5+7' } }, running, 'must-fix credits-is-a-formula J2: J2 holds a formula, =5+7, without a result. Enter the number of credits itself.'],

    ['no reason', { ...putRight, reason: blankIn('reason') }, running, 'must-fix reason-missing K2: Enter why fewer credits were delivered than the target'],
    ['no column for a reason', { ...putRight, reason: noPlace }, running, 'must-fix reason-missing A2: Enter why fewer credits were delivered than the target. The workbook has no column for it: add one headed "Reason for shortfall", or tell Fusion21.'],
    ['not said whether', { ...putRight, recoverable: blankIn('recoverable') }, running, 'must-fix recovery-missing L2: Tell us whether this can be put right before the contract ends on 30 September 2025'],
    ['not said whether, end not known', { ...putRight, end: noPlace, recoverable: blankIn('recoverable') }, running, 'must-fix recovery-missing L2: Tell us whether this can be put right before the contract ends'],
    ['neither yes nor no', { ...putRight, recoverable: unreadIn('recoverable', 'hopefully', 'not-yes-or-no') }, running, 'must-fix recovery-missing L2: Tell us whether this can be put right before the contract ends on 30 September 2025: yes or no. You entered "hopefully".'],
    ['no plan', { ...putRight, recoveryPlan: blankIn('recoveryPlan') }, running, 'must-fix recovery-plan-missing M2: Enter how it will be put right'],
    ['not said why not', { ...putRight, recoverable: readIn('recoverable', false), recoveryPlan: blankIn('recoveryPlan') }, running, 'must-fix recovery-plan-missing M2: Enter why it cannot be put right'],
    ['no date', { ...putRight, recoveryDate: blankIn('recoveryDate') }, running, 'must-fix recovery-date-missing N2: Enter the date by which it will be put right, on or before 30 September 2025'],
    ['no date, end not known', { ...putRight, end: blankIn('end'), recoveryDate: blankIn('recoveryDate') }, running, 'must-fix recovery-date-missing N2: Enter the date by which it will be put right, like 30 September 2025'],
    ['a date that is none', { ...putRight, recoveryDate: dayIn('recoveryDate', 'Spring') }, running, 'must-fix recovery-date-not-a-date N2: The date by which it will be put right must be a real date, like 30 September 2025. You entered "Spring".'],
    ['30 February', { ...putRight, recoveryDate: dayIn('recoveryDate', '30 February 2025') }, running, 'must-fix recovery-date-not-a-date N2: The date by which it will be put right must be a real date, like 30 September 2025. You entered "30 February 2025".'],
    ['a month', { ...putRight, recoveryDate: dayIn('recoveryDate', 'March 2025') }, running, 'must-fix recovery-date-not-a-date N2: The date by which it will be put right must include a day, like 30 September 2025. You entered "March 2025".'],
    ['no year', { ...putRight, recoveryDate: dayIn('recoveryDate', '31 March') }, running, 'must-fix recovery-date-not-a-date N2: The date by which it will be put right must include a year, like 30 September 2025. You entered "31 March".'],
    ['after the end', { ...putRight, recoveryDate: dayIn('recoveryDate', '1 October 2025') }, running, 'must-fix recovery-after-end N2: The date by which it will be put right must be on or before 30 September 2025, when the contract ends. You entered 1 October 2025.'],
    ['more put right than is missing, said with the plan', { ...putRight, recoveryPlan: readIn('recoveryPlan', 'Two apprentices (18.01 credits)') }, running, 'must-fix recovery-credits-too-many M2: How many credits will be put right must be 18 or fewer: no more are missing. You entered 18.01.'],
    ['more put right than is missing, in a column of its own', { ...putRight, recoveryCredits: readIn('reference', credits(2000), '20') }, running, 'must-fix recovery-credits-too-many A2: How many credits will be put right must be 18 or fewer: no more are missing. You entered 20.'],
    ['none put right', { ...putRight, recoveryPlan: readIn('recoveryPlan', 'Two apprentices (0 credits)') }, running, 'must-fix recovery-credits-too-many M2: How many credits will be put right must be more than 0. You entered 0. If none can be, answer no.'],
    ['put right in words', { ...putRight, recoveryCredits: unreadIn('reference', 'all of them', 'not-a-number') }, running, 'must-fix recovery-credits-not-a-number A2: How many credits will be put right must be a number, like 18. You entered "all of them".'],
    ['ended', { ...putRight }, afterEnd, 'must-fix recovery-ended O2: This contract ended on 30 September 2025, so its shortfall can no longer be put right. Tell us whether you have raised it with Fusion21.'],
    ['ended and not raised', { ...putRight, raised: readIn('raised', false) }, afterEnd, 'must-fix recovery-ended O2: This contract ended on 30 September 2025, so its shortfall can no longer be put right. Raise it with Fusion21, then answer yes.'],
    ['ended, no column', { ...putRight, raised: noPlace }, afterEnd, 'must-fix recovery-ended A2: This contract ended on 30 September 2025, so its shortfall can no longer be put right. Raise it with Fusion21.'],

    ['no reference', { delivered: delivered(30), reference: blankIn('reference') }, running, 'must-fix reference-missing A2: Row 2 has no contract reference. Enter it as Fusion21 sent it, or ask Fusion21.'],
    ['a reference that is an error', { delivered: delivered(30), reference: unreadIn('reference', '#REF!', 'error-value') }, running, 'must-fix reference-missing A2: Row 2 shows #REF! as its contract reference. Enter it as Fusion21 sent it, or ask Fusion21.'],
    ['a reference that a formula gives none of', { delivered: delivered(30), reference: unreadIn('reference', '', 'formula-without-value') }, running, 'must-fix reference-missing A2: Row 2 has no contract reference. Enter it as Fusion21 sent it, or ask Fusion21.'],
    ['spend that is no number', { delivered: delivered(30), spend: unreadIn('spend', 'lots', 'not-a-number') }, running, 'must-fix spend-not-a-number H2: Spend must be an amount in pounds, like £256,300. H2 holds "lots".'],
    ['negative spend', { delivered: delivered(30), spend: unreadIn('spend', '-£500', 'negative') }, running, 'must-fix spend-not-a-number H2: Spend must be £0 or more. H2 holds "-£500".'],
    ['spend that is an error', { delivered: delivered(30), spend: unreadIn('spend', '#N/A', 'error-value') }, running, 'must-fix spend-not-a-number H2: Spend must be an amount in pounds, like £256,300. H2 shows #N/A.'],
    ['spend without a result', { delivered: delivered(30), spend: unreadIn('spend', '', 'formula-without-value') }, running, 'must-fix spend-not-a-number H2: Spend must be an amount in pounds, like £256,300. H2 holds a formula without a result.'],
    ['target that is no number', { delivered: delivered(30), sheetTarget: unreadIn('sheetTarget', 'tbc', 'not-known-yet') }, running, 'must-fix target-not-a-number I2: The target must be a number, like 30. I2 holds "tbc".'],
    ['negative target', { delivered: delivered(30), sheetTarget: unreadIn('sheetTarget', '-30', 'negative') }, running, 'must-fix target-not-a-number I2: The target must be 0 or more. I2 holds "-30".'],
    ['no target and no spend', { delivered: delivered(30), sheetTarget: blankIn('sheetTarget'), spend: blankIn('spend') }, running, 'must-fix target-not-a-number I2 H2: There is no target for Contract 1042, and no spend to work one out from. Ask Fusion21 for it.'],
    ['a target that differs', { delivered: delivered(30), spend: spent(256300) }, running, 'please-check target-differs I2 H2: The target in I2 is 30, but £256,300 at 10 credits per £100,000 is 25.63. We use 30. If that is not what Fusion21 sent, tell them.'],
    ['an end that is no date', { delivered: delivered(30), end: dayIn('end', 'ongoing') }, running, 'must-fix end-not-a-date G2: Contract end date must be a real date, like 30 September 2025. G2 holds "ongoing".'],
    ['an end without its day', { delivered: delivered(30), end: dayIn('end', 'March 2025') }, running, 'must-fix end-not-a-date G2: Contract end date must include a day, like 30 September 2025. G2 holds "March 2025".'],
    ['an uncertain date', { delivered: delivered(30), end: dayIn('end', '03/04/2026') }, running, 'please-check date-uncertain G2: The date in G2 could be 3 April 2026 or 4 March 2026. We read it as 3 April 2026.'],
    ['below the threshold', { delivered: delivered(30), spend: spent(99999.99), sheetTarget: targeted(1000) }, running, 'please-check not-required H2: Contract 1042 spent £99,999.99, under £100,000, so it does not have to be in the return. Answer it all the same, or ask Fusion21.'],
    ['below the threshold, consultant not known', { delivered: delivered(30), spend: spent(50000), sheetTarget: targeted(500), consultant: noPlace }, running, 'please-check not-required H2: Contract 1042 spent £50,000, under £100,000, so it does not have to be in the return, unless it is a consultant’s. Answer it all the same, or ask Fusion21.'],
    ['a hidden row', { delivered: delivered(30), hidden: true }, running, 'please-check hidden-row A2: Row 2 is hidden, by hand or by a filter. Its contract counts all the same.'],
  ])('%s', (_name, said, today, expected) => {
    const all = found(aContract(said), today);
    expect(all.map(inShort)).toContain(expected);
    expect(all).toHaveLength(1);
  });

  test('everything a shortfall leaves open is found at once, in the order it is asked', () => {
    const open = found(aContract({ delivered: delivered(12) }));
    expect(open.map(({ rule }) => rule)).toEqual(['reason-missing', 'recovery-missing']);
    expect(open.every(({ reference }) => reference === '1042')).toBe(true);
    const planned = found(aContract({ delivered: delivered(12), recoverable: readIn('recoverable', true) }));
    expect(planned.map(({ rule }) => rule)).toEqual(['reason-missing', 'recovery-plan-missing', 'recovery-date-missing']);
  });

  test.each<[string, Said, Finding['offer']]>([
    ['credits', { delivered: delivered('12,5') }, { of: 'credits', value: credits(1250) }],
    ['spend', { delivered: delivered(30), spend: unreadIn('spend', '£300k', 'ambiguous-number', pence(30000000)) }, { of: 'pounds', value: pence(30000000) }],
    ['a target', { delivered: delivered(30), sheetTarget: unreadIn('sheetTarget', '30,5', 'ambiguous-number', credits(3050)) }, { of: 'credits', value: credits(3050) }],
    ['an end', { delivered: delivered(30), end: dayIn('end', 'March 2025') }, { of: 'day', value: day(45747) }],
    ['a date', { ...putRight, recoveryDate: dayIn('recoveryDate', '03/31/2025') }, { of: 'day', value: day(45747) }],
    ['yes', { ...putRight, recoverable: unreadIn('recoverable', 'Yes, in May', 'not-yes-or-no', true) }, { of: 'yes-or-no', value: true }],
    ['0, which n/a may mean', { delivered: delivered('n/a') }, { of: 'credits', value: credits(0) }],
    ['nothing, where it is money', { delivered: delivered('£25') }, undefined],
  ])('what may have been meant is offered: %s', (_name, said, offer) => {
    const [finding, ...others] = found(aContract(said));
    expect(others).toEqual([]);
    expect(finding?.offer).toEqual(offer);
  });

  test('credits by quarter: each entry is checked where it stands, and their total is nobody’s formula', () => {
    const quarter = (heading: string, address: string, typed: string) => {
      const entry = delivered(typed);
      return { heading, credits: entry.state === 'no-place' ? entry : { ...entry, cell: { sheet: 'Returns', address } } };
    };
    const total = { ...readIn('delivered', credits(3000), '30'), formula: '=SUM(P2:S2)' };
    const byQuarter = (...typed: string[]) => typed.map((text, index) => quarter(`Q${index + 1}`, `${'PQRS'[index] ?? ''}2`, text));
    expect(found(aContract({ delivered: total, deliveredParts: byQuarter('10', '20', '', '') }))).toEqual([]);
    const wrong = found(aContract({ delivered: blankIn('delivered'), deliveredParts: byQuarter('tbc', '-1', '', '12,5') }));
    expect(wrong.map(({ rule, cells }) => [rule, cells[0]?.address])).toEqual([
      ['credits-not-a-number', 'P2'],
      ['credits-not-a-number', 'S2'],
      ['credits-negative', 'Q2'],
    ]);
    const missing = found(aContract({ delivered: blankIn('delivered'), deliveredParts: byQuarter('', '', '', '') }));
    expect(missing.map(inShort)).toEqual([
      'must-fix credits-missing P2 Q2 R2 S2: Enter the credits delivered for Contract 1042. If none were delivered, enter 0.',
    ]);
  });
});

describe('what is found in a whole return', () => {
  function contractAt(row: number, reference: string, said: Said = {}): Contract {
    return aContract({ delivered: delivered(30, row), reference: readIn('reference', reference, reference, row), ...said }, row);
  }
  function all(...contracts: Contract[]): string[] {
    return checkReturn(aReturn(contracts), defaultPolicy, running).map(inShort);
  }

  test('no contract at all', () => {
    expect(all()).toEqual(['must-fix not-a-return : There is no social value return in this workbook. Open the workbook that Fusion21 e-mailed you.']);
    expect(notAReturnFinding('No sheet has a column for credits.')).toEqual({
      rule: 'not-a-return',
      kind: 'must-fix',
      cells: [],
      message: 'No sheet has a column for credits. Open the workbook that Fusion21 sent.',
    });
  });

  test('a reference that is there more than once, however it is spelled, is one finding', () => {
    expect(all(contractAt(2, 'F21-1'), contractAt(3, 'F21-2'), contractAt(5, ' f21-1 '), contractAt(7, 'F21-2'), contractAt(9, 'F21-2'))).toEqual([
      'must-fix reference-repeated A2 A5: Contract F21-1 is in the return twice, in A2 and A5. Give each contract its own reference, or ask Fusion21 which row is right.',
      'must-fix reference-repeated A3 A7 A9: Contract F21-2 is in the return 3 times, in A3, A7 and A9. Give each contract its own reference, or ask Fusion21 which row is right.',
    ]);
  });

  test('sheets are named where there are several', () => {
    const elsewhere = { ...readIn('reference', 'F21-1', 'F21-1', 2), cell: { sheet: 'Lot 2', address: 'A2' } };
    const [first] = all(contractAt(2, 'F21-1'), contractAt(2, 'F21-1', { sheet: 'Lot 2', reference: elsewhere }));
    expect(first).toContain('in A2 on Returns and A2 on Lot 2.');
  });

  test('hidden rows and uncertain dates are told once for all', () => {
    const uncertain = (row: number): Said => ({ hidden: true, end: dayIn('end', `0${row}/01/2026`, row) });
    expect(all(contractAt(2, 'A', uncertain(2)), contractAt(3, 'B', uncertain(3)), contractAt(4, 'C', uncertain(4)), contractAt(5, 'D', uncertain(5)))).toEqual([
      'please-check hidden-row A2 A3 A4 A5: 4 rows are hidden, by hand or by a filter: 2, 3, 4 and 5. Their contracts count all the same.',
      'please-check date-uncertain G2 G3 G4 G5: 4 dates are text that could also be read month first. We read them day first: G2 as 2 January 2026, G3 as 3 January 2026, G4 as 4 January 2026 and 1 more.',
    ]);
  });

  test('what speaks of one contract comes in the sheet’s order', () => {
    const order = checkReturn(
      aReturn([
        contractAt(2, 'A', { delivered: delivered('tbc', 2) }),
        contractAt(3, 'B', { delivered: blankIn('delivered', 3), spend: spent(50000, 3), sheetTarget: targeted(500, 3) }),
        contractAt(4, 'C', { delivered: delivered(12, 4) }),
      ]),
      defaultPolicy,
      running,
    ).map(({ reference, rule }) => `${reference ?? ''} ${rule}`);
    expect(order).toEqual(['A credits-not-a-number', 'B not-required', 'B credits-missing', 'C reason-missing', 'C recovery-missing']);
  });

  describe('totals the sheet states', () => {
    const contracts = [contractAt(2, 'A'), contractAt(3, 'B', { delivered: delivered('12.34', 3) }), contractAt(4, 'C', { delivered: delivered('tbc', 4) })];
    function stated(of: StatedTotal['of'], amount: number, decimals = 2): string[] {
      const total = { cell: { sheet: 'Returns', address: 'J5' }, of, amount: of === 'spend' ? pence(amount) : credits(amount), decimals, rows: [2, 3, 4] };
      return checkReturn(aReturn(contracts, { statedTotals: [total] }), defaultPolicy, running).filter(({ rule }) => rule === 'total-differs').map(inShort);
    }

    test.each<[StatedTotal['of'], number, number]>([
      ['delivered', 4234, 2],
      ['delivered', 4235, 2],
      ['delivered', 4200, 0],
      ['delivered', 4230, 1],
      ['spend', 90000000, 2],
      ['target', 9000, 0],
    ])('%s of %d with %d decimals agrees', (of, amount, decimals) => {
      expect(stated(of, amount, decimals)).toEqual([]);
    });

    test.each<[StatedTotal['of'], number, number, string]>([
      ['delivered', 3000, 2, 'The total in J5 is 30, but its contracts add up to 42.34. We use 42.34.'],
      ['delivered', 4300, 0, 'The total in J5 is 43, but its contracts add up to 42.34. We use 42.34.'],
      ['spend', 60000000, 0, 'The total in J5 is £600,000, but its contracts add up to £900,000. We use £900,000.'],
      ['target', 9100, 0, 'The total in J5 is 91, but its contracts add up to 90. We use 90.'],
    ])('%s of %d with %d decimals does not', (of, amount, decimals, message) => {
      expect(stated(of, amount, decimals)).toEqual([`please-check total-differs J5: ${message}`]);
    });
  });

  test('3,000 contracts with much to find take no time to speak of', () => {
    const states: Said[] = [{}, putRight, { delivered: delivered('12,5') }, { delivered: delivered(12) }, { hidden: true }, { delivered: delivered(3000), spend: spent(50000) }];
    const contracts = Array.from({ length: 3000 }, (_, index) => contractAt(index + 2, `F21-${index % 2900}`, states[index % states.length]));
    const ret = aReturn(contracts, { statedTotals: [{ cell: at('delivered', 9), of: 'delivered', amount: credits(1), decimals: 2, rows: contracts.map(({ row }) => row) }] });
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      expect(checkReturn(ret, defaultPolicy, running).length).toBeGreaterThan(3000);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(250);
  });
});
