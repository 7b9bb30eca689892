import { describe, expect, it } from "vitest";
import { contentStems } from "#app/engines/text/content-stems.ts";
import type { IdentifiedGroup } from "#app/engines/themes/fit-themes.ts";
import { chooseHeading, similarTo } from "#app/engines/themes/headings.ts";
import { statement } from "./sample-statements.ts";

function group(id: string, texts: readonly string[]): IdentifiedGroup {
  const members = texts.map((text, at) => ({
    statement: statement(`${id}${at}`, text),
    stems: contentStems(text),
    vector: new Float32Array(1),
    centrality: 1,
  }));
  return { id, kind: "pain", members, direction: new Float32Array(1), likeness: 0 };
}

const late = group("late", [
  "The parcel was late",
  "My parcel came late",
  "Late parcel",
  "Parcel late again",
]);
const torn = group("torn", ["The parcel was torn", "A torn parcel", "Parcel torn", "Torn parcel box"]);
const lost = group("lost", ["The courier lost it"]);
const rude = group("rude", ["The courier was rude", "Rude people", "Rude driver", "So rude", "Rude again"]);

describe("the heading of a family of themes", () => {
  it("is what most of it speaks of, over the themes that do", () => {
    const { name, groups } = chooseHeading([late, torn, lost], ["Courier", "Parcel"], "Late and similar");
    expect(name).toBe("Parcel");
    expect(groups.map(({ id }) => id)).toEqual(["late", "torn"]);
  });

  it("is called after one of its themes where nothing is true of most", () => {
    const heading = chooseHeading([late, torn, rude], ["Courier", "Parcel"], similarTo("Late parcel"));
    expect(heading).toEqual({ name: "Late parcel and similar", groups: [late, torn, rude] });
  });
});
