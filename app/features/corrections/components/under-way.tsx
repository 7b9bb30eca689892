import { Link, useLocation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { FormMessage } from "#app/components/form-message.tsx";
import { Progress } from "#app/components/progress.tsx";

/** How many statements were written for a correction, of about how many; none of none while it waits for its turn. */
export interface WorkProgress {
  done: number;
  total: number;
}

const LOOK_AGAIN_MS = 3000;

/** Says that a correction is being carried out and how far that is; looks again by itself where scripts run. */
export function UnderWay({ progress: { done, total } }: { progress: WorkProgress }) {
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

/** Says that what would change cannot be counted yet. */
export function EarlyNote({ className }: { className?: string }) {
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
