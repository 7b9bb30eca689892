import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "#app/components/button.tsx";

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
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector("dialog[open]") || isTyping(event.target)) return;
      const button = form.current?.querySelector<HTMLButtonElement>(
        `button[data-key="${CSS.escape(event.key)}"]`,
      );
      if (!button) return;
      event.preventDefault();
      form.current?.requestSubmit(button);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
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
          <span aria-hidden="true" className="rounded-sm border border-line-strong px-1.5 text-xs">
            {key}
          </span>
        </Button>
      ))}
    </Form>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}
