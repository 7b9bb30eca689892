import { expect, test } from "vitest";
import { ExpectedError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { orReply, toResponse } from "#app/lib/http.server.ts";

const failing = (code: string) => Object.assign(new Error("driver"), { code });

test.each([
  ["a locked SQLite file", failing("SQLITE_BUSY"), 503],
  ["a database that explains itself", new ExpectedError("busy", { cause: failing("SQLITE_BUSY") }), 503],
  ["PostgreSQL gone", failing("57P01"), 503],
  ["a full disk", failing("SQLITE_FULL"), 507],
  ["a full disk under an upload", failing("ENOSPC"), 507],
  ["NUL in a text", failing("22021"), 422],
  ["a number no column holds", failing("22003"), 422],
  ["something not found", new NotFoundError("No such theme"), 404],
])("answers %s", (_, error, status) => {
  expect(toResponse(error).status).toBe(status);
});

test("asks the visitor of a busy database to come again", () => {
  expect(toResponse(failing("SQLITE_BUSY")).headers.get("Retry-After")).toBe("5");
});

test("throws on what nobody expected", () => {
  const error = new TypeError("x is undefined");
  expect(() => toResponse(error)).toThrow(error);
});

test("gives a form its field errors", async () => {
  const reply = await orReply(async () => {
    throw new InvalidInputError("Not saved", new Map([["name", "Enter a name"]]));
  });
  expect(reply).toMatchObject({
    ok: false,
    status: 422,
    message: "Not saved",
    fieldErrors: { name: "Enter a name" },
  });
});
