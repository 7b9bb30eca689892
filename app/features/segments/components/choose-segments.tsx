import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** The segments to lay side by side: boxes in a form that only leads to an address. */
export function ChooseSegments({
  segments,
  chosen,
  problem,
  open,
}: {
  segments: readonly { id: string; name: string; memberCount: number }[];
  chosen: readonly string[];
  problem: string | null;
  open: boolean;
}) {
  return (
    <Disclosure summary="Choose segments" open={open}>
      <Form method="get" action={paths.compareSegments()} className="grid justify-items-start gap-4">
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold">Two to five of them</legend>
          {problem && <p className="text-danger">{problem}</p>}
          {segments.map(({ id, name, memberCount }) => (
            <Checkbox
              key={id}
              name="segment"
              value={id}
              label={`${name} (${formatCount(memberCount)})`}
              defaultChecked={chosen.includes(id)}
            />
          ))}
        </fieldset>
        <Button>Compare</Button>
      </Form>
    </Disclosure>
  );
}
