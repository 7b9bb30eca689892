import { Form, Link } from "@remix-run/react";
import { type UseFormRegisterReturn, useForm } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { Assumption } from "#app/components/provenance.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export interface AskableRow {
  id: string;
  text: string;
  /** The section it stands in. */
  section: string;
  /** The question as customers would read it; null where customers cannot be asked. */
  question: string | null;
  /** How it is answered, in words. */
  answers: string;
  /** The survey that asks about it already. */
  surveyId: string | null;
}

/** The assumptions of a persona, each with the question that customers would be asked; those ticked become one survey. */
export function AskForm({ rows, chosen }: { rows: readonly AskableRow[]; chosen: readonly string[] }) {
  const { register, watch } = useForm<{ line: string[] }>({ defaultValues: { line: [...chosen] } });
  const ticked = watch("line");
  const count = Array.isArray(ticked) ? ticked.length : 0;
  return (
    <Form method="post" className="grid max-w-reading gap-4">
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-semibold">What to ask about</legend>
        {rows.map((row) => (
          <Assumption
            key={row.id}
            action={<Asking row={row} box={register("line")} ticked={chosen.includes(row.id)} />}
          >
            {row.text}
          </Assumption>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-4">
        <Button>Draft the survey</Button>
        <span className="text-sm text-ink-soft">
          {count > 0 && `${formatNoun(count, "question", "questions")}. `}
          Nothing is published or sent before you do so.
        </span>
      </div>
    </Form>
  );
}

/** The question about an assumption with a box to tick, or why there is none. */
function Asking({ row, box, ticked }: { row: AskableRow; box: UseFormRegisterReturn; ticked: boolean }) {
  if (row.question === null) {
    return <p className="text-ink-soft">Customers cannot tell: this is decided in the team.</p>;
  }
  if (row.surveyId !== null) {
    return (
      <p>
        Is being asked about in{" "}
        <Link className="link" to={paths.survey(row.surveyId)}>
          a survey
        </Link>
        .
      </p>
    );
  }
  return (
    <Checkbox
      label={`Ask: ${row.question}`}
      hint={row.answers}
      value={row.id}
      {...box}
      defaultChecked={ticked}
    />
  );
}
