import { Link, useRevalidator } from "@remix-run/react";
import { Progress } from "#app/components/progress.tsx";
import { paths } from "#app/lib/paths.ts";
import type { NextStep } from "../next-steps.ts";

/** What is worth doing now, most worthwhile first. */
export function NextStepList({ steps }: { steps: readonly NextStep[] }) {
  if (steps.length === 0) return <p className="text-ink-soft">Nothing waits for you. Read what is rising.</p>;
  return (
    <ol data-list="rows" className="grid gap-6 sm:grid-cols-2 xl:grid-cols-4">
      {steps.map((step) => (
        <li key={step.key}>
          <Link to={step.to} className="link font-semibold">
            {step.title}
          </Link>
          <p className="text-sm text-ink-soft">{step.why}</p>
          {step.progress && (
            <div className="mt-2">
              <ReadingProgress progress={step.progress} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Follows the reading; when it ends the page is loaded anew, as themes have changed. */
function ReadingProgress({ progress }: { progress: NonNullable<NextStep["progress"]> }) {
  const { revalidate } = useRevalidator();
  return (
    <Progress
      label="Items read"
      state={{ ...progress, finished: false }}
      url={paths.readingProgress()}
      onFinish={revalidate}
    />
  );
}
