import { describe, expect, test } from "vitest";
import { ruleSentences, setAside } from "#app/engines/text/customer-words/set-aside.ts";

describe("what was set aside is said", () => {
  test("with the rule, the place and what gave it away", () => {
    const raw =
      "It hums.\n\nSent from my iPhone\n\nOn 3 Mar 2025, at 10:00, Help <h@plumbago.example> wrote:\n> Hi\n";
    expect(setAside(raw)).toEqual({
      words: "It hums.",
      plain: raw,
      markup: null,
      automatic: false,
      removed: [
        {
          rule: "signature",
          text: "Sent from my iPhone",
          start: 10,
          end: 29,
          why: 'begins with "Sent from my iPhone"',
        },
        {
          rule: "quoted reply",
          text: raw.slice(31, -1),
          start: 31,
          end: raw.length - 1,
          why: 'begins with "On 3 Mar 2025, at 10:00, Help <h@plumbago.example> wrote:"',
        },
      ],
    });
  });

  test("and every rule has its sentence", () => {
    expect([...ruleSentences.keys()].sort()).toEqual([
      "agent message",
      "attachment",
      "automatic reply",
      "chat label",
      "code",
      "legal notice",
      "macro",
      "quoted reply",
      "signature",
    ]);
  });
});

describe("a message is not emptied", () => {
  test.each([
    "> everything is quoted\n> by the customer",
    "Best regards,\nAnna Berg",
    "Sent from my iPhone",
    "```\nonly a log\n```",
    "[image: broken lamp]",
    "Hi Tom,\nThanks,\nAnna",
  ])("%j", (raw) => {
    expect(setAside(raw, "text").words).toBe(raw);
  });

  test.each(["", " ", "\n\n\r\n", "\u0000"])("and an empty one stays empty: %j", (raw) => {
    expect(setAside(raw)).toMatchObject({ words: raw.trim(), removed: [], automatic: false });
  });
});
