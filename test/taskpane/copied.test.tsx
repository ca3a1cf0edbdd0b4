/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { markParts } from '../../src/return/finding-out-kept';
// Fetched later in the browser; here at once.
import '../../src/taskpane/call/call-screen';
import '../../src/taskpane/finding-out/finding-out-page';
import { openPane } from './open-pane';
import { fiveContracts, returnOf } from './some-returns';

const five = returnOf(fiveContracts);
const quiet = { selector: 'p.quiet' };

beforeEach(() => localStorage.clear());

describe('what is told of a copy goes once the original is another', () => {
  test('a text of the e-mail', async () => {
    const marks = ['1042', '1043'].map((reference) => [reference, '2024-04-02', 'pm', 'Joan Price', 'Which placements counted?']);
    const { user } = openPane(five, { kept: { [markParts[0]!.key]: marks } });
    await user.click(screen.getByRole('button', { name: 'Finding out (2)' }));
    await user.click(await screen.findByRole('button', { name: 'Copy: Text' }));
    await user.click(screen.getByRole('button', { name: 'Copy: Subject' }));
    expect(screen.getByText('Copied: Text', quiet)).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who is it for?' }), 'Anytown Homes (1)');
    expect(screen.queryByText('Copied: Text', quiet)).not.toBeInTheDocument();
    expect(screen.getByText('Copied: Subject', quiet)).toBeInTheDocument();
  });

  test('the picture', async () => {
    const { user, sheetSays } = openPane(five);
    await user.click(screen.getByRole('button', { name: 'Check your answers' }));
    const picture = within(await screen.findByRole('region', { name: 'Picture to share' }));
    await user.click(picture.getByRole('button', { name: 'Copy the picture' }));
    // jsdom draws none.
    const told = await picture.findByText(/could not be/, quiet);
    sheetSays('1043', 1200);
    expect(told).not.toBeInTheDocument();
  });

  test('the notes of calls', async () => {
    const notes = ['09:30', '09:40'].map((at) => ({ reference: '1043', on: '2024-04-09', at, text: 'Send the plan' }));
    const { user } = openPane(five, { kept: { 'call-notes': notes } });
    await user.click(screen.getByRole('button', { name: 'Call mode, for sharing your screen' }));
    await user.click(await screen.findByRole('button', { name: 'Copy all notes' }));
    expect(screen.getByText('All notes are copied.', quiet)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Remove the note .*09:30/ }));
    await waitFor(() => expect(screen.queryByText('All notes are copied.', quiet)).not.toBeInTheDocument());
  });
});
