import { expect, test } from "vitest";
import { fillPlaceholders, placeholderProblem } from "#app/features/invitations/placeholders.ts";
import { type MailParts, writeMail } from "#app/features/invitations/write-mail.ts";
import { mailText } from "#app/features/mail/mail-content.ts";
import { mailHtml } from "#app/features/mail/mail-html.server.tsx";

const ANSWER = "https://e.example/s/x?link=1";
const parts: MailParts = {
  message: {
    subject: "{{name|Hello}}, a question",
    text: "Dear {{name|customer}},\nhow was it?\n\nThe team",
  },
  surveyTitle: "Your stay",
  name: "Ana Lee",
  number: 0,
  sentAt: null,
  anonymous: false,
  tellsBack: false,
  from: { name: "Example", address: "hello@example.com" },
  links: {
    answer: "https://e.example/s/x?link=1",
    unsubscribe: "https://e.example/unsubscribe/t",
    pixel: null,
  },
};

test("says the same in text and in HTML", () => {
  const mail = writeMail(parts);
  expect(mail.subject).toBe("Ana Lee, a question");
  for (const form of [mailText(mail), mailHtml(mail)]) {
    for (const words of ["Dear Ana Lee,", "how was it?", "The team", "Example sends this"])
      expect(form).toContain(words);
    for (const link of [ANSWER, parts.links.unsubscribe]) expect(form).toContain(link);
  }
});

test("holds no picture and no address from elsewhere", () => {
  const html = mailHtml(writeMail(parts));
  expect(html).not.toMatch(/<img|<script|<link|url\(/);
  const hosts = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(
    ([, address = ""]) => new URL(address).host,
  );
  expect(new Set(hosts)).toEqual(new Set(["e.example"]));
});

test("an owner's picture is in the HTML alone, and never of an anonymous survey", () => {
  const links = { ...parts.links, pixel: "https://e.example/mail-pixel/t" };
  expect(mailHtml(writeMail({ ...parts, links }))).toContain("<img");
  expect(mailHtml(writeMail({ ...parts, links, anonymous: true }))).not.toContain("<img");
});

test("no name breaks out of its line or its markup", () => {
  const mail = writeMail({ ...parts, name: "Eve\r\nBcc: all@example.org <script>x</script>" });
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mailHtml(mail)).not.toContain("<script>");
});

test("who has no name is spoken to by the fallback", () => {
  expect(writeMail({ ...parts, name: null }).subject).toBe("Hello, a question");
  expect(writeMail({ ...parts, name: " \n " }).subject).toBe("Hello, a question");
});

test("a value is not filled in turn", () => {
  expect(fillPlaceholders("{{name|x}}", { name: "{{survey}}", survey: "S" })).toBe("{{survey}}");
});

test("a reminder says when the invitation was sent, and what it cannot know", () => {
  const sentAt = "2026-11-20T08:00:00.000Z";
  expect(writeMail({ ...parts, number: 1, sentAt })).toMatchObject({
    subject: "Reminder: Ana Lee, a question",
  });
  expect(writeMail({ ...parts, number: 1, sentAt }).paragraphs[0]).toContain("20 November 2026");
  const anonymous = writeMail({ ...parts, number: 1, sentAt, anonymous: true });
  expect(anonymous.paragraphs[0]).toContain(
    "nobody here can see whether you have answered, or which link is yours",
  );
});

test.each([
  ["{{name}}", "Not everybody's name is known"],
  ["{{name| }}", "Not everybody's name is known"],
  ["{{nmae|x}}", "is not known"],
  ["{{constructor|x}}", "is not known"],
  ["{{name|x", "not complete"],
])("the text %j is refused", (text, problem) => {
  expect(placeholderProblem(text)).toContain(problem);
});

test("good placeholders pass", () => {
  expect(placeholderProblem("{{ name | you }} and {{survey}}, {or this}")).toBeNull();
});
