import { atStart, moved, type Move, type Where } from '../../src/taskpane/navigation';

const finish: Move = { to: 'finish' };
const change: Move = { to: 'contract', key: '1042', scroll: 900 };
const along: Move = { to: 'contract', key: '1043', scroll: 0 };
const selected: Move = { to: 'contract-selected', key: '1044', scroll: 0, focusHere: false };
const back: Move = { to: 'back' };

test.each<[name: string, moves: Move[], where: Where]>([
  ['to the page with all answers', [finish], { screen: 'finish', at: undefined }],
  ['a contract opened from it remembers that', [finish, change], { screen: 'contract', key: '1042', takesFocus: true, back: { screen: 'finish', at: undefined } }],
  ['back from there leads to its answer on that page', [finish, change, back], { screen: 'finish', at: '1042' }],
  ['back from the next one leads to that one’s answer', [finish, change, along, back], { screen: 'finish', at: '1043' }],
  ['a row selected in the sheet begins anew, and leads back to the list', [finish, change, selected, back], { screen: 'contracts', takesFocus: true, leftAt: undefined }],
  ['from the page back to the list’s top', [finish, { to: 'top' }], { screen: 'contracts', takesFocus: true, leftAt: undefined }],
])('%s', (_name, moves, where) => {
  expect(moves.reduce(moved, atStart)).toEqual(where);
});
