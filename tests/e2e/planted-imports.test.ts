import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { listPairs, mergePair } from "#app/features/duplicates/duplicates.service.server.ts";
import { findPairs } from "#app/features/duplicates/find-pairs.server.ts";
import type { ImportKind } from "#app/features/imports/import.schema.ts";
import {
  getImport,
  keepMapping,
  requestUndo,
  startDryRun,
  startImport,
} from "#app/features/imports/imports.service.server.ts";
import { registry } from "#app/jobs/registry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { upload } from "#tests/support/imports.ts";
import { workbook, zip } from "#tests/support/workbooks.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { collectErrors } from "./support/check-page.ts";

const image = '"><img src=x onerror=window.__x=1>';
const script = "</script><script>window.__x=1</script>\u2028<!--";
const svg = "'-window.__x=1-'<svg/onload=window.__x=1>";
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const row = (...cells: string[]) => cells.map(cell).join(",");

const header = [
  "Ticket ID",
  "Subject",
  "Description",
  "Created at",
  "Email",
  "Name",
  "Tags",
  "URL",
  `Plan ${image}`,
];
const ticket = (id: string, text: string, date = "2024-05-01") =>
  row(
    id,
    `${image} ${text}`,
    `${script} ${text}`,
    date,
    `p${id}@example.org`,
    svg,
    image,
    "javascript:window.__x=1",
    svg,
  );

describeInBrowser("what a file brings is shown as text", (browser: () => Browser) => {
  let app: App;
  let owner: Actor;
  const imports: string[] = [];
  beforeAll(async () => {
    app = await startApp();
    owner = await createOwner(app.db);
  });
  afterAll(() => app?.stop());

  const work = () => createRunner({ db: app.db, registry, concurrency: 1 }).runUntilIdle();

  async function bring(content: string | Uint8Array, name: string, kind: ImportKind | "detect" = "detect") {
    const id = await upload(app.db, content, { kind, name, actor: owner });
    imports.push(id);
    await work();
    return id;
  }

  /** Every column that nothing else is known of becomes an attribute. */
  async function start(id: string) {
    const { mapping, detection, kind } = await getImport(app.db, id);
    const columns = mapping.columns.map((choice, at) =>
      kind === "customers" && detection.columns[at]?.name.startsWith("Plan")
        ? { ...choice, target: "new-attribute", purpose: image }
        : choice,
    );
    await startImport(app.db, owner, id, { ...mapping, columns, sourceName: `${image} Desk` });
    await work();
  }

  test("on every page that shows an import, or what came of it", async () => {
    const file = (...rows: string[]) => [row(...header), ...rows].join("\n");
    const first = await bring(
      file(ticket("1", "a"), ticket("2", "b"), ticket("3", "c", image)),
      `${image}.csv`,
      "tickets",
    );
    await start(first);
    await keepMapping(app.db, owner, first);
    const second = await bring(file(ticket("1", "changed"), ticket("4", "d")), `${script}.csv`, "tickets");
    await start(second);
    await requestUndo(app.db, owner, first);
    await work();

    const plan = ["Email", "Name", "Phone", `Plan ${image}`].map(cell).join(",");
    const people = [
      plan,
      row("ana.diaz@example.org", `Ana ${image}`, "+491701234567", svg),
      row("anadiaz@example.org", `Ana ${image}`, "+491701234567", script),
    ];
    for (const mailbox of ["", "b"]) {
      await start(
        await bring(
          people
            .join("\n")
            .replaceAll("diaz@", `diaz${mailbox}@`)
            .replaceAll("4567", `456${mailbox === "" ? 7 : 8}`),
          `${svg}.csv`,
          "customers",
        ),
      );
    }
    // The job that does so waits for half a minute.
    await findPairs(app.db, new AbortController().signal);
    const [pair] = (await listPairs(app.db, null)).pairs;
    await mergePair(app.db, owner, pair?.id ?? "", {});
    const options = Array.from(
      { length: 8 },
      (_, at) => `${at},${cell([image, script][at % 2] ?? "")},2024-05-0${at + 1}`,
    );
    await start(
      await bring(
        ["Response ID", `${cell(`Which? ${svg}`)},Date`].join(",").concat("\n", options.join("\n")),
        `${image}.csv`,
        "answers",
      ),
    );

    const waiting = await bring(
      await zip([
        [`${image.replaceAll("/", "")}.csv`, file(ticket("7", "e"))],
        ["<svg onload=window.__x=1>.csv", file(ticket("8", "f", script))],
        ["other.csv", `${row(image, script)}\n1,2\n`],
      ]),
      `${image}.zip`,
      "tickets",
    );
    await startDryRun(app.db, waiting);
    const rows = [
      [image, script, "Description"],
      [svg, svg, image],
    ];
    await bring(
      await workbook({
        sheets: [
          { name: image, rows },
          { name: svg, rows },
        ],
      }),
      `${svg}.xlsx`,
      "tickets",
    );
    await bring(
      JSON.stringify({ [image]: [{ [script]: svg, a: { [image]: 1 } }], [script]: [{ a: 1 }] }),
      "a.json",
      "tickets",
    );
    await bring(
      await zip([[`${image.replaceAll("/", "")}.png`, Buffer.from("89504e470d0a1a0a0000", "hex")]]),
      "b.zip",
    );
    await work();

    const page = await openPage(browser(), app, owner);
    const errors = collectErrors(page);
    const idsOf = (table: "customers" | "feedback_items" | "surveys" | "responses") =>
      app.db.selectFrom(table).select("id").limit(4).execute();
    const [customers, items, surveys] = await Promise.all([
      idsOf("customers"),
      idsOf("feedback_items"),
      idsOf("surveys"),
    ]);
    expect([customers.length, items.length, surveys.length].every((count) => count > 0)).toBe(true);
    const paths = [
      ...[
        "/",
        "/imports",
        "/imports/mappings",
        "/customers/duplicates",
        "/customers?heard=ever",
        "/feedback?source=ticket",
      ],
      ...["/attributes", "/companies", "/surveys", "/settings/audit", "/segments/new", "/themes"],
      ...imports.flatMap((id) => [
        `/imports/${id}`,
        `/imports/${id}/dry-run?group=rejected`,
        `/imports/${id}/dry-run`,
      ]),
      ...["created", "updated", "unchanged"].map((outcome) => `/imports/${second}/rows?outcome=${outcome}`),
      ...customers.map(({ id }) => `/customers/${id}`),
      ...items.map(({ id }) => `/feedback/${id}`),
      ...surveys.flatMap(({ id }) => [
        `/surveys/${id}`,
        `/surveys/${id}/results`,
        `/surveys/${id}/responses`,
      ]),
    ];
    let shown = 0;
    for (const path of paths) {
      await page.goto(path);
      const found = await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
        return {
          ran: "__x" in window,
          planted: document.querySelectorAll("img[src=x], svg[onload], [onerror], [onload]").length,
          links: [...document.querySelectorAll("a[href], form[action]")].filter((link) =>
            /^\s*(javascript|data):/i.test(link.getAttribute("href") ?? link.getAttribute("action") ?? ""),
          ).length,
          text: (document.body.textContent ?? "").includes("window.__x=1"),
        };
      });
      expect({ path, ...found }).toMatchObject({ path, ran: false, planted: 0, links: 0 });
      if (found.text) shown += 1;
    }
    expect(shown).toBeGreaterThan(paths.length / 2);
    expect(errors).toEqual([]);
  }, 300_000);
});
