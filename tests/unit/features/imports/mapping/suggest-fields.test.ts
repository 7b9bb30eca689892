import { describe, expect, it } from "vitest";
import { profileColumns } from "#app/features/imports/detection/profile-columns.ts";
import type { ImportKind } from "#app/features/imports/import.schema.ts";
import { normaliseHeader } from "#app/features/imports/mapping/header-names.ts";
import { suggestFields } from "#app/features/imports/mapping/suggest-fields.ts";
import { sourceNameOf } from "#app/features/imports/mapping/suggest-mapping.ts";
import { findPreset } from "#app/features/imports/presets/index.ts";

function suggest(kind: ImportKind, names: string[], rows: string[][]) {
  const profiles = profileColumns(names, rows);
  return Object.fromEntries(
    suggestFields(kind, profiles).flatMap(({ field }, index) => (field ? [[field, names[index]]] : [])),
  );
}

describe("a mapping is suggested", () => {
  it("by the names that common tools use", () => {
    const names = ["Id", "Requester id", "Requester email", "Subject", "Tags", "Created at", "Organization"];
    const row = ["17", "9001", "ana@example.org", "Cannot log in", "login", "2024-05-11 03:26", "Acme"];
    expect(suggest("tickets", names, [row])).toEqual({
      externalId: "Id",
      customerEmail: "Requester email",
      title: "Subject",
      occurredAt: "Created at",
      companyName: "Organization",
      tags: "Tags",
    });
  });

  it.each([
    [
      "German",
      "Ticketnummer, Betreff, Beschreibung, Erstellt am, Kundennummer, E-Mail-Adresse, Firma, Schlagworte",
    ],
    ["French", "Numéro de ticket, Objet, Commentaire, Créé le, Numéro client, Courriel, Société, Étiquettes"],
    [
      "Spanish",
      "Número de ticket, Asunto, Descripción, Creado el, Número de cliente, Correo electrónico, Empresa, Etiquetas",
    ],
  ])("by names in %s", (_, list) => {
    const names = list.split(", ");
    const row = ["T-1", "Login", "I cannot log in", "2024-05-11", "C-1", "ana@example.org", "Acme", "login"];
    const fields = "externalId title body occurredAt customerId customerEmail companyName tags".split(" ");
    expect(suggest("tickets", names, [row])).toEqual(
      Object.fromEntries(fields.map((key, at) => [key, names[at]])),
    );
  });

  it("never of a name for a customer's number, unless its values have digits", () => {
    const names = ["Number", "Customer", "Subject"];
    expect(suggest("tickets", names, [["17", "Ann", "Refund"]])).toMatchObject({ customerName: "Customer" });
    expect(suggest("tickets", names, [["17", "C-81", "Refund"]])).toMatchObject({ customerId: "Customer" });
  });

  it("by what nested keys of JSON stand for, but not what belongs to others", () => {
    const names = ["content.body", "rating.value", "author.email", "author.id", "reply.body", "product.name"];
    const row = ["The motor is weak", "2", "ana@example.org", "77", "We are sorry", "Drill"];
    expect(suggest("reviews", names, [row])).toEqual({
      body: "content.body",
      rating: "rating.value",
      customerEmail: "author.email",
    });
  });

  it("for both halves of a review, and for several columns of tags", () => {
    const profiles = profileColumns(
      ["Pros", "Cons", "Labels", "Labels"],
      [["It is fast", "It is loud", "a", "b"]],
    );
    expect(suggestFields("reviews", profiles).map(({ field }) => field)).toEqual([
      "body",
      "body",
      "tags",
      "tags",
    ]);
  });

  it("for the reviews of Google Play", () => {
    const names = [
      "Reviewer Language",
      "Review Submit Date and Time",
      "Star Rating",
      "Review Title",
      "Review Text",
    ];
    const row = ["en", "2024-05-11T03:26:00Z", "4", "Good", "Works well on my phone, thanks"];
    expect(suggest("reviews", names, [row, row])).toEqual({
      occurredAt: "Review Submit Date and Time",
      rating: "Star Rating",
      title: "Review Title",
      body: "Review Text",
    });
  });

  it("by looking at the values where the names say nothing", () => {
    const names = ["A", "B", "C"];
    const rows = [
      ["ana@example.org", "2024-05-11", "the export fails every time I try to save it"],
      ["bo@example.org", "2024-05-12", "I would love a dark mode for the evening hours"],
    ];
    expect(suggest("tickets", names, rows)).toEqual({ customerEmail: "A", occurredAt: "B", body: "C" });
  });

  it("never against the values: a column Rating that holds words is no rating", () => {
    expect(
      suggest("reviews", ["Rating", "Text"], [["excellent", "I like it a lot, it is very good"]]),
    ).toEqual({
      body: "Text",
    });
  });

  it("never takes a number that many rows share for the row's own", () => {
    const rows = [1, 2, 3, 4].map((n) => ["app-7", `text number ${n} is long enough to be one`]);
    expect(suggest("reviews", ["id", "text"], rows)).toEqual({ body: "text" });
  });

  it("never takes a date for more than when something happened: a birthday is none, whatever the kind", () => {
    const row = ["ana@example.org", "3/13/1980", "2026-01-31"];
    expect(suggest("customers", ["E-mail", "Birthday", "Renewal"], [row])).toEqual({
      customerEmail: "E-mail",
    });
    expect(suggest("tickets", ["Geburtsdatum", "Nachricht"], [["1980-03-13", "Bitte helfen"]])).toEqual({
      body: "Nachricht",
    });
  });

  it("takes a code that is another one in each row for its number, where its name says so", () => {
    const rows = [1, 2, 3].map((n) => [`Z-${n}`, `C${n}`, `text number ${n} is long enough to be one`]);
    expect(suggest("tickets", ["z_ref", "client_ref", "blurb"], rows)).toEqual({
      externalId: "z_ref",
      body: "blurb",
    });
  });

  it("with a reason for each", () => {
    const profiles = profileColumns(["Mail"], [["ana@example.org"]]);
    expect(suggestFields("customers", profiles)[0]?.reason).toBe(
      "its name, and its values, 100 % of them e-mail addresses",
    );
  });

  it("also for columns called __proto__ and constructor", () => {
    const profiles = profileColumns(["__proto__", "constructor"], [["a", "b"]]);
    expect(suggestFields("tickets", profiles).map(({ field }) => field)).toEqual([null, null]);
  });
});

describe("names", () => {
  it.each([
    ["Ticket Category [list]", "ticket category"],
    ["Custom field (Plan)", "plan"],
    ["Conversation started at (America/New_York)", "conversation started at"],
    ["customer_id", "customer id"],
    ["reviewId", "review id"],
    ["Währung", "wahrung"],
  ])("%s is compared as %s", (name, expected) => expect(normaliseHeader(name)).toBe(expected));

  it("of the source come from the tool, else from the file without dates and counters", () => {
    expect(sourceNameOf(findPreset("freshdesk"), "x.csv")).toBe("Freshdesk");
    expect(sourceNameOf(undefined, "tickets-2026-11 (1).csv")).toBe("tickets");
    expect(sourceNameOf(undefined, "2024.csv")).toBe("Imported file");
  });
});
