/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '@testing-library/react';
import { Announcer } from '../../src/taskpane/parts/announcer';
import { Strip } from '../../src/taskpane/parts/strip';
import { Starting } from '../../src/taskpane/start/starting';

const html = readFileSync(path.resolve(__dirname, '../../src/taskpane/index.html'), 'utf8');

test('what is drawn before any script runs is what the pane starts with, so that nothing jumps', () => {
  const { container } = render(
    <Announcer>
      <div className="pane">
        <Strip />
        <Starting />
      </div>
    </Announcer>,
  );
  // The live region is empty and out of sight at first: the only element that the page itself need not have.
  container.querySelector('[role=status]')?.remove();
  const drawn = /<div id="pane">(.*)<\/div>\s*<noscript>/s.exec(html)?.[1];
  expect(drawn).toBe(container.innerHTML);
});

test('the page does not wait for office.js, takes its address from the build, and carries the policy of the build', () => {
  expect(html).toMatch(/<script async id="office-js" src="<%= htmlWebpackPlugin.options.officeJs %>"><\/script>/);
  expect(html).toContain('http-equiv="Content-Security-Policy" content="<%= htmlWebpackPlugin.options.csp %>"');
  expect(html).toContain('<html lang="en-GB">');
});
