import { createQueue } from '../../src/excel/queue';

test('work is done in the order it was asked for, one piece at a time', async () => {
  const inTurn = createQueue();
  const log: string[] = [];
  const work = (name: string, takes: number) => async (): Promise<string> => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, takes));
    log.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([inTurn(work('slow', 20)), inTurn(work('quick', 1)), inTurn(work('last', 0))]);
  expect(results).toEqual(['slow', 'quick', 'last']);
  expect(log).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends', 'last begins', 'last ends']);
});

test('work that fails tells its own caller, and does not hold up the next', async () => {
  const inTurn = createQueue();
  const failed = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(() => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});
