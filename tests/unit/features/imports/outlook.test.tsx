import { describe, expect, it } from "vitest";
import { Outlook } from "#app/features/imports/components/outlook.tsx";
import { profileColumns } from "#app/features/imports/detection/profile-columns.ts";
import type { PersonalReport } from "#app/features/imports/dry-run/dry-run.schema.ts";
import { initialMapping } from "#app/features/imports/mapping/suggest-mapping.ts";
import { render, textOf } from "#tests/support/render.tsx";

const nothing: PersonalReport = { texts: 0, findings: [] };

function outlookOf(preset: string | null, names: string[], row: string[], personalData = nothing) {
  const detection = { preset, columns: profileColumns(names, [row]) };
  const mapping = initialMapping("tickets", detection, "export.csv");
  const entry = { kind: "tickets" as const, detection, mapping };
  return textOf(render(<Outlook entry={entry} preview={{ rows: 3, valid: 2, whole: true, personalData }} />));
}

describe("what would come of a file, before its choices", () => {
  it("says that a Zendesk CSV has no texts and what to export instead", () => {
    const text = outlookOf("zendesk-csv", ["Summation column", "Id", "Subject"], ["1", "7", "Login"]);
    expect(text).toContain("No column of this file is read as what customers wrote");
    expect(text).toContain("This Zendesk CSV has no ticket text; export JSON.");
    expect(text).toContain("2 of 3 rows would be stored");
  });

  it("says nothing of texts where there are some, but names the personal data that would stay", () => {
    const findings = [{ key: "phone" as const, found: 4, texts: 3, examples: [] }];
    const row = ["7", "I was charged twice and nobody answers my mails"];
    const text = outlookOf(null, ["Ticket ID", "Message"], row, { texts: 3, findings });
    expect(text).not.toContain("what customers wrote");
    expect(text).toContain("The texts hold personal data that would stay in them: phone numbers.");
  });
});
