/** Where the return to practise with lies, beside the page. */
export const practiceFile = '../assets/practice-return.xlsx';

/** The file's content as base64, as Excel takes it; undefined where it cannot be had. */
export async function fetchPractice(): Promise<string | undefined> {
  try {
    const answer = await fetch(practiceFile, { signal: AbortSignal.timeout(20_000) });
    return answer.ok ? base64Of(new Uint8Array(await answer.arrayBuffer())) : undefined;
  } catch {
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  // In pieces: a call takes no more than some tens of thousands of arguments.
  const piece = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
