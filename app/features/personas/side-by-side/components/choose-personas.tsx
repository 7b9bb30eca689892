import { Checkbox } from "#app/components/choices.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { CompareForm } from "./compare-form.tsx";

/** The personas to lay side by side: boxes in a form that only leads to an address. */
export function ChoosePersonas({
  personas,
  chosen,
  problem,
  open,
  summary = "Choose personas",
}: {
  personas: readonly { id: string; name: string }[];
  chosen: readonly string[];
  problem: string | null;
  open: boolean;
  summary?: string;
}) {
  return (
    <Disclosure summary={summary} open={open} className="mb-6 print:hidden">
      <CompareForm>
        <fieldset className="grid gap-2" aria-describedby={problem ? "choose-problem" : undefined}>
          <legend className="mb-2 font-semibold">Two to five of them</legend>
          {problem && (
            <p id="choose-problem" className="text-danger">
              {problem}
            </p>
          )}
          {personas.map(({ id, name }) => (
            <Checkbox key={id} name="persona" value={id} label={name} defaultChecked={chosen.includes(id)} />
          ))}
        </fieldset>
      </CompareForm>
    </Disclosure>
  );
}
