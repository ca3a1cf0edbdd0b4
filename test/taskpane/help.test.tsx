/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { openPane } from './open-pane';
import { fiveContracts, returnOf } from './some-returns';
// Fetched later in the browser; here at once, so that no test waits for it to be compiled.
import '../../src/taskpane/help/help-screen';

const settings = { name: 'The team', email: 'socialvalue@example.org', phone: '0151 123 4567', video: 'https://example.org/video', framework: 'http://example.org/framework' };
let file: string | undefined;

/** What the server answers, as far as the pane asks: jsdom has no Response of its own. */
function answered(text: string | undefined): Response {
  const answer: Partial<Response> = { ok: text !== undefined, text: () => Promise.resolve(text ?? ''), arrayBuffer: () => Promise.resolve(new Uint8Array([80, 75, 200]).buffer) };
  return answer as Response;
}

beforeEach(() => {
  file = JSON.stringify(settings);
  AbortSignal.timeout = () => new AbortController().signal;
  globalThis.fetch = () => Promise.resolve(answered(file));
  localStorage.clear();
});

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const question = (name: string | RegExp) => screen.findByRole('button', { name });
const questions = () => within(screen.getByRole('region', { name: 'Questions and answers' }));

async function openHelp(setup?: Parameters<typeof openPane>[1]) {
  const pane = openPane(returnOf(fiveContracts), setup);
  await pane.user.click(screen.getByRole('button', { name: 'Help' }));
  expect(await heading('Help')).toHaveFocus();
  return pane;
}

test('nine questions, each with its answer under it once it is pressed, and gone once pressed again', async () => {
  const { user } = await openHelp();
  expect(questions().getAllByRole('button')).toHaveLength(9);
  const year = await question('Which year is it for?');
  expect(year).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByText('This return is for 1 April 2023 to 31 March 2024.')).not.toBeVisible();
  await user.click(year);
  expect(year).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('This return is for 1 April 2023 to 31 March 2024.')).toBeVisible();
  await user.click(year);
  expect(screen.getByText('This return is for 1 April 2023 to 31 March 2024.')).not.toBeVisible();
});

test('the search finds by any word, and says once how much it found', async () => {
  const { user } = await openHelp();
  const said: string[] = [];
  const status = screen.getByRole('status');
  new MutationObserver(() => said.push(status.textContent?.trim() ?? '')).observe(status, { childList: true, characterData: true, subtree: true });
  await user.type(screen.getByRole('searchbox', { name: 'Search the help' }), 'QUÁRTERLY');
  expect(questions().getAllByRole('button').map((button) => button.textContent)).toEqual(['Is this the same as the quarterly valuations?']);
  // What is found is open where it is little.
  expect(screen.getByText(/Valuations are sent every quarter/)).toBeVisible();
  await waitFor(() => expect(said).toEqual(['1 answer found']), { timeout: 3000 });
  await user.clear(screen.getByRole('searchbox', { name: 'Search the help' }));
  await user.type(screen.getByRole('searchbox', { name: 'Search the help' }), 'unicorn');
  expect(screen.getByText('No answer has “unicorn” in it. Try another word, or ask below.')).toBeInTheDocument();
  await waitFor(() => expect(said).toEqual(['1 answer found', 'No answer has “unicorn” in it. Try another word, or ask below.']), { timeout: 3000 });
});

test('from beside the target to its answer, and back to the link with everything typed kept', async () => {
  const { user, saved } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: /^1043 / }));
  const credits = await screen.findByRole('textbox', { name: 'Credits delivered' });
  await user.type(credits, '18.5');
  await user.click(await screen.findByRole('button', { name: 'Help: how the target is worked out' }));
  await heading('Help');
  const target = await question('How is the target worked out?');
  await waitFor(() => expect(target).toHaveFocus());
  expect(target).toHaveAttribute('aria-expanded', 'true');
  expect(questions().getAllByRole('button')[0]).toBe(target);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await heading(/Void repairs/);
  expect(screen.getByRole('textbox', { name: 'Credits delivered' })).toHaveValue('18.5');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Help: how the target is worked out' })).toHaveFocus());
  expect(saved).toEqual([]);
});

test('whoever came for an answer and then searches keeps the focus in the field, also where it is cleared', async () => {
  const { user } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: /^1043 / }));
  await user.click(await screen.findByRole('button', { name: 'Help: how the target is worked out' }));
  const target = await question('How is the target worked out?');
  await waitFor(() => expect(target).toHaveFocus());
  const search = screen.getByRole('searchbox', { name: 'Search the help' });
  await user.type(search, 'y');
  await user.clear(search);
  expect(search).toHaveFocus();
  await user.type(search, 'quarterly');
  expect(search).toHaveValue('quarterly');
  await user.clear(search);
  expect(await question('How is the target worked out?')).toHaveAttribute('aria-expanded', 'true');
});

test('below target, at an unlikely figure and on the last page the right answer is offered', async () => {
  const { user } = openPane(returnOf(fiveContracts));
  await user.click(screen.getByRole('button', { name: /^1043 / }));
  await user.type(await screen.findByRole('textbox', { name: 'Credits delivered' }), '3000');
  await user.click(screen.getByRole('button', { name: 'Save and continue' }));
  await user.click(await screen.findByRole('button', { name: 'Help: spend and the quarterly valuations' }));
  expect(await question('Is this the same as the quarterly valuations?')).toHaveAttribute('aria-expanded', 'true');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  const credits = await screen.findByRole('textbox', { name: 'Credits delivered' });
  await user.clear(credits);
  await user.type(credits, '3');
  await user.click(await screen.findByRole('button', { name: 'Help: what happens below target' }));
  expect(await question('What if we delivered more, or less, than the target?')).toHaveAttribute('aria-expanded', 'true');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(await screen.findByRole('button', { name: 'All contracts' }));
  await user.click(screen.getByRole('button', { name: 'Check your answers' }));
  await user.click(await screen.findByRole('button', { name: 'Help: who can help me' }));
  expect(await question('I have never done this before. Who can help me?')).toHaveAttribute('aria-expanded', 'true');
});

test('whom to ask, as staff have set it; what cannot be used is left out and told', async () => {
  const { user } = await openHelp();
  expect(await screen.findByRole('heading', { name: 'Ask The team' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'socialvalue@example.org' })).toHaveAttribute('href', 'mailto:socialvalue@example.org');
  expect(screen.getByRole('link', { name: '0151 123 4567' })).toHaveAttribute('href', 'tel:01511234567');
  expect(screen.getByRole('link', { name: /^Watch the video/ })).toHaveAttribute('href', 'https://example.org/video');
  expect(screen.queryByRole('link', { name: /^Read the framework agreement/ })).not.toBeInTheDocument();
  await user.click(screen.getByText('For Fusion21’s staff: 1 setting cannot be used'));
  expect(screen.getByText('“framework” must be a web address that begins with https://.')).toBeVisible();
});

test('without a settings file the help still helps', async () => {
  file = undefined;
  await openHelp();
  expect(await screen.findByText('The file assets/settings.json is not there, or could not be read.')).toBeInTheDocument();
  expect(screen.getByText('Reply to the e-mail that the workbook came with.')).toBeInTheDocument();
});

test('asking for a Teams call writes the e-mail, to be copied or opened', async () => {
  const { user } = await openHelp();
  expect(screen.queryByRole('textbox', { name: 'Text' })).not.toBeInTheDocument();
  await screen.findByText('socialvalue@example.org');
  await user.click(screen.getByRole('button', { name: 'Ask for a Teams call' }));
  expect(screen.getByRole('textbox', { name: 'To' })).toHaveValue('socialvalue@example.org');
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveDisplayValue(/^- Not started: 2 \(1043 and 1045\)$/m);
  expect(screen.getByRole('link', { name: 'Open in your e-mail program' })).toHaveAttribute('href', expect.stringMatching(/^mailto:socialvalue@example\.org\?subject=Teams%20call/));
  expect(screen.getByText('Add the days and times that suit you before you send it. Nothing is sent from here.')).toBeInTheDocument();
});

describe('the practice return', () => {
  test('is opened beside the one that is open', async () => {
    const opened: string[] = [];
    const { user } = await openHelp({ opensNew: (base64) => opened.push(base64) > 0 });
    await user.click(screen.getByRole('button', { name: 'Open the practice return' }));
    expect(await screen.findByText('The practice return is opening in a new window.', { selector: 'p.quiet' })).toBeInTheDocument();
    expect(opened).toEqual([btoa('PK\u00c8')]);
  });

  test('where no second workbook can be opened, it is downloaded', async () => {
    const { user } = await openHelp();
    await user.click(screen.getByRole('button', { name: 'Open the practice return' }));
    expect(await screen.findByText('It could not be opened from here. Download it, and open it in Excel like any other workbook.', { selector: 'p.quiet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Download the practice return' })).toHaveAttribute('href', '../assets/practice-return.xlsx');
  });

  test('says on every screen what it is; another return does not', async () => {
    const { user } = openPane(returnOf(fiveContracts, { supplier: 'Practice supplier (not a real return)' }));
    const banner = () => screen.findByText('Practice: nothing here is sent, and nothing is kept unless you save a copy.');
    expect(await banner()).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^1043 / }));
    expect(await banner()).toBeInTheDocument();
  });

  test('no banner on a real return', async () => {
    await openHelp();
    expect(screen.queryByText(/^Practice: nothing/)).not.toBeInTheDocument();
  });
});
