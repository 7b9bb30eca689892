import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { UsedBySegments } from "./used-by-segments.tsx";

/** The way to remove a segment, with what goes with it and what asks about it. */
export function RemoveSegment({ usedBy }: { usedBy: readonly { id: string; name: string }[] }) {
  return (
    <Disclosure summary="Remove this segment">
      <Form method="post" className="grid justify-items-start gap-3">
        <UsedBySegments segments={usedBy} />
        <p>Its personas and the history of its members go with it. The customers and what they said stay.</p>
        <Button name="intent" value="remove-segment" look="secondary">
          {usedBy.length === 0
            ? "Remove the segment and its personas"
            : "Remove it all the same, with its personas"}
        </Button>
      </Form>
    </Disclosure>
  );
}
