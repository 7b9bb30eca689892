import { expect, test } from "vitest";
import { privacyText } from "#app/features/surveys/public-page/privacy-text.ts";
import { sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

const email = {
  type: "email" as const,
  id: "mail",
  title: "Address?",
  purpose: { kind: "identity" as const },
};

test("says what the survey really asks and does", () => {
  const text = privacyText(sampleSurvey({ questions: [...sampleQuestions, email] })).paragraphs.join("\n");
  expect(text).toContain("There are up to 4 questions. We also ask for your e-mail address.");
  expect(text).toContain("if you say who you are");
  expect(text).toContain("read by a program on that machine");
  expect(text).toContain("After sending you get a receipt.");
  expect(text).not.toContain("anonymous");
});

test("promises of an anonymous survey what is kept of it, with its own number", () => {
  const text = privacyText(sampleSurvey({ anonymous: true, fewestPeople: 8 })).paragraphs.join("\n");
  expect(text).toContain("This survey is anonymous.");
  expect(text).toContain("Results are shown only from 8 people on.");
  expect(text).toContain("It is the only way to them");
  expect(text).not.toContain("with your name");
});

test("is the author's own where there is one; what is short stands as it is, what is long begins with its first sentences", () => {
  const of = (privacy: string) => privacyText(sampleSurvey({ privacy }));
  expect(of("We are two people.\n\nWrite to us.")).toMatchObject({
    short: "We are two people.\n\nWrite to us.",
    paragraphs: [],
  });
  const long = "We keep it for a year. ".repeat(20).trim();
  expect(of(`We are two people.\n\n${long}`)).toMatchObject({
    short: "We are two people.",
    paragraphs: ["We are two people.", long],
  });
  expect(of(long)).toMatchObject({ short: "We keep it for a year. ".repeat(10).trim(), paragraphs: [long] });
  expect(of("word ".repeat(100)).short).toMatch(/^(word ){40,48}…$/);
});

test("says at first what matters most, and on a shared device nothing of links and receipts", () => {
  expect(privacyText(sampleSurvey({ anonymous: true })).short).toContain("This survey is anonymous:");
  expect(privacyText(sampleSurvey()).short).toContain("If you came by a link that was sent to you");
  const kiosk = privacyText(sampleSurvey(), "en", { isShared: true });
  expect(kiosk.short).toBe("Your answers are stored without your name.");
  expect(kiosk.paragraphs.join(" ")).toContain("you get no receipt here");
  expect(kiosk.paragraphs.join(" ")).not.toContain("link");
  const named = sampleSurvey({ questions: [...sampleQuestions, email] });
  expect(privacyText(named, "de", { isShared: true }).short).toContain("nur dann mit Ihrem Namen");
});

test("is said in the language of the page where we have it, else in English and marked so", () => {
  const german = privacyText(sampleSurvey(), "de-AT");
  expect(german.language).toBe("de-AT");
  expect(german.paragraphs.join(" ")).toContain("Es gibt bis zu 3 Fragen.");
  const polish = privacyText(sampleSurvey(), "pl");
  expect(polish.language).toBe("en");
  expect(polish.paragraphs.join(" ")).toContain("There are up to 3 questions.");
});
