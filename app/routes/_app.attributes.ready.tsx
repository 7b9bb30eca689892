import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { addReadyAttributes } from "#app/features/attributes/add-ready.server.ts";
import { attributeCategories } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { AttributeTabs } from "#app/features/attributes/components/attribute-tabs.tsx";
import { ReadyList } from "#app/features/attributes/components/ready-list.tsx";
import { readyAttributes } from "#app/features/attributes/ready/ready-attributes.ts";
import { requestCount } from "#app/features/data-audit/data-audit.service.server.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.attributes.ready");
  const there = new Set((await listAttributes(db)).map(({ key }) => key));
  return {
    blocks: attributeCategories.map((category) => ({
      category,
      offers: readyAttributes
        .filter((ready) => ready.category === category)
        .map((ready) => ({ ...ready, isThere: there.has(ready.key) })),
    })),
  };
}

const keysSchema = z.object({ keys: z.string().max(4000) });

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes.ready");
  const { keys } = requireForm(await readForm(args.request), keysSchema);
  await addReadyAttributes(db, actor, keys.split(" "));
  await requestCount(db);
  return redirectWithin(paths.readyAttributes());
}

export const meta: MetaFunction = () => [{ title: "Ready definitions · Earshot" }];

export default function ReadyAttributesPage() {
  const { blocks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Ready definitions"
        lead="Six blocks make a profile. Add what a decision of yours needs; each comes with its question, its freshness and the decision that it usually serves, and all of that can be changed."
        crumbs={[{ label: "Attributes", to: paths.attributes() }]}
      />
      <AttributeTabs mayEdit />
      <ReadyList blocks={blocks} />
    </>
  );
}
