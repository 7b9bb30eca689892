import { describe, expect, test } from "vitest";
import { repeatableRandom } from "#app/engines/personas/grouping/random.ts";
import { findBoilerplate } from "#app/engines/text/customer-words/find-boilerplate.ts";
import { setAside } from "#app/engines/text/customer-words/set-aside.ts";
import { faultOfPieces } from "./pieces.ts";

// Pieces that rules look for, and what breaks those who look carelessly.
const pieces = [
  "\u0000\u0007\u001b[31m",
  "\u202eאבגד\u202c",
  "😀👩‍👩‍👧",
  "\ud83d",
  "\udc00",
  "a\u0301\u0301\u0301",
  "x".repeat(300),
  "=".repeat(80),
  "UXVpdGUgYSBsb25nIGJhc2U2NCBibG9jaw==\n",
  "<div>",
  "</div>",
  "<blockquote class=gmail_quote>",
  "</blockquote>",
  '<a href="',
  "<!--",
  "<script>",
  "<p title='>",
  "&#x110000;&#0;&nbsp;&bogus;",
  "{quote}",
  "{code}",
  "[~x]",
  "h1. ",
  "> ",
  ">",
  "\n",
  "\r\n",
  "\r",
  "\n\n\n",
  "On Mon, Mar 3, 2025 at 9:15 AM A <\n",
  "a@b.example> wrote:\n",
  "From: a@b.example\nSent: x\nSubject: y\n",
  "-----Original Message-----\n",
  "---------- Forwarded message ---------\n",
  "Best regards,\n",
  "Thanks,\n",
  "Anna\n",
  "-- \n",
  "Sent from my iPhone\n",
  "This e-mail is confidential and intended only for you.\n",
  "[10:32] Agent: hi\n",
  "[10:33] Customer: hi\n",
  "Thank you for contacting us. ",
  "Your request (#1) has been received.\n",
  "I am out of the office until Monday. ",
  "```\n",
  "The app crashes. ",
  "__proto__: constructor\n",
];

const formats = ["auto", "html", "wiki"] as const;

function hostileText(seed: number): string {
  const next = repeatableRandom(seed);
  const random = (limit: number) => Math.floor(next() * limit);
  return Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)] ?? "").join("");
}

describe("10,000 hostile texts", () => {
  const texts = Array.from({ length: 10_000 }, (_, seed) => hostileText(seed + 1));

  test("are taken apart without an exception, in every format", () => {
    const faults = texts.flatMap((text, index) => faultOfPieces(setAside(text, formats[index % 3])) ?? []);
    expect(faults).toEqual([]);
    const asText = texts.map((text) => setAside(text, "text"));
    expect(asText.map(({ plain }) => plain)).toEqual(texts);
    expect(asText.flatMap((each) => faultOfPieces(each) ?? [])).toEqual([]);
  });

  test("have nothing more to set aside afterwards", () => {
    const unstable = texts.filter(
      (text) => setAside(setAside(text, "text").words, "text").removed.length > 0,
    );
    // Each round may uncover something; a text that needs more rounds than are made keeps the rest. It keeps too much,
    // never too little.
    expect(unstable.length).toBeLessThan(texts.length / 1_000);
  });

  test("do not stop the search for standing texts", () => {
    expect(findBoilerplate(texts, { capacity: 50 }).items).toBeLessThanOrEqual(texts.length);
  });
});

const shapes: readonly [string, string][] = [
  ["prose", "The app crashes when I open the camera and nobody answers my mails. "],
  ["paragraphs", "The app crashes when I open the camera and nobody\nanswers my mails.\n\n"],
  ["HTML", "<p>The app &amp; <b>camera</b> crash.</p>\n"],
  ["nested elements", "<div>"],
  ["nested quotes", "<blockquote>a"],
  ["open tags", "<a "],
  ["open quotes", `<p b="" c=">`],
  ["open comments", "<!--"],
  ["open scripts", "<script>"],
  ["less-thans", "<"],
  ["ampersands", "&"],
  ["empty lines", "\n"],
  ["carriage returns", "a\r"],
  ["one long word", "a"],
  ["blanks", " "],
  ["stops", ". "],
  ["quote marks", "> a\nb\n"],
  ["reply headers", "On 5 May 2025 10:32 x wrote:\n"],
  ["verbs of reply headers", "wrote: "],
  ["beginnings of reply headers", "On a\n"],
  ["mail headers", "From: a@b.cc\nSubject: x\n"],
  ["run-together mail headers", "From: Sent: "],
  ["closes", "Regards,\nA\n"],
  ["joined closes", "thanks & regards "],
  ["delimiters", "--\nAnna\n"],
  ["notices", "This e-mail is confidential. "],
  ["receipts", "Thank you for contacting us. The app is bad. "],
  ["chats", "[10:32] Agent: hi\n[10:33] Anna: x\n"],
  ["fences", "```\na\n"],
  ["wiki quotes", "{quote} [~"],
  ["exclamation marks", "{quote}!"],
  ["base64", "UXVpdGUgYSBsb25nIGJhc2U2NCBibG9jaw==\n"],
  ["right to left", "\u202eאבג "],
  ["emoji", "😀\u200d"],
];

describe("the time", () => {
  test.each(shapes)("grows in proportion to the length: %s", (_name, piece) => {
    const short = cpuTime(textOf(piece, 50_000));
    const long = cpuTime(textOf(piece, 200_000));
    // Four times the length: quadratic would be sixteen times the time. Under 5 ms a figure says nothing.
    expect(long / Math.max(short, 5)).toBeLessThan(10);
  });

  test("for a megabyte of prose or HTML stays far below a second", () => {
    for (const [, piece] of shapes.slice(0, 3)) expect(cpuTime(textOf(piece, 1_000_000))).toBeLessThan(600);
  });
});

function textOf(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** Milliseconds of processor time, the least of three. */
function cpuTime(text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    setAside(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
