import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { Section } from "#app/components/panel.tsx";
import { TextAreaField } from "#app/components/text-fields.tsx";

/** Makes a draft active with what is said to its customers, or an active segment a draft again. */
export function SegmentStateForm({
  state,
  message,
  refused,
}: {
  state: "draft" | "active";
  message: string;
  /** The message as it was typed when it was refused, and why. */
  refused: { message: string; error: string } | undefined;
}) {
  if (state === "active") {
    return (
      <Section title="This segment is active">
        <Form method="post">
          <Button name="intent" value="make-draft" look="secondary" size="small">
            Make it a draft again
          </Button>
        </Form>
      </Section>
    );
  }
  return (
    <Section title="This segment is a draft">
      <ErrorSummary fieldErrors={refused && { activeMessage: refused.error }} />
      <Form method="post" className="grid max-w-reading justify-items-start gap-4">
        <TextAreaField
          className="w-full"
          name="activeMessage"
          label="What would you offer them that you would not offer to others?"
          hint="A segment becomes active once this is written: one that is told the same as everyone else is none."
          rows={3}
          required={false}
          error={refused?.error}
          defaultValue={refused?.message ?? message}
        />
        <Button name="intent" value="make-active">
          Make it active
        </Button>
      </Form>
    </Section>
  );
}
