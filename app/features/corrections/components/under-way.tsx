import { Form, Link, useLocation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Progress } from "#app/components/progress.tsx";
import { paths } from "#app/lib/paths.ts";

/** How many statements were written for a correction, of about how many; none of none while it waits for its turn. */
export interface WorkProgress {
  done: number;
  total: number;
  /** Whether nobody is at it any more, because it failed too often. */
  isStalled: boolean;
}

const LOOK_AGAIN_MS = 3000;

/** Says that a correction is being carried out and how far that is; looks again by itself where scripts run. */
export function UnderWay({ progress: { done, total, isStalled } }: { progress: WorkProgress }) {
  if (isStalled) return <StalledNote />;
  return (
    <div className="grid gap-2 text-sm">
      <p>
        It concerns many statements and is being carried out; counts and lists follow. <LookAgain />
      </p>
      <Progress
        label="Statements"
        state={{ done, total: total === 0 ? null : Math.max(done, total), finished: false }}
      />
    </div>
  );
}

/** Says that corrections stand still, with the button that has the worker go on for those who may. */
export function StalledNote({ mayEdit = true, className }: { mayEdit?: boolean; className?: string }) {
  return (
    <FormMessage tone="error" className={className}>
      <p>
        A correction was given up after several tries, and later ones wait for it; nothing of them is lost.
        The log says why.
      </p>
      {mayEdit && (
        <Form method="post" action={paths.corrections()} className="mt-2">
          <Button look="secondary" size="small" name="resume" value="yes">
            Go on from there
          </Button>
        </Form>
      )}
    </FormMessage>
  );
}

/** Says that what would change cannot be counted yet. */
export function EarlyNote({ isStalled, className }: { isStalled: boolean; className?: string }) {
  if (isStalled) return <StalledNote className={className} />;
  return (
    <FormMessage className={className}>
      An earlier correction is still being carried out. What this one would change can be counted when that is
      done. <LookAgain />
    </FormMessage>
  );
}

function LookAgain() {
  const { pathname, search } = useLocation();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <Link className="link" to={`${pathname}${search}`} preventScrollReset>
      Look again
    </Link>
  );
}
