import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { paths } from "#app/lib/paths.ts";
import type { PersonaStatus } from "../../persona.schema.ts";

interface Standing {
  id: string;
  status: PersonaStatus;
  reviewAskedAt: string | null;
  reviewAskedBy: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
}

/** Where a persona stands, since when and by whom, and the steps from there. */
export function StatusPanel({ persona, mayEdit }: { persona: Standing; mayEdit: boolean }) {
  const { id, status } = persona;
  return (
    <div className="mt-12 grid gap-3 border-t border-line pt-6 print:hidden">
      <p>
        <Standing persona={persona} />
      </p>
      {mayEdit && (
        <Form method="post" className="flex flex-wrap gap-3">
          {status !== "published" && (
            <Button name="intent" value="published">
              Publish
            </Button>
          )}
          {status === "draft" && (
            <Button name="intent" value="review" look="secondary">
              Ask for review
            </Button>
          )}
          {status !== "draft" && (
            <Button name="intent" value="draft" look="secondary">
              Take back to draft
            </Button>
          )}
          <LinkButton to={paths.regeneratePersona(id)} look="secondary">
            Compare with a new draft
          </LinkButton>
        </Form>
      )}
    </div>
  );
}

function Standing({ persona }: { persona: Standing }) {
  const { status, publishedAt, publishedBy, reviewAskedAt, reviewAskedBy } = persona;
  if (status === "published" && publishedAt !== null) {
    return (
      <>
        Published on <DateText iso={publishedAt} />
        {publishedBy !== null && ` by ${publishedBy}`}.
      </>
    );
  }
  if (status === "review" && reviewAskedAt !== null) {
    return (
      <>
        In review since <DateText iso={reviewAskedAt} />
        {reviewAskedBy !== null && `, asked for by ${reviewAskedBy}`}.
      </>
    );
  }
  return <>A draft: not published yet.</>;
}
