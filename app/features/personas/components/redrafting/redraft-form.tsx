import { Form, useNavigation } from "@remix-run/react";
import { useForm } from "react-hook-form";
import { Button, LinkButton } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import { personaSections, sectionTitles } from "../../persona.schema.ts";
import { type RedraftPage, type ShownStep, SUMMARY_STEP } from "../../redrafting/shown-redraft.ts";
import { TwoSides } from "../versions/two-sides.tsx";

const words = { added: "Take in", changed: "Take the new one", removed: "Remove" } as const;
const titles = { before: "As it stands", after: "In a new draft" };

const because = {
  locked: "Locked: it stays as it is.",
  edited: "Edited by somebody: it stays as it is.",
  added: "Written by somebody: it stays as it is.",
  removed: "Removed by somebody: it does not come back.",
} as const;

/** What a new draft would change, line by line, each with a box that accepts it. */
export function RedraftForm({ page, chosen }: { page: RedraftPage; chosen: readonly string[] | null }) {
  const open = page.steps.filter((step) => step.kind !== "kept");
  const summaryDiffers = page.summary.before !== page.summary.after;
  const withSummary = summaryDiffers && page.summary.kept === null;
  const ids = [...(withSummary ? [SUMMARY_STEP] : []), ...open.map(({ id }) => id)];
  const { register } = useForm({ defaultValues: { accept: chosen ?? [] } });
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" className="grid gap-8">
      <input type="hidden" name="mark" value={page.mark} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="every[]" value={id} />
      ))}
      {summaryDiffers && (
        <Section title={sectionTitles.summary}>
          <TwoSides
            before={{ text: page.summary.before, origin: "summary", numbers: "" }}
            after={{ text: page.summary.after, origin: "summary", numbers: "" }}
            titles={titles}
          />
          {page.summary.kept !== null && <Kept words={because[page.summary.kept]} />}
          {withSummary && (
            <Checkbox
              className="mt-2"
              label="Take the new one"
              value={SUMMARY_STEP}
              {...register("accept")}
              name="accept[]"
              defaultChecked={chosen?.includes(SUMMARY_STEP)}
            />
          )}
        </Section>
      )}
      {personaSections.map((section) => {
        const steps = page.steps.filter((step) => step.section === section);
        if (steps.length === 0) return null;
        return (
          <Section key={section} title={sectionTitles[section]}>
            <ul className="grid gap-6">
              {steps.map((step) => (
                <li key={step.id} className="grid gap-2">
                  <TwoSides before={step.before} after={step.after} titles={titles} />
                  {step.kind === "kept" ? (
                    <Kept words={because[step.because ?? "edited"]} />
                  ) : (
                    <Checkbox
                      label={
                        <>
                          {words[step.kind]}
                          <span className="sr-only">: {nameOf(step)}</span>
                        </>
                      }
                      value={step.id}
                      {...register("accept")}
                      name="accept[]"
                      defaultChecked={chosen?.includes(step.id)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] lg:bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3">
        {ids.length > 0 && (
          <>
            <Button name="intent" value="chosen" disabled={busy}>
              Accept what is ticked
            </Button>
            <Button name="intent" value="all" look="secondary" disabled={busy}>
              Accept all {ids.length}
            </Button>
          </>
        )}
        <LinkButton to={paths.persona(page.persona.id)} look="quiet">
          Leave everything as it is
        </LinkButton>
      </div>
    </Form>
  );
}

function Kept({ words: reason }: { words: string }) {
  return <p className="border-s-2 border-line-strong ps-3 text-sm text-ink-soft">{reason}</p>;
}

function nameOf({ before, after }: ShownStep): string {
  return (after ?? before)?.text ?? "";
}
