/** What the colours of a picture mean: a patch and its words, in order. */
export function Legend({ items }: { items: readonly { tone: string; words: string }[] }) {
  return (
    <ul class="legend">
      {items.map(({ tone, words }) => (
        <li>
          <svg aria-hidden="true" viewBox="0 0 10 10">
            <rect width="10" height="10" rx="2" class={`f-${tone}`} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
