import { create } from "qrcode";
import { expect, test } from "vitest";
import { qrCode } from "#app/features/surveys/qr-code.server.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer } from "#tests/support/server.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

/** The dark modules of a QR code, row by row, as the library's SVG draws them: lines of "M" jumps and "h" strokes. */
function drawnModules(svg: string): string[] {
  const size = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array<string>(size).fill("."));
  const [x, y] = [{ at: 0 }, { at: 0 }];
  const strokes = /stroke="[^"]*" d="([^"]*)"/.exec(svg)?.[1] ?? "";
  for (const [, verb = "", first = "", second = ""] of strokes.matchAll(
    /([Mmh])\s*(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?/g,
  )) {
    if (verb === "M") [x.at, y.at] = [Number(first), Math.floor(Number(second))];
    if (verb === "m") [x.at, y.at] = [x.at + Number(first), y.at + Number(second)];
    if (verb === "h") {
      rows[y.at]?.fill("#", x.at, x.at + Number(first));
      x.at += Number(first);
    }
  }
  return rows.map((row) => row.join(""));
}

/** The same of the code for a text, with the quiet zone around it. */
function modulesOf(text: string): string[] {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const blank = Array<string>(4).fill(".".repeat(size + 8));
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (data[row * size + column] ? "#" : ".")).join(""),
  );
  return [...blank, ...rows.map((row) => `....${row}....`), ...blank];
}

describeEachDatabase("the QR code of a survey", (_open, dialect) => {
  test("says the open link that the page shows, whatever host was named, and is for those who edit surveys", async () => {
    const server = await startTestServer(await dialect.createUrl());
    const owner = await createOwner(server.db);
    const headers = { "X-Forwarded-Host": "evil.example", Cookie: await signedInCookie(server.db, owner) };
    const { id, slug } = await publishedSurvey(server.db);
    const links = await server.send(`/surveys/${id}/links`, { headers });
    const openLink = new RegExp(`value="([^"]+/s/${slug})"`).exec(links.body)?.[1] ?? "";
    expect(openLink).toMatch(/^http:\/\/localhost/);
    const svg = await server.send(`/surveys/${id}/qr-code`, { headers });
    expect([svg.status, svg.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
    expect(svg.headers["content-disposition"]).toBe(`attachment; filename="${slug}-qr-code.svg"`);
    expect(drawnModules(svg.body)).toEqual(modulesOf(openLink));
    expect(drawnModules(svg.body)).not.toEqual(modulesOf(`${openLink}x`));
    const png = await server.send(`/surveys/${id}/qr-code?format=png`, { headers });
    expect([png.status, png.headers["content-type"]]).toEqual([200, "image/png"]);
    const viewer = await signedInCookie(server.db, await createMember(server.db, owner, "viewer"));
    expect((await server.send(`/surveys/${id}/qr-code`, { headers: { Cookie: viewer } })).status).toBe(403);
    await server.stop();
  });
});

test("as a picture of dots it is big enough for a poster", async () => {
  const { body } = await qrCode("https://surveys.example.com/s/why-us", "png");
  const png = Buffer.from(body);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1000);
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
});
