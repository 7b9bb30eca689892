// The CommonMark parser comes with the framework's compiler.
import { micromark } from "micromark";
import { describe, expect, it } from "vitest";
import { markdownText } from "#app/features/personas/outputs/markdown-text.ts";
import { personaMarkdown } from "#app/features/personas/outputs/persona-markdown.ts";
import { documentLine, personaDocument } from "#tests/support/persona-documents.ts";

const hostile = [
  "<img src=x onerror=alert(1)> and <b>bold</b>",
  "[click](javascript:alert(1)) ![x](https://evil.example/x.png)",
  "see https://evil.example, www.evil.example or <https://evil.example>",
  "*a* _b_ __c__ `code` ~~gone~~ &lt;b&gt; $x$ @everyone",
  "# heading",
  "- item",
  "+ item",
  "1. item",
  "12) item",
  "=== ",
  "--- | --- | ---",
  "| a | b |",
  "> quote",
  "\\*already\\* escaped\\",
  "line one\n\n# line two\n```\ncode",
  "[ref]: https://evil.example",
  "    four spaces",
];

describe("markdownText", () => {
  it.each(hostile)("shows the words themselves: %s", (text) => {
    for (const prefix of ["", "- ", "> ", "# ", "- _"]) {
      const suffix = prefix.endsWith("_") ? "_" : "";
      const html = micromark(`${prefix}${markdownText(text)}${suffix}`);
      expect(tagsOf(html)).toEqual(tagsOf(micromark(`${prefix}words${suffix}`)));
      expect(wordsOf(html)).toBe(text.replace(/\s+/g, " ").trim());
    }
  });

  it("leaves nothing that a reader of addresses turns into a link", () => {
    expect(markdownText("www.evil.example mailto:a@b.example https://x.example")).toBe(
      "www\\.evil.example mailto\\:a\\@b.example https\\://x.example",
    );
  });

  it("takes out what turns the words beside it around, and keeps Arabic, Hebrew and emoji", () => {
    expect(markdownText("a\u202eb\u2067c\u0007 מזל العربية 👩‍🚀")).toBe("abc מזל العربية 👩‍🚀");
  });
});

describe("personaMarkdown", () => {
  it("marks each line by its origin, with numbers, distribution, quotes and what speaks against it", () => {
    const text = personaMarkdown(personaDocument());
    expect(text).toContain("# Mara _(invented name)_");
    expect(text).toContain("segment “Families”: 1,240 customers, of whom 30 have said something.");
    expect(text).toContain(
      "- Most ask for “a date”. (edited) (8 of 30, 27 % (14 to 44 %); others 10 %; from Ticket 8; newest 2026-03-01)",
    );
    expect(text).toContain("  - “Tell me a date.” (ticket, 2026-03-01)");
    expect(text).toContain("  - Against it: “I do not mind waiting.” (ticket, 2026-03-01)");
    expect(text).toContain("  - family: 20, 80");
    expect(text).toContain("- Likes mornings. **(assumption)**");
    expect(text).toContain("- _Mara plans ahead._ (invented)");
    expect(text).toContain("- “Tell me a date.”, ticket, 2026-03-01");
  });

  it("keeps its shape whatever people wrote", () => {
    const lines = hostile.map((text) => documentLine({ text, evidence: { n: 1 } }));
    const html = micromark(
      personaMarkdown(
        personaDocument({
          name: hostile[0],
          summary: hostile[1] ?? "",
          sections: [{ key: "goals", title: "Goals", lines }],
        }),
      ),
    );
    expect(html.match(/<li>/g)).toHaveLength(hostile.length);
    expect(html.match(/<h[12]>/g)).toHaveLength(2);
    expect(html).not.toMatch(/<(?:a|img|code|pre|table|hr|strong|ol)[ >]/);
  });
});

function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();
}
