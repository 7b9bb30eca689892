import { useEffect, useId, useState } from "react";
import { Button } from "./button.tsx";

/**
 * A text to take along: a field whose words can be selected and copied in any browser, and a button that copies them where
 * scripts run.
 */
export function CopyText({ label, text, rows = 12 }: { label: string; text: string; rows?: number }) {
  const id = useId();
  const [state, setState] = useState<"still" | "ready" | "copied" | "refused">("still");
  // Without scripts there would be a button that does nothing.
  useEffect(() => setState("ready"), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="block w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 py-2 font-mono text-sm text-ink"
      />
      {state !== "still" && (
        <div className="flex flex-wrap items-center gap-3">
          <Button type="button" look="secondary" onClick={copy}>
            Copy
          </Button>
          <span role="status" className="text-sm text-ink-soft">
            {state === "copied" && "Copied."}
            {state === "refused" && "The browser did not allow it: select the text above and copy it."}
          </span>
        </div>
      )}
    </div>
  );
}
