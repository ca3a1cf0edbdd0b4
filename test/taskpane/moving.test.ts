import { atStart, moved, type Move, type Where } from '../../src/taskpane/navigation';
import { ownSelections } from '../../src/taskpane/own-selections';

describe('which screen is up', () => {
  const open: Move = { to: 'contract', key: '1042', scroll: 300 };
  const along: Move = { to: 'contract', key: '1043', scroll: 0 };
  const selected: Move = { to: 'contract-selected', key: '1044', scroll: 120, focusHere: false };
  const back: Move = { to: 'back' };
  const help: Move = { to: 'aside', aside: 'help', about: 'target', scroll: 80 };
  const left = (scroll: number): Where => ({ screen: 'contracts', takesFocus: true, leftAt: { scroll, key: undefined } });

  test.each<[name: string, moves: Move[], where: Where]>([
    ['at first the list, taking no focus from the sheet', [], { screen: 'contracts', takesFocus: false, leftAt: undefined }],
    ['a contract that was pressed takes focus', [open], { screen: 'contract', key: '1042', takesFocus: true, back: left(300) }],
    ['back to the list as it was left', [open, back], { screen: 'contracts', takesFocus: true, leftAt: { scroll: 300, key: '1042' } }],
    ['back from the next contract: scrolled as it was, at the contract one comes from', [open, along, back], { screen: 'contracts', takesFocus: true, leftAt: { scroll: 300, key: '1043' } }],
    ['a contract selected in the sheet takes no focus', [selected], { screen: 'contract', key: '1044', takesFocus: false, back: left(120) }],
    ['unless the focus is in the pane: it would go with what is shown', [{ ...selected, focusHere: true }], { screen: 'contract', key: '1044', takesFocus: true, back: left(120) }],
    ['to a page beside the way, and back to the list as it was scrolled', [help, back], left(80)],
    ['from a contract to a page beside the way', [open, help], { screen: 'aside', aside: 'help', about: 'target', at: undefined, back: { screen: 'contract', key: '1042', takesFocus: true, back: left(300) } }],
    ['and back to the contract', [open, help, back], { screen: 'contract', key: '1042', takesFocus: true, back: left(300) }],
    ['from one answer of the help to another: Back leads out at once', [open, help, { to: 'aside', aside: 'help', about: 'spend', scroll: 0 }, back, back], { screen: 'contracts', takesFocus: true, leftAt: { scroll: 300, key: '1042' } }],
    ['a contract opened from a page beside the way leads back there', [help, open, back], { screen: 'aside', aside: 'help', about: 'target', at: '1042', back: left(80) }],
    ['a row selected in the sheet begins anew, from wherever', [help, selected, back], { screen: 'contracts', takesFocus: true, leftAt: undefined }],
    ['all done: to the top', [open, { to: 'top' }], { screen: 'contracts', takesFocus: true, leftAt: undefined }],
  ])('%s', (_name, moves, where) => {
    expect(moves.reduce(moved, atStart)).toEqual(where);
  });
});

describe('selections the pane made itself', () => {
  function ownAt(times: number[]) {
    return ownSelections(() => times.shift() ?? 0);
  }

  test.each<[name: string, own: boolean, times: number[]]>([
    ['reported soon are its own', true, [0, 150]],
    ['reported long after are the user’s', false, [0, 15_000]],
  ])('%s', (_name, own, times) => {
    const selections = ownAt(times);
    selections.expect('1042');
    expect(selections.isOwn('1042')).toBe(own);
  });

  test('are its own once', () => {
    const selections = ownAt([0, 10, 20]);
    selections.expect('1042');
    expect([selections.isOwn('1042'), selections.isOwn('1042')]).toEqual([true, false]);
  });

  test('of one contract say nothing of another', () => {
    const selections = ownAt([0, 10]);
    selections.expect('1042');
    expect(selections.isOwn('1043')).toBe(false);
  });
});
