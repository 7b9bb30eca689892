import iconv from "iconv-lite";
import { createElement } from "react";
import { expect, it } from "vitest";
import { MappingPage } from "#app/features/imports/components/mapping-page.tsx";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import {
  choosePreset,
  getImport,
  rereadImport,
  saveMapping,
  startImport,
} from "#app/features/imports/imports.service.server.ts";
import { action, loader } from "#app/routes/_app.imports.$importId._index.tsx";
import type { Db } from "#db/client.server.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runImports, supportLead, upload, useDataFolder } from "#tests/support/imports.ts";
import { render } from "#tests/support/render.tsx";
import { routeArgs } from "#tests/support/route-args.ts";

const RUSSIAN =
  "Номер;Описание;Создано\n1;Заказ пришёл повреждённым;2024-05-01\n2;Приложение не работает;2024-05-02\n";
const RECORDS =
  '{"id":1,"description":"Заказ пришёл повреждённым"}\n{"id":2,"description":"Приложение не работает"}\n';
const HEADER = ["Номер", "Описание", "Создано"];

const namesOf = async (db: Db, id: string) =>
  (await getImport(db, id)).detection.columns.map(({ name }) => name);

/** The page of an import that waits, and its form for the encoding. */
async function openPage(db: Db, importId: string) {
  const cookie = await signedInCookie(db, await createOwner(db));
  const [params, path] = [{ importId }, `/imports/${importId}`];
  return {
    choose: (encoding: string) =>
      action(routeArgs(db, path, { params, cookie, form: { intent: "encoding", likelyEncoding: encoding } })),
    async html() {
      const loaded = await loader(routeArgs(db, path, { params, cookie }));
      if (loaded.page !== "mapping") throw new Error(`expected the mapping, got ${loaded.page}`);
      return render(createElement(MappingPage, { ...loaded, message: undefined, errors: undefined }), path);
    },
  };
}

/** The radio button's tag. */
const radio = (html: string, encoding: string) =>
  new RegExp(`<input[^>]*value="${encoding}"[^>]*>`).exec(html)?.[0];

describeEachDatabase("the encoding of a file", (open) => {
  useDataFolder();

  it("is guessed, shown side by side with others, and confirmed", async () => {
    const db = await open();
    const id = await upload(db, iconv.encode(RUSSIAN, "windows-1251"), { kind: "tickets" });
    const page = await openPage(db, id);
    const asked = await page.html();
    expect(asked).toContain("Which of these reads right?");
    expect(asked).toContain("Заказ пришёл повреждённым");
    expect(radio(asked, "windows-1251")).toContain("checked");
    const rivals = (await getImport(db, id)).detection.encodingReadings.slice(1);
    expect(rivals).toHaveLength(2);
    for (const { encoding, texts } of rivals) {
      expect(radio(asked, encoding)).not.toContain("checked");
      expect(asked).toContain(texts[0]);
    }

    await page.choose("windows-1251");
    const confirmed = await page.html();
    expect(confirmed).toContain("chosen by you");
    expect(confirmed).not.toContain("The encoding is a guess");
    expect(await namesOf(db, id)).toEqual(HEADER);
  });

  it("is changed with header, columns and their look, while what was chosen stays", async () => {
    const db = await open();
    const id = await upload(db, iconv.encode(RUSSIAN, "windows-1251"), { kind: "tickets" });
    const page = await openPage(db, id);
    const { mapping } = await getImport(db, id);
    const chosen: Mapping = {
      ...mapping,
      sourceName: "Desk",
      columns: mapping.columns.map((column, at) => ({
        ...column,
        target: ["skip", "field:title", "field:occurredAt"][at] ?? "skip",
      })),
    };
    await saveMapping(db, id, chosen);
    await page.choose("koi8-r");
    const [first] = await namesOf(db, id);
    expect(first).toBe(iconv.decode(iconv.encode("Номер", "windows-1251"), "koi8-r"));
    const misread = await getImport(db, id);
    expect(misread.detection.columns[1]?.samples[0]).not.toContain("Заказ");
    expect(misread.detection).toMatchObject({
      kind: "tickets",
      kindReason: "chosen by you",
      encodingSure: true,
    });
    expect(misread.mapping).toEqual(chosen);

    await page.choose("windows-1251");
    expect(await namesOf(db, id)).toEqual(HEADER);
    const entry = await getImport(db, id);
    expect(entry.detection.columns[1]?.samples[0]).toContain("Заказ пришёл");
    await startImport(db, supportLead, id, entry.mapping);
    await runImports(db);
    const items = await db
      .selectFrom("feedback_items")
      .select("title")
      .where("title", "like", "%пришёл%")
      .execute();
    expect(items).toHaveLength(1);
    expect(await page.choose("windows-1251")).toMatchObject({ init: { status: 409 } });
  });

  it("of JSON lines is changed by unpacking them again", async () => {
    const db = await open();
    const id = await upload(db, iconv.encode(RECORDS, "windows-1251"), { kind: "tickets", name: "a.ndjson" });
    await runImports(db);
    const page = await openPage(db, id);
    const guessed = await getImport(db, id);
    expect(guessed.detection).toMatchObject({
      format: "ndjson",
      encoding: "windows-1251",
      encodingSure: false,
    });
    expect(radio(await page.html(), "windows-1251")).toContain("checked");
    await page.choose("maccyrillic");
    await runImports(db);
    const misread = await getImport(db, id);
    expect(misread.detection).toMatchObject({ encoding: "maccyrillic", encodingSure: true });
    expect(misread.detection.columns[1]?.samples[0]).not.toBe(guessed.detection.columns[1]?.samples[0]);
    await page.choose("windows-1251");
    await runImports(db);
    expect((await getImport(db, id)).detection.columns).toEqual(guessed.detection.columns);
  });

  it("stays as chosen when the file is then read differently, as another tool's choice does", async () => {
    const db = await open();
    const id = await upload(db, iconv.encode(RUSSIAN, "windows-1251"), { kind: "tickets" });
    const page = await openPage(db, id);
    await page.choose("koi8-r");
    const reading = { kind: "tickets", encoding: "koi8-r", delimiter: ";", headerRows: 0 } as const;
    await rereadImport(db, id, reading);
    await choosePreset(db, id, "none");
    expect((await getImport(db, id)).detection).toMatchObject({
      encoding: "koi8-r",
      encodingSure: true,
      headerRows: 0,
    });
    await page.choose("windows-1251");
    expect((await getImport(db, id)).detection).toMatchObject({
      encoding: "windows-1251",
      headerRows: 0,
      preset: null,
    });
  });

  it("stays a guess where something else is changed", async () => {
    const db = await open();
    const id = await upload(db, iconv.encode(RUSSIAN, "windows-1251"), { kind: "tickets" });
    await rereadImport(db, id, { kind: "tickets", encoding: "windows-1251", delimiter: ";", headerRows: 0 });
    expect((await getImport(db, id)).detection).toMatchObject({
      encoding: "windows-1251",
      encodingSure: false,
    });
  });

  it("is found out by the first letters beyond ASCII, wherever they stand", async () => {
    const db = await open();
    const plain = `Ticket ID;Description\n${"1;All of this is plain\n".repeat(40_000)}`;
    const late = Buffer.concat([
      Buffer.from(plain),
      iconv.encode("2;Заказ пришёл повреждённым\n", "windows-1251"),
    ]);
    const id = await upload(db, late, { kind: "tickets" });
    expect((await getImport(db, id)).detection).toMatchObject({
      encoding: "windows-1251",
      encodingSure: false,
    });
    const whole = await upload(db, `${plain}2;Größe\n`, { kind: "tickets" });
    expect((await getImport(db, whole)).detection).toMatchObject({ encoding: "utf-8", encodingSure: true });
  });

  it("is asked for by its place when none of the list is sent", async () => {
    const db = await open();
    const id = await upload(db, iconv.encode(RUSSIAN, "windows-1251"), { kind: "tickets" });
    const page = await openPage(db, id);
    expect(await page.choose("ebcdic")).toMatchObject({ init: { status: 422 } });
  });
});
