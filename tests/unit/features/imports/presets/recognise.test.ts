import { describe, expect, it } from "vitest";
import { normaliseHeader } from "#app/features/imports/mapping/header-names.ts";
import { findField } from "#app/features/imports/mapping/import-fields.ts";
import { presets } from "#app/features/imports/presets/index.ts";
import { recognise } from "#app/features/imports/presets/recognise.ts";

const columns = (names: string) => names.split(",").map((name) => ({ name, samples: [] }));
const reasonFor = (names: string) => recognise(columns(names))?.reason ?? null;

describe("a tool's export is recognised", () => {
  it("by some of its columns, in any case, in any order and with columns of one's own", () => {
    expect(reasonFor("SURVEY RESULTS,ticket id,First Response Time (In Hrs),Our own field")).toBe(
      "Freshdesk: 3 of 4 columns",
    );
    expect(reasonFor("Conversation started at (Europe/Berlin),Conversation ID,Conversation rating")).toBe(
      "Intercom: 3 of 3 columns",
    );
  });

  it("and told from one that looks much the same", () => {
    expect(reasonFor("Ticket Id,Requester Name,First Response Time (in Hrs),Survey Result")).toBe(
      "Freshservice: 4 of 4 columns",
    );
    expect(
      recognise(columns("Email,First Name,Last Name,Phone,Tags,Date Created,IP,Status"))?.preset.id,
    ).toBe("activecampaign");
  });

  it("not by names that anybody uses", () => {
    for (const names of [
      "id,name,email,created at,status",
      "first_name,email,created_at,status,plan",
      "Ticket ID,Subject,Description,Status",
      "Name,Email,Total,Created at",
      "review id,comments,rating",
      "title,description,created_at,tags",
      "",
    ]) {
      expect(reasonFor(names), names).toBe(null);
    }
  });

  it("by what stands in a column, where names do not tell", () => {
    const names = columns("reviewId,comments");
    expect(recognise(names)).toBe(null);
    const comments = { name: "comments", samples: ['[{"userComment":{"text":"Nice"'] };
    expect(recognise([{ name: "reviewId", samples: [] }, comments])?.preset.id).toBe("google-play-json");
  });
});

describe.each(presets)("the preset $id", (preset) => {
  it("names fields that its kind has, and columns as they are compared", () => {
    for (const key of Object.keys(preset.fields)) expect(findField(preset.kind, key), key).toBeDefined();
    const named = [preset.fields, preset.signature.all, preset.signature.some?.of ?? [], preset.others]
      .flatMap((list) => (Array.isArray(list) ? list : Object.values(list).flat()))
      .filter((name) => typeof name === "string");
    for (const name of named) expect(normaliseHeader(name)).toBe(name);
  });

  it("is the only one of its id", () => {
    expect(presets.filter(({ id }) => id === preset.id)).toHaveLength(1);
  });
});
