import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { RebuildChanges } from "#app/features/themes/components/rebuild-changes.tsx";
import { dialSchema } from "#app/features/themes/rebuild/rebuild.schema.ts";
import {
  askRebuild,
  decideRebuild,
  findRebuild,
} from "#app/features/themes/rebuild/rebuild.service.server.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.themes.rebuild");
  return findRebuild(db);
}

const actionSchema = z.discriminatedUnion("do", [
  dialSchema.extend({ do: z.literal("ask") }),
  z.object({ do: z.literal("decide"), id: z.string().max(64), verdict: z.enum(["accepted", "refused"]) }),
]);

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.rebuild");
  const form = requireForm(await readForm(args.request), actionSchema);
  const done = await orReply(() =>
    db
      .transaction()
      .execute((trx) =>
        form.do === "ask"
          ? askRebuild(trx, actor, form.granularity)
          : decideRebuild(trx, actor, form.id, form.verdict),
      ),
  );
  if (!done.ok) return data({ message: done.message }, { status: done.status });
  return redirectWithin(paths.rebuildThemes());
}

export const meta: MetaFunction = () => [{ title: "Rebuild themes · Earshot" }];

const dial = ["Fewest themes", "Fewer", "As they come", "More", "Most themes"];
const LOOK_AGAIN_MS = 3000;

export default function RebuildPage() {
  const { granularity, rebuild, since, gaveUp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const working = rebuild?.state === "waiting" || rebuild?.state === "accepted";
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = working ? setInterval(revalidate, LOOK_AGAIN_MS) : undefined;
    return () => clearInterval(timer);
  }, [working, revalidate]);
  return (
    <>
      <PageHeader
        title="Rebuild themes"
        lead="Group everything anew, with fewer or more themes. You see what would change before anything does, and your corrections are kept."
        crumbs={[{ label: "Themes", to: paths.themes() }]}
      />
      <FormMessage tone="error" className="mb-6">
        {answer?.message ??
          (gaveUp && "The last rebuild could not be finished; its job failed. You can ask for it again.")}
      </FormMessage>
      {working && (
        <FormMessage className="mb-6">
          {rebuild.state === "waiting"
            ? "The new grouping is being worked out."
            : "The themes are being rebuilt."}{" "}
          <Link className="link" to={paths.rebuildThemes()}>
            Look again
          </Link>
        </FormMessage>
      )}
      {rebuild?.state === "done" && (
        <FormMessage tone="ok" className="mb-6">
          The themes have been rebuilt.
        </FormMessage>
      )}
      {rebuild?.state === "ready" && rebuild.changes && (
        <Section title="What would change" lead="Nothing has been changed yet.">
          <RebuildChanges changes={rebuild.changes} />
          {since > 0 && (
            <p className="mt-4 text-sm text-ink-soft">
              {formatNoun(since, "statement has", "statements have")} come in since; they are placed as well.
            </p>
          )}
          <Form method="post" className="mt-6 flex flex-wrap gap-4">
            <input type="hidden" name="do" value="decide" />
            <input type="hidden" name="id" value={rebuild.id} />
            <Button name="verdict" value="accepted">
              Rebuild the themes
            </Button>
            <Button name="verdict" value="refused" look="secondary">
              Leave them as they are
            </Button>
          </Form>
        </Section>
      )}
      <Section title="Fewer or more themes">
        <Form method="post" className="grid justify-items-start gap-4">
          <input type="hidden" name="do" value="ask" />
          <RadioGroup
            name="granularity"
            label="How finely to tell things apart"
            options={dial.map((label, index) => ({ value: String(index + 1), label }))}
            defaultValue={String(rebuild?.granularity ?? granularity)}
            required
          />
          <Button look={rebuild?.state === "ready" ? "secondary" : "primary"}>Show what would change</Button>
        </Form>
      </Section>
    </>
  );
}
