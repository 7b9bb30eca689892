import { expect, test } from "vitest";
import { readBounces } from "#app/features/mail/bounces/read-bounces.ts";
import { aBounce } from "#tests/support/bounces.ts";

const id = "0192f0c4-1111-7222-8333-444455556666";
const read = (text: string) => readBounces(Buffer.from(text, "latin1"));

test("a notice names the mail that it is about, why it came back, and whether the address is at fault", () => {
  expect(read(aBounce(id))).toEqual({
    messages: 1,
    bounces: [{ mailId: id, note: "550 5.1.1 <gone@example.org>: no such user here", mailbox: true }],
  });
  expect(read(aBounce(id, { status: "5.2.2", diagnostic: "smtp; 552 mailbox full" })).bounces).toEqual([
    { mailId: id, note: "552 mailbox full", mailbox: false },
  ]);
  expect(read(aBounce(id, { diagnostic: "smtp; 550\r\n  no\r\n\tsuch user" })).bounces[0]?.note).toBe(
    "550 no such user",
  );
  expect(read(aBounce(id, { original: "text/rfc822-headers" })).bounces).toHaveLength(1);
});

test.each([
  ["one that is only late", aBounce(id, { action: "delayed", status: "4.4.1" })],
  ["one that arrived", aBounce(id, { action: "delivered", status: "2.0.0" })],
  ["one about somebody else's mail", aBounce("not-ours")],
  ["an absence note", "Subject: away\r\nContent-Type: text/plain\r\n\r\nI am away. Message-ID: <x@y>\r\n"],
  ["a report without its end", aBounce(id).slice(0, 300)],
])("%s is no bounce", (_what, text) => {
  expect(read(text)).toEqual({ messages: 1, bounces: [] });
});

test("an mbox holds many; the same mail twice is one, and nothing is nothing", () => {
  const other = id.replace("0192", "0193");
  const box = [id, other, id]
    .map((one) => `From MAILER-DAEMON Thu Nov 26 12:00:00 2026\n${aBounce(one)}\n\n`)
    .join("");
  const { messages, bounces } = read(box);
  expect([messages, bounces.map(({ mailId }) => mailId)]).toEqual([3, [id, other]]);
  expect(read("")).toEqual({ messages: 0, bounces: [] });
});

test("a file of nothing but line breaks, colons or boundaries is read to its end", () => {
  for (const piece of ["\n", ":", "--cut\n", "From \n\n", " \n", "Content-Type: multipart/report;"]) {
    expect(read(piece.repeat(400_000)).bounces).toEqual([]);
  }
});
