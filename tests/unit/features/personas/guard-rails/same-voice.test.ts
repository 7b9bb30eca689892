import { expect, it } from "vitest";
import { messageOpenings, subjectOfMessage } from "#app/engines/personas/message-openings.ts";
import { findSameVoices } from "#app/features/personas/guard-rails/same-voice.ts";

const [lead] = messageOpenings.goal;
const [remind] = messageOpenings.praise;
const voice = (id: string, goal: string, praise: string) => ({
  id,
  name: id,
  segmentId: id,
  message: [`${lead}: “${goal}”.`, `${remind}: “${praise}”.`].map(subjectOfMessage).join("\n"),
});

it("is found in what messages are about, not in the openings that the drafter gives to all of them", () => {
  const personas = [
    voice("offices", "Usage report", "Easy install"),
    voice("baristas", "Smart home", "Foam"),
    voice("firms", "Usage reports", "Easy install"),
  ];
  expect(findSameVoices(personas, []).map(({ one, other }) => [one.id, other.id])).toEqual([
    ["offices", "firms"],
  ]);
  expect(subjectOfMessage("Offer a smaller plan: pause it.")).toBe("Offer a smaller plan: pause it.");
});
