import { Form } from "@remix-run/react";
import { useRef } from "react";
import { Button } from "#app/components/button.tsx";
import { KeyHint } from "#app/components/key-hint.tsx";
import { useVerdictKeys } from "#app/components/verdict-keys.ts";

const verdicts = [
  { key: "p", value: "pain", label: "Pain point" },
  { key: "g", value: "goal", label: "Goal" },
  { key: "r", value: "praise", label: "Praise" },
  { key: "q", value: "question", label: "Question" },
  { key: "o", value: "other", label: "None of these" },
  { key: "s", value: "skip", label: "Skip" },
];

/** One button a verdict, and one key. */
export function ReviewForm({ statementId, skipped }: { statementId: string; skipped: readonly string[] }) {
  const form = useRef<HTMLFormElement>(null);
  useVerdictKeys(form);
  return (
    <Form ref={form} method="post" className="flex flex-wrap gap-3">
      <input type="hidden" name="statementId" value={statementId} />
      {skipped.map((id) => (
        <input key={id} type="hidden" name="skipped[]" value={id} />
      ))}
      {verdicts.map(({ key, value, label }) => (
        <Button
          key={value}
          name="verdict"
          value={value}
          data-key={key}
          aria-keyshortcuts={key}
          look={value === "skip" ? "quiet" : "secondary"}
        >
          {label}
          <KeyHint of={key} />
        </Button>
      ))}
    </Form>
  );
}
