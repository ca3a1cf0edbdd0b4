import { troubleOf, type TroubleKind } from '../../src/excel/trouble';

const coded = (code: unknown): Error => Object.assign(new Error('Eine Zelle wird bearbeitet. (internal: 0x800)'), { code });

describe('Office’s errors, decided on their code', () => {
  test.each<[string, TroubleKind]>([
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['AccessDenied', 'locked'],
    ['ItemNotFound', 'gone'],
    ['FilteredRangeConflict', 'filtered'],
    ['MergedRangeConflict', 'merged'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['RangeExceedsLimit', 'too-large'],
    ['InactiveWorkbook', 'other-workbook'],
    ['InvalidSelection', 'other-workbook'],
    ['InvalidOrTimedOutSession', 'session-ended'],
    ['ActivityLimitReached', 'busy'],
    ['ServiceNotAvailable', 'busy'],
    ['ConnectionFailure', 'no-connection'],
    ['ApiNotFound', 'not-supported'],
    ['InvalidArgument', 'refused'],
    ['GeneralException', 'unexpected'],
    ['SomethingNew', 'unexpected'],
    ['constructor', 'unexpected'],
  ])('%s is %s', (code, kind) => expect(troubleOf(coded(code)).kind).toBe(kind));

  test('a number of the Common API', () => expect(troubleOf(coded(5012)).kind).toBe('session-ended'));

  test.each([[new Error('no code')], ['a string'], [undefined], [null], [coded({})]])('%p is unexpected', (error) => {
    expect(troubleOf(error).kind).toBe('unexpected');
  });

  test('Office’s own words are kept for a log, and never shown', () => {
    const error = coded('AccessDenied');
    const { message, whatToDo, cause } = troubleOf(error);
    expect(cause).toBe(error);
    expect(`${message} ${whatToDo}`).not.toContain('0x800');
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(whatToDo).toMatch(/^[A-Z].*\.$/);
  });
});
