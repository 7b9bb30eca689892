import { expect, it } from "vitest";
import { withoutWordsOf } from "#app/features/personas/brief/brief-words.server.ts";

const word = (text: string) => ({ text, people: 20, others: 2 });

it("offers no word to write with that stands among the words of complaints, alone or in a phrase", () => {
  const complaints = [word("wrong"), word("late parcel")];
  const used = ["Overview", "wrong", "parcel", "wrong roast", "usage report"].map(word);
  expect(withoutWordsOf(complaints, used).map(({ text }) => text)).toEqual(["Overview", "usage report"]);
});
