import { describe, expect, test } from "vitest";
import { findPersonalData, hidePersonalData } from "#app/engines/text/personal-data/find-personal-data.ts";
import { hideKnownNames } from "#app/engines/text/personal-data/known-names.ts";

const hidden: readonly [string, string][] = [
  ["Write to jo.o'neil+shop@mail.example.co.uk.", "Write to [e-mail address]."],
  ["mail élise@exämple.fr, please", "mail [e-mail address], please"],
  ["Call me on 0171 234 5678 after six", "Call me on [phone number] after six"],
  ["my number is 5551234567", "my number is [phone number]"],
  ["+49 (30) 901820 or (212) 555-0100", "[phone number] or [phone number]"],
  ["Charged 4111 1111 1111 1111 twice", "Charged [card number] twice"],
  ["to DE89 3704 0044 0532 0130 00 please", "to [bank account] please"],
  ["GB82WEST12345698765432 is my account", "[bank account] is my account"],
  ["{iban:DE89 3704 0044 0532 0130 00}", "{iban:[bank account]}"],
  ["use DE89 3704 0044 0532 0130 00 PLEASE", "use [bank account] PLEASE"],
  ["AB12 DE89 3704 0044 0532 0130 00", "AB12 [bank account]"],
  ["order #A-1234567 is late", "order [number] is late"],
  ["I live at 12 Elm Street, Springfield, IL 62704 now", "I live at [address] now"],
  ["ship to Flat 2, 4b Old Mill Rd., Leeds LS1 4AP", "ship to Flat 2, [address]"],
  ["die Lindenstraße 12, 10115 Berlin ist falsch", "die [address] ist falsch"],
  ["au 14 rue de la Paix, merci", "au [address], merci"],
  ["vivo en Calle Mayor 5", "vivo en [address]"],
  ["Anna Gartenweg 12, 10115 Berlin", "[address]"],
  ["Herr Kern Lindenstraße 12 wartet", "[name] wartet"],
  ["Hi Oyelaran,\nit broke", "Hi [name],\nit broke"],
  ["Dear Mrs Dalloway,\nit broke", "Dear [name],\nit broke"],
  ["It broke.\nKind regards,\nZofia van der Berg", "It broke.\nKind regards,\n[name]"],
  ["It broke. Thanks, Wanjiru", "It broke. Thanks, [name]"],
  ["my name is Xiu Lan and it broke", "my name is [name] and it broke"],
  ["This is Oyelaran from Leeds", "This is [name] from Leeds"],
  ["Dr. Okonjo told me so", "[name] told me so"],
  ["Sarah Okafor from support was kind", "[name] from support was kind"],
  [
    "I wrote in the morning, Declan had solved it by noon",
    "I wrote in the morning, [name] had solved it by noon",
  ],
  ["Yesterday Sarah solved it", "Yesterday [name] solved it"],
  ["Niamh Byrne and Álvaro were kind", "[name] and [name] were kind"],
  ["Viele Grüße\nJürgen Klöß", "Viele Grüße\n[name]"],
];

const untouched = [
  "Dear Support team,\nthe app is slow. Thanks!",
  "Hi there, the app is slow",
  "Error 500 since version 12.3.4 on iPhone 13 Pro",
  "It cost 1,299.00 euros on 2026-01-05 12:30, not 24.12.2025",
  "1200 users in 3 teams, 99.5 % of them happy",
  "Thank you. The app is good",
  "Best of all: it works. Best regards",
  "We went to Berlin and to the Lake District",
  "I will mark the will with grace", // given names that are words
  "rated 4/5, used it 10 times in 2 weeks",
];

describe("personal data", () => {
  test.each(hidden)("is hidden in %j", (text, expected) => {
    expect(hidePersonalData(text)).toBe(expected);
  });

  test.each(untouched)("is not seen in %j", (text) => {
    expect(hidePersonalData(text)).toBe(text);
  });

  test("is found in order, without overlap, as exact ranges, wherever in a long text it stands", () => {
    const filler = "the app is slow and then it stops. ".repeat(1400);
    const text = hidden.map(([sample]) => `${filler}\n${sample}\n`).join("");
    const spans = findPersonalData(text);
    expect(spans.length).toBeGreaterThanOrEqual(hidden.length);
    for (const [at, { start, end }] of spans.entries()) {
      expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end).trim()).not.toBe("");
    }
    expect(hidePersonalData(text)).not.toMatch(/Zofia|Oyelaran|4111|jo\.o'neil/);
  });

  test.each([
    "AA11 ",
    "AA11-A1-",
    `AA11${"A".repeat(40)} `,
    "DE89 3704 0044 0532 0130 0",
    "1 ",
    "(1",
    "@a.",
    "Anna van der ",
    "Dear Mr Anna ",
    "Thanks, \n",
    "12 Elm ",
    "1 rue de la ",
    "Calle de la Aa ",
  ])("is looked for in time that grows with the text, however it repeats %j", (unit) => {
    const begun = performance.now();
    findPersonalData(unit.repeat(Math.ceil(200_000 / unit.length)));
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  test("what was hidden holds nothing more to hide", () => {
    for (const [, expected] of hidden) expect(findPersonalData(expected)).toEqual([]);
  });
});

describe("known names", () => {
  const author = { person: "Kofi Mbeki-Rose", company: "Quellhof (North) Ltd" };

  test.each([
    ["Thank you for your patience with a long letter, Kofi Mbeki-Rose", "long letter, [name]"],
    ["It broke, says kofi  mbeki-rose", "says [name]"],
    ["KOFI here: it broke", "[name] here: it broke"],
    ["Kofi's machine and Mr Mbeki-Rose's cup", "[name]'s machine and Mr [name]'s cup"],
    ["We at quellhof (north) ltd wait", "We at [company] wait"],
  ])("are hidden in %j", (text, expected) => {
    expect(hideKnownNames(text, author)).toContain(expected);
  });

  test("leave words that only look alike, and a text of nobody", () => {
    const text = "I will rose kofi Kofis Quellhof";
    expect(hideKnownNames(text, author)).toBe(text);
    expect(hideKnownNames("Al is at B. with al", { person: "Al B.", company: null })).toBe(
      "Al is at B. with al",
    );
    expect(hideKnownNames("Will you?", { person: null, company: "" })).toBe("Will you?");
  });
});
