import { describe, expect, it } from "vitest";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import type { ThemeKind } from "#app/engines/themes/fitted-theme.ts";
import { now, statement } from "./sample-statements.ts";

const others = [
  "The lid of the tank leaks onto the table",
  "Support answers after a week at best",
  "The grinder is far too loud for a small flat",
  "My subscription cannot be cancelled anywhere",
];

/** The name of the theme made of `texts`, beside statements about other things. */
function nameOf(kind: ThemeKind, texts: readonly string[]): string | undefined {
  const own = texts.map((text, at) => statement(`own${at}`, text, { kind }));
  const rest = others.flatMap((text, at) =>
    [1, 2, 3, 4].map((time) => statement(`rest${at}${time}`, text, { kind })),
  );
  const { themes, placements } = fitThemes([...own, ...rest], { now });
  return themes.find(({ id }) => id === placements.get("own0")?.themeId)?.name;
}

describe("the name of a theme", () => {
  it("says what happens to what, in whole words of English", () => {
    const name = nameOf("pain", [
      "My parcel did not arrive",
      "The parcel did not arrive this week",
      "Again a parcel did not arrive",
      "Our parcel did not arrive in time",
    ]);
    expect(name).toBe("Parcel did not arrive");
  });

  it("says what is wanted of what", () => {
    const name = nameOf("goal", [
      "Please let us export reports to Excel",
      "I would like to export reports",
      "We need to export reports every month",
      "Let me export reports to a file",
    ]);
    expect(name).toBe("Export reports");
  });

  it("takes what most of the theme say, not what one says often", () => {
    const name = nameOf("pain", [
      "The invoice is wrong, an adventure of an invoice, an adventure",
      "The invoice is wrong since May",
      "My invoice is wrong for the third time",
      "Your invoice is wrong as always",
    ]);
    expect(name).toBe("Invoice is wrong");
  });

  it("names what is done to something with its object", () => {
    const name = nameOf("pain", [
      "I could not cancel my order",
      "We could not cancel the order in time",
      "Could not cancel an order yesterday",
      "My wife could not cancel her order",
    ]);
    expect(name).toBe("Could not cancel order");
  });

  it("is no half of a sentence, whatever stands near", () => {
    const texts = [
      "Support fixed it while the desk was closed",
      "They explained how the desk opens",
      "At the desk they did not know it",
      "The desk told me that they fixed it",
    ];
    expect(nameOf("pain", texts) ?? "").not.toMatch(/fixed$|explained$|did not$/i);
  });

  it("says of what kind the theme is where the words allow it", () => {
    const name = nameOf("pain", [
      "Wrong VAT number on the invoice",
      "There is a wrong VAT number again",
      "The VAT number is the old one, a wrong VAT number",
      "Invoices with a wrong VAT number come back",
    ]);
    expect(name).toMatch(/wrong/i);
  });

  it("is not a sentence that one person copied, where others say it in their own words", () => {
    const copied = Array.from({ length: 4 }, () => "My boiler leaks while the caretaker counts spoons");
    const name = nameOf("pain", [
      "The boiler leaks every night",
      "Our boiler leaks onto the carpet",
      "A boiler leaks in the flat below",
      ...copied,
    ]);
    expect(name).toBe("Boiler leaks");
  });

  it("is made of whole runs of words where grammar is not known", () => {
    const name = nameOf("pain", [
      "Die Lieferung kam viel zu spät",
      "Auch diese Lieferung kam wieder zu spät an",
      "Die Lieferung ist nicht da, immer zu spät",
      "Leider kam die Lieferung zu spät und war nicht ganz",
    ]);
    expect(name).toMatch(/Lieferung|spät/);
    expect(name).not.toMatch(/^(?:die|auch|zu)\b|\b(?:kam|und|zu)$/i);
  });

  it("is never made of function words alone", () => {
    expect(nameOf("goal", ["Why not?", "Why not then?", "Why not now?"]) ?? "").not.toMatch(/^(?:why|not)/i);
  });

  it("holds nothing that says who or where somebody is", () => {
    const name = nameOf("pain", [
      "The courier never found 12 Alder Street",
      "Your courier never found 12 Alder Street",
      "A courier never found 12 Alder Street again",
      "This courier never found 12 Alder Street in May",
    ]);
    expect(name).toContain("ourier");
    expect(name).not.toMatch(/alder|street|12/i);
  });
});
