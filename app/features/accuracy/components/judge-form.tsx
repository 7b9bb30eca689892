import { Form, Link } from "@remix-run/react";
import { useRef } from "react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { KeyHint } from "#app/components/key-hint.tsx";
import { asKind, kindWords } from "#app/components/kind.ts";
import { useVerdictKeys } from "#app/components/verdict-keys.ts";
import { Voice } from "#app/components/voice.tsx";
import { paths } from "#app/lib/paths.ts";
import { judgedKinds } from "../accuracy.schema.ts";

interface ShownSample {
  id: string;
  itemId: string;
  kind: string;
  themeName: string | null;
  source: string;
  occurredAt: string;
  context: { text: string; start: number; end: number };
}

// The same keys as where unsure statements are reviewed.
const keys = { pain: "p", goal: "g", praise: "r", question: "q", other: "o" } as const;

/** One statement and the question what it is; each answer is one button, and one key. */
export function JudgeForm({ sample, canGoBack }: { sample: ShownSample; canGoBack: boolean }) {
  const { context, kind, themeName } = sample;
  const form = useRef<HTMLFormElement>(null);
  useVerdictKeys(form);
  return (
    <section aria-label="The statement to judge" className="mb-12">
      <Voice
        size="large"
        className="mb-6"
        text={context.text}
        marks={[{ start: context.start, end: context.end, kind: asKind(kind) }]}
        source={
          <span className="flex flex-wrap gap-x-3">
            <Link className="link" to={paths.feedbackItem(sample.itemId)}>
              {sample.source}
            </Link>
            <DateText iso={sample.occurredAt} />
          </span>
        }
      />
      {/* Keyed, so that the tick of one statement is not carried over to the next. */}
      <Form ref={form} method="post" key={sample.id} className="grid max-w-reading gap-6">
        <input type="hidden" name="sample" value={sample.id} />
        {themeName !== null && (
          <label className="flex min-h-6 items-baseline gap-2">
            <input type="checkbox" name="themeFits" value="no" />
            <span>
              It does not belong to the theme <strong>{themeName}</strong>
            </span>
          </label>
        )}
        <fieldset>
          <legend className="mb-2 font-semibold">
            Earshot takes the marked words for: {kindWords[asKind(kind)].one}. What are they?
          </legend>
          <div className="flex flex-wrap gap-2">
            {judgedKinds.map((judged) => (
              <Button
                key={judged}
                name="kind"
                value={judged}
                look="secondary"
                data-key={keys[judged]}
                aria-keyshortcuts={keys[judged]}
              >
                {judged === "other" ? "None of these" : kindWords[judged].one}
                <KeyHint of={keys[judged]} />
              </Button>
            ))}
          </div>
        </fieldset>
      </Form>
      {canGoBack && (
        <Form method="post" className="mt-4">
          <Button name="back" value="1" look="quiet" size="small">
            Back to the last one
          </Button>
        </Form>
      )}
    </section>
  );
}
