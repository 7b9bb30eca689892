import { describe, expect, it } from "vitest";
import { detectKind } from "#app/features/imports/detection/detect-kind.ts";
import { profileColumns } from "#app/features/imports/detection/profile-columns.ts";

const kindOf = (names: string[], row: string[]) => detectKind(profileColumns(names, [row]));

describe("what a file holds", () => {
  it("is told with the columns that say so", () => {
    const row = ["7", "5", "Lovely colours, exactly as in the picture of the shop"];
    expect(kindOf(["Review ID", "Stars", "Review"], row)).toEqual({
      kind: "reviews",
      reason: 'columns such as "Review ID", "Stars", "Review" are usual in reviews',
    });
  });

  it("is tickets where a German desk numbers them, also with a rating in each", () => {
    const names = ["Vorgangsnummer", "Eingegangen am", "Kundin/Kunde", "Betreff", "Nachricht", "Bewertung"];
    const row = [
      "V-1",
      "01.02.2026 08:15",
      "Ana",
      "Größe",
      "Die Maße auf der Seite stimmen leider nicht",
      "2",
    ];
    expect(kindOf(names, row).kind).toBe("tickets");
  });

  it("is columns about known customers where facts of companies stand beside nothing but an e-mail address", () => {
    const row = ["ana@example.org", "310000", "Retail"];
    expect(kindOf(["email", "Annual revenue", "Industry segment"], row).kind).toBe("attributes");
    const named = ["ana@example.org", "310000", "Olivar"];
    expect(kindOf(["email", "Annual revenue", "Company name"], named).kind).toBe("companies");
  });

  it("is answers where columns are questions, in any language, also beside an address", () => {
    const names = ["E-Mail", "Wie zufrieden sind Sie? (1-5)", "Was hat Ihnen gefehlt?"];
    expect(kindOf(names, ["ana@example.org", "4", "Ein Rückruf"]).kind).toBe("answers");
    expect(kindOf(["Email", "How likely are you to recommend us"], ["ana@example.org", "9"]).kind).toBe(
      "answers",
    );
  });

  it("is reviews where a column of ratings is called so in another language", () => {
    expect(kindOf(["Date", "Note (sur 10)", "Texte"], ["2026-03-01", "9", "Parfait"]).kind).toBe("reviews");
    expect(kindOf(["Date", "Note", "Texte"], ["2026-03-01", "call back", "Parfait"]).kind).toBe("tickets");
  });

  it("is asked for where nothing says it", () => {
    expect(kindOf(["a", "b"], ["1", "2"])).toEqual({
      kind: "tickets",
      reason: "nothing in it says what it lists; please choose",
    });
  });

  it("is tickets where there are only long texts", () => {
    expect(kindOf(["blurb"], ["The export fails every time I try to save it"]).reason).toBe(
      "it holds long texts, as support tickets do",
    );
  });
});
