import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { Panel } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export interface DraftableGroup {
  id: string;
  name: string;
  size: number;
  /** The persona that was drafted of it already. */
  persona: string | null;
}

/** So many personas at most are advised, so that people can keep them apart. */
const ADVISED = 5;

/** The groups that the data suggest, to draft a persona of each in one act. */
export function DraftFromGroups({
  groups,
  personas,
}: {
  groups: readonly DraftableGroup[];
  /** How many there are already. */
  personas: number;
}) {
  const fresh = groups.filter(({ persona }) => persona === null).slice(0, Math.max(0, ADVISED - personas));
  const ticked = new Set(fresh.map(({ id }) => id));
  return (
    <Panel as="section" className="mb-8 max-w-reading">
      <h2 className="text-lg font-semibold">From the suggested groups</h2>
      <p className="mt-1 text-ink-soft">
        Each group becomes a segment with a rule, and a persona is drafted from it. What changes for each of
        them you say afterwards.{" "}
        <Link className="link" to={paths.suggestedSegments()}>
          See what sets the groups apart
        </Link>
        .
        {personas > 0 &&
          ` Three to five personas are advised; there ${personas === 1 ? "is one" : `are ${personas}`}.`}
      </p>
      <Form method="post" className="mt-4 grid gap-4">
        <fieldset className="grid gap-2">
          <legend className="sr-only">Groups</legend>
          {groups.map(({ id, name, size, persona }) => (
            <Checkbox
              key={id}
              name="suggestions[]"
              value={id}
              label={name}
              hint={
                persona === null
                  ? formatNoun(size, "customer", "customers")
                  : `${formatNoun(size, "customer", "customers")}; ${persona} was drafted from it`
              }
              defaultChecked={ticked.has(id)}
            />
          ))}
        </fieldset>
        <div>
          <Button name="intent" value="suggested">
            Draft personas from the suggested groups
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** One button: a persona of each suggested group. */
export function DraftAllSuggested() {
  return (
    <Form method="post" action={paths.newPersona()}>
      <Button name="intent" value="all-suggested">
        Draft personas from the suggested groups
      </Button>
    </Form>
  );
}
