import { describe, expect, it } from "vitest";
import { KindTag } from "#app/components/kind-tag.tsx";
import { Assumption, Invented } from "#app/components/provenance.tsx";
import { Voice } from "#app/components/voice.tsx";
import { cutVoice } from "#app/components/voice-spans.ts";
import { render, textOf } from "#tests/support/render.tsx";

describe("cutting a text at its marks", () => {
  const joined = (text: string, marks: Parameters<typeof cutVoice>[1]) =>
    cutVoice(text, marks)
      .map((span) => span.text)
      .join("");

  it("gives back the text whatever the marks", () => {
    const text = "Charged twice 😀 and nobody answered";
    for (const marks of [
      [],
      [{ start: 0, end: 13, kind: "pain" as const }],
      [{ start: 8, end: 400, kind: "pain" as const }],
      [
        { start: 5, end: 20, kind: "goal" as const },
        { start: 0, end: 10, kind: "pain" as const },
      ],
      [{ start: -3, end: 2, kind: "praise" as const }],
      [{ start: 12, end: 4, kind: "praise" as const }],
    ]) {
      expect(joined(text, marks)).toBe(text);
    }
  });

  it("lets the earlier of two overlapping marks win", () => {
    expect(
      cutVoice("abcdef", [
        { start: 2, end: 5, kind: "goal" },
        { start: 0, end: 3, kind: "pain" },
      ]),
    ).toEqual([
      { start: 0, text: "abc", kind: "pain" },
      { start: 3, text: "de", kind: "goal" },
      { start: 5, text: "f", kind: null },
    ]);
  });
});

it("sets a customer's words in serif with the exact words marked and named", () => {
  const html = render(<Voice text="I was charged twice." marks={[{ start: 6, end: 19, kind: "pain" }]} />);
  expect(html).toContain("font-serif");
  expect(html).toContain('<mark class="voice-mark" data-kind="pain">');
  expect(textOf(html)).toBe("I was [Pain point: charged twice ] .");
});

it("writes a customer's words as text, never as markup", () => {
  expect(render(<Voice text="<script>alert(1)</script>" />)).not.toContain("<script>");
});

it("says a kind in shape, word and colour", () => {
  const html = render(<KindTag kind="goal" />);
  expect(html).toContain("<svg");
  expect(textOf(html)).toBe("Goal");
});

it("names what is invented and what is assumed", () => {
  expect(textOf(render(<Invented>Nora</Invented>))).toBe("Nora invented");
  const html = render(<Assumption>Reads mail in the morning</Assumption>);
  expect(html).toContain("border-dashed");
  expect(textOf(html)).toContain("assumption");
});
