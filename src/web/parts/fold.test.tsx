import { expect, test } from "vitest";
import { Fold } from "./fold.tsx";

test("a Dutch name is marked as Dutch, what is told of it is not", () => {
  const html = String(
    <Fold id="beroep" title="Kansrijk Beroep" short="A website." lang="nl">
      <p>For residents.</p>
    </Fold>,
  );
  expect(html).toMatch(/<h3 [^>]*lang="nl">Kansrijk Beroep<\/h3>/);
  expect(html.match(/lang=/g)).toHaveLength(1);
});
