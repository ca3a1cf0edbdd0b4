/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Announcer, LiveRegion, useAnnounce, useAnnouncedWhenStill } from '../../src/taskpane/parts/announcer';

let type: (text: string) => void;
let say: (text: string, how?: 'done') => void;

function Figure() {
  const [text, setText] = useState('0 of 30');
  const announce = useAnnounce();
  type = setText;
  say = (words, how) => announce(words, how ?? 'heard-and-shown');
  useAnnouncedWhenStill(text);
  return null;
}

beforeEach(() => {
  jest.useFakeTimers();
  render(
    <Announcer>
      <LiveRegion />
      <Figure />
    </Announcer>,
  );
});
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));
const heard = () => screen.getByRole('status').textContent?.trim();

test('a figure is said once it stands still, and not at first', () => {
  pass(2000);
  expect(heard()).toBe('');
  act(() => type('1 of 30'));
  pass(600);
  act(() => type('12 of 30'));
  pass(600);
  expect(heard()).toBe('');
  pass(600);
  expect(heard()).toBe('12 of 30');
});

test('what was said meanwhile is not talked over', () => {
  act(() => type('12 of 30'));
  pass(600);
  // Said, and the moment for the figure comes before it is drawn.
  act(() => {
    say('Saved 1042');
    jest.advanceTimersByTime(2000);
  });
  expect(heard()).toBe('Saved 1042');
});

test('the same words twice in a row are a change each time', () => {
  act(() => say('Saved 1042'));
  const first = screen.getByRole('status').textContent;
  act(() => say('Saved 1042'));
  expect(screen.getByRole('status').textContent).not.toBe(first);
  expect(heard()).toBe('Saved 1042');
});

test('only what is done has a tick and the good colour', () => {
  act(() => say('That cell could not be shown'));
  expect(screen.getByRole('status')).toHaveClass('strip-said');
  expect(screen.getByRole('status')).not.toHaveClass('done');
  expect(screen.getByRole('status').querySelector('svg')).toBeNull();
  act(() => say('Saved 1042', 'done'));
  expect(screen.getByRole('status')).toHaveClass('strip-said', 'done');
  expect(screen.getByRole('status').querySelector('svg')).not.toBeNull();
});
