import type { Topic } from './topics';

/**
 * The topics that hold all the words looked for, or, where none does, those that hold any of them; best first. A word is found by its
 * beginning; capitals, accents and marks make no difference. Nothing looked for finds all, in their own order.
 */
export function findTopics(topics: readonly Topic[], looked: string): readonly Topic[] {
  const wanted = wordsOf(looked);
  if (wanted.length === 0) return topics;
  const ranked = topics.map((topic) => ({ topic, ...hits(topic, wanted) })).filter(({ words }) => words > 0);
  const whole = ranked.filter(({ words }) => words === wanted.length);
  return [...(whole.length > 0 ? whole : ranked)].sort((one, other) => other.words - one.words || other.weight - one.weight).map(({ topic }) => topic);
}

/** How many of the words a topic holds, and how much they count: most in the question itself. */
function hits({ question, answer, also }: Topic, wanted: readonly string[]): { words: number; weight: number } {
  const places = [wordsOf(question), wordsOf(also), wordsOf(answer.join(' '))];
  const weights = wanted.map((word) => {
    const place = places.findIndex((words) => words.some((each) => each.startsWith(word)));
    return place === -1 ? 0 : places.length - place;
  });
  return { words: weights.filter((weight) => weight > 0).length, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Words too small to tell one answer from another. */
const small: ReadonlySet<string> = new Set(['a', 'an', 'and', 'are', 'at', 'by', 'do', 'does', 'for', 'i', 'if', 'in', 'is', 'it', 'my', 'of', 'on', 'or', 'our', 'the', 'this', 'to', 'we', 'what', 'which', 'with']);

/** The words of a text that tell one answer from another: "What is the Évidence?" is evidence alone. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/(\d),(?=\d{3})/g, '$1').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !small.has(word));
}
