import { expect, test } from "vitest";
import { readList } from "#app/features/invitations/read-list.ts";

const short = (text: string) =>
  readList(text).map(({ line, address, name, problem }) => [line, address, name, problem && "bad"]);

test("reads one address a line, with names or without", () => {
  expect(short("ana@example.org\nBo <BO@Example.org>\n")).toEqual([
    [1, "ana@example.org", null, null],
    [2, "bo@example.org", "Bo", null],
  ]);
});

test("reads several addresses of one line", () => {
  expect(short("a@x.org; b@x.org; c@x.org").map(([, address]) => address)).toEqual([
    "a@x.org",
    "b@x.org",
    "c@x.org",
  ]);
});

test("finds the columns of a table", () => {
  expect(short("id,Full name,E-mail address\n1,Ana Lee,ana@example.org\n2,,bo@example.org\n")).toEqual([
    [2, "ana@example.org", "Ana Lee", null],
    [3, "bo@example.org", null, null],
  ]);
});

test("keeps every bad row with its line and its reason", () => {
  const rows = readList("email\nana@example.org\nnot an address\ninfo@example.org\nANA@example.org\na@b@c\n");
  expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
    [2, null],
    [3, "Expected one address such as ana@example.org."],
    [4, "Mail to this address reaches many people, so it stands for no customer."],
    [5, "This address stands on line 2 already."],
    [6, "Expected one address such as ana@example.org."],
  ]);
});

test("takes no line break or second address out of one cell", () => {
  const rows = readList('email,name\n"ana@example.org\r\nBcc: all@example.org","x"\n"a@x.org,b@x.org",y\n');
  expect(rows.map(({ problem }) => problem !== null)).toEqual([true, true]);
});

test("reads a long list in linear time", () => {
  const rows = readList(Array.from({ length: 20_000 }, (_, n) => `p${n}@example.org`).join("\n"));
  expect(rows).toHaveLength(20_000);
  expect(rows.every(({ problem }) => problem === null)).toBe(true);
});
