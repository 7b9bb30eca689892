import { Form } from "@remix-run/react";
import { useForm } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { fieldId } from "#app/components/field-id.ts";
import { TextAreaField } from "#app/components/text-fields.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { MOST_LETTERS } from "../comment.schema.ts";
import type { TypedComment } from "../shown-comment.ts";

/** From here on the form says how much room is left. */
const NEARLY_FULL = MOST_LETTERS - 500;

/** A box for a comment with its button; `hidden` says what is done with it, `at` names it among the forms of the page. */
export function CommentForm({
  at,
  label,
  button,
  hidden,
  stored = "",
  typed,
}: {
  at: string;
  label: string;
  button: string;
  hidden: Readonly<Record<string, string>>;
  /** What is edited; empty for a new comment. */
  stored?: string;
  typed: TypedComment | null;
}) {
  const own = typed?.at === at ? typed : null;
  const body = own?.body ?? stored;
  const { register, watch } = useForm<{ body: string }>({ defaultValues: { body } });
  const letters = watch("body").length;
  return (
    <Form method="post" className="grid max-w-reading gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextAreaField
        label={label}
        id={fieldId(at)}
        rows={3}
        dir="auto"
        hint={letters > NEARLY_FULL && `${formatCount(letters)} of ${formatCount(MOST_LETTERS)} characters`}
        error={own?.error}
        {...register("body")}
        defaultValue={body}
      />
      <div>
        <Button look={at === "add" ? "primary" : "secondary"} size={at === "add" ? "medium" : "small"}>
          {button}
        </Button>
      </div>
    </Form>
  );
}
