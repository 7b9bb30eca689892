import { expect, it } from "vitest";
import { briefMarkdown } from "#app/features/personas/brief/brief-markdown.ts";
import { toBrief } from "#app/features/personas/brief/persona-brief.ts";
import { BriefSheet } from "#app/features/personas/components/brief-sheet.tsx";
import { DocumentSheet } from "#app/features/personas/components/document-sheet.tsx";
import { OnePageSheet } from "#app/features/personas/components/one-page-sheet.tsx";
import { makePdf } from "#app/features/personas/outputs/files/pdf/make-pdf.server.ts";
import { makeSlides } from "#app/features/personas/outputs/files/slides/make-slides.server.ts";
import { readZip } from "#app/features/personas/outputs/files/slides/repack-zip.server.ts";
import { personaFileSchema, toPersonaFile } from "#app/features/personas/outputs/persona-file.schema.ts";
import { personaMarkdown } from "#app/features/personas/outputs/persona-markdown.ts";
import { documentLine, personaDocument } from "#tests/support/awkward-personas.ts";
import { layoutFaults, readPdf } from "#tests/support/pdf-texts.ts";
import { render, textOf } from "#tests/support/render.tsx";

const worded = { edited: true, wordedBy: "tiny_3 <b>" };
const document = personaDocument(
  {},
  {
    goals: [documentLine("A third ask for “faster delivery”.", worded)],
    change: [documentLine("Name the day.", worded)],
  },
);
const brief = toBrief(
  document,
  { members: 4, of: 9, share: null },
  { use: [], complaints: [], members: 0, others: 0 },
);

it.each([
  ["the sheet that is printed and shared", <DocumentSheet key="all" sections={document.sections} />, 2],
  ["the one sheet", <OnePageSheet key="one" sections={document.sections} />, 2],
  ["the brief", <BriefSheet key="brief" brief={brief} />, 1],
])("%s says beside a line which model worded it, and not that somebody edited it", (_, sheet, times) => {
  const html = render(sheet);
  expect(
    html.split('<span class="ms-2 text-xs text-ink-soft">worded by tiny_3 &lt;b&gt;</span>'),
  ).toHaveLength(times + 1);
  expect(textOf(html)).not.toContain("edited");
});

it("Markdown says it, with the name's letters as they are", () => {
  expect(personaMarkdown(document)).toContain(
    "- A third ask for “faster delivery”. (worded by tiny\\_3 \\<b\\>) (12 of 40",
  );
  expect(briefMarkdown(brief)).toMatch(/- Name the day\. \(12 of 40.*\) \(worded by tiny\\_3 \\<b\\>\)/);
});

it("the JSON file says it by the schema", () => {
  const file = personaFileSchema.parse(
    toPersonaFile(document, "https://earshot.example/persona-format.json"),
  );
  expect(file.sections.flatMap(({ lines }) => lines.map((line) => line.wordedBy))).toEqual([
    worded.wordedBy,
    worded.wordedBy,
  ]);
});

it("both PDFs say it, whole and inside the page however long the name is", async () => {
  for (const kind of ["one-page", "pdf"] as const) {
    const pdf = await readPdf(await makePdf(kind, document));
    const texts = pdf.pages.flatMap((page) => page.texts.map(({ text }) => text)).join("\n");
    expect(texts).toContain("worded by tiny_3 <b>");
    const long = personaDocument(
      {},
      {
        goals: [documentLine("A third.", { edited: true, wordedBy: "verylongna".repeat(10) })],
      },
    );
    const cut = await readPdf(await makePdf(kind, long));
    expect(layoutFaults(cut)).toEqual([]);
    const words = cut.pages.flatMap((page) => page.texts.map(({ text }) => text)).join("");
    expect(words).toContain("verylongna".repeat(10));
  }
});

it("slides say it under the line and in the speaker's notes", async () => {
  const files = await readZip(Buffer.from(await makeSlides(document)));
  for (const folder of ["ppt/slides/slide", "ppt/notesSlides/notesSlide"]) {
    const all = files.filter(({ name }) => name.startsWith(folder)).map(({ data }) => data.toString("utf8"));
    expect(all.join()).toContain("worded by tiny_3 &lt;b&gt;");
  }
});
