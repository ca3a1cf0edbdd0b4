import { atStart, moved, type Move, type Where } from '../../src/taskpane/navigation';
import { ownSelections } from '../../src/taskpane/own-selections';

describe('which screen is up', () => {
  const open: Move = { to: 'contract', key: '1042', scroll: 300 };
  const along: Move = { to: 'contract', key: '1043', scroll: 0 };
  const selected: Move = { to: 'contract-selected', key: '1044', scroll: 120 };
  const back: Move = { to: 'contracts' };

  test.each<[name: string, moves: Move[], where: Where]>([
    ['at first the list, taking no focus from the sheet', [], { screen: 'contracts', takesFocus: false, leftAt: undefined }],
    ['a contract that was pressed takes focus', [open], { screen: 'contract', key: '1042', takesFocus: true, listScroll: 300 }],
    ['back to the list as it was left', [open, back], { screen: 'contracts', takesFocus: true, leftAt: { scroll: 300, key: '1042' } }],
    ['back from the next contract: scrolled as it was, at the contract one comes from', [open, along, back], { screen: 'contracts', takesFocus: true, leftAt: { scroll: 300, key: '1043' } }],
    ['a contract selected in the sheet takes no focus', [selected], { screen: 'contract', key: '1044', takesFocus: false, listScroll: 120 }],
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
