import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/panel.tsx";
import type { Quality } from "../quality/quality-reason.schema.ts";
import { qualityInWords, reasonInWords } from "../quality/quality-words.ts";

/** How far a response can be relied on and why, and whether it counts; `mayDecide` offers to change that. */
export function ResponseQuality({
  quality,
  setAside,
  mayDecide,
}: {
  quality: Quality | null;
  setAside: boolean;
  mayDecide: boolean;
}) {
  return (
    <Section
      title="Quality"
      lead={
        setAside
          ? "Set aside: it is kept, but not counted, and its texts feed no themes."
          : "It counts in the results."
      }
    >
      {quality === null ? (
        <p>It was not judged: it was not given on a page of ours.</p>
      ) : (
        <>
          <p>
            {quality.score} of 100, {qualityInWords(quality.score)}.
          </p>
          {quality.reasons.length > 0 && (
            <ul className="mt-2 list-disc ps-6">
              {quality.reasons.map((reason) => (
                <li key={reason.sign}>
                  {reasonInWords(reason)} <span className="text-ink-soft">−{reason.cost}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {mayDecide && (
        <Form method="post" className="mt-4">
          <Button type="submit" name="intent" value={setAside ? "take-in" : "set-aside"} look="secondary">
            {setAside ? "Take it in" : "Set it aside"}
          </Button>
        </Form>
      )}
    </Section>
  );
}
