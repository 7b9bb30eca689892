import { expect, it } from "vitest";
import { askCustomers } from "#app/features/personas/asking/ask-customers.server.ts";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { selectUsesSince } from "#app/features/personas/guard-rails/uses.repository.server.ts";
import { createPersona, getPersona } from "#app/features/personas/personas.service.server.ts";
import { readSharedPersona } from "#app/features/personas/sharing/read-shared-persona.server.ts";
import { changeSharing } from "#app/features/personas/sharing/share-persona.server.ts";
import { loader as briefLoader } from "#app/routes/_app.personas.$personaId.brief.tsx";
import { loader as briefMarkdownLoader } from "#app/routes/personas.$personaId.brief-markdown.ts";
import { loader as jsonLoader } from "#app/routes/personas.$personaId.json.ts";
import { loader as markdownLoader } from "#app/routes/personas.$personaId.markdown.ts";
import { loader as printLoader } from "#app/routes/personas.$personaId.print.tsx";
import { signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { peopleWithTastes } from "#tests/support/people-with-tastes.ts";
import { familyPersona } from "#tests/support/personas.ts";
import { routeArgs } from "#tests/support/route-args.ts";

const share = { intent: "share", label: "Agency", days: 30, shows: "current", withQuotes: true } as const;
const author = { id: "u1", name: "Mia" };

describeEachDatabase("the uses of a persona", (open) => {
  it("are counted by day and kind, and an id that is nobody's counts nowhere", async () => {
    const db = await open();
    const { segmentIds } = await peopleWithTastes(db, 20);
    const personaId = await createPersona(db, segmentIds[0] ?? "", author);
    for (const use of ["opened", "exported", "opened"] as const) await recordPersonaUse(db, personaId, use);
    await recordPersonaUse(db, "nobody", "opened");
    const today = new Date().toISOString().slice(0, 10);
    expect(await selectUsesSince(db, "2020-01-01")).toEqual([
      { personaId, use: "exported", times: 1, lastDay: today },
      { personaId, use: "opened", times: 2, lastDay: today },
    ]);
    expect(await selectUsesSince(db, "9999-01-01")).toEqual([]);
  });

  it.each([
    ["opened", "its brief", briefLoader, "brief"],
    ["exported", "its brief as Markdown", briefMarkdownLoader, "brief-markdown"],
    ["exported", "Markdown", markdownLoader, "markdown"],
    ["exported", "JSON", jsonLoader, "json"],
    ["exported", "the page to print", printLoader, "print"],
  ])("are counted as %s by %s alone", async (use, _, loader, page) => {
    const db = await open();
    const { author: owner, personaId } = await familyPersona(db);
    const cookie = await signedInCookie(db, owner);
    await loader(routeArgs(db, `/personas/${personaId}/${page}`, { params: { personaId }, cookie }));
    expect(await selectUsesSince(db, "2020-01-01")).toMatchObject([{ personaId, use, times: 1 }]);
  });

  it("are counted by an opened link and by asking customers, once for one survey", async () => {
    const db = await open();
    const { author: owner, personaId } = await familyPersona(db);
    const token = (await changeSharing(db, owner, personaId, share)) ?? "";
    await readSharedPersona(db, token, { counted: false });
    expect(await selectUsesSince(db, "2020-01-01")).toEqual([]);
    await readSharedPersona(db, token, { counted: true });
    const { lines } = await getPersona(db, personaId);
    const asked = lines.filter(({ section }) => section === "change").map(({ id }) => id);
    for (let time = 0; time < 2; time += 1) await askCustomers(db, owner, personaId, asked);
    expect(await selectUsesSince(db, "2020-01-01")).toMatchObject([
      { personaId, use: "asked", times: 1 },
      { personaId, use: "shared", times: 1 },
    ]);
  });
});
