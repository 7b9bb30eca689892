import { useEffect, useState } from "react";
import { formatCount } from "#app/lib/numbers.ts";

/** Where a piece of long work stands; also what the polled address answers. */
export interface ProgressState {
  done: number;
  /** Null while it is not known. */
  total: number | null;
  note?: string | null;
  finished: boolean;
}

/** A bar with a count; asks `url` each second while scripts run, and is right as it stands without them. */
export function Progress({
  label,
  state,
  url,
  onFinish,
}: {
  label: string;
  state: ProgressState;
  /** A small JSON route that answers a ProgressState. */
  url?: string;
  onFinish?: () => void;
}) {
  const shown = usePolledProgress(state, url, onFinish);
  const count =
    shown.total === null
      ? `${formatCount(shown.done)} so far`
      : `${formatCount(shown.done)} of ${formatCount(shown.total)}`;
  return (
    <div>
      <div className="mb-1 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-semibold">{label}</span>
        <span className="tabular text-ink-soft">{shown.finished ? `${count}, finished` : count}</span>
      </div>
      <progress
        aria-label={label}
        className="progress-bar"
        max={shown.total ?? undefined}
        value={shown.total === null && !shown.finished ? undefined : shown.done}
      />
      {shown.note && <p className="mt-1 text-sm text-ink-soft">{shown.note}</p>}
    </div>
  );
}

function usePolledProgress(
  initial: ProgressState,
  url: string | undefined,
  onFinish?: () => void,
): ProgressState {
  const [polled, setPolled] = useState<ProgressState | null>(null);
  const shown = polled ?? initial;
  const waiting = url !== undefined && !shown.finished;
  useEffect(() => {
    if (!waiting) return;
    const stop = new AbortController();
    const timer = setInterval(async () => {
      try {
        const reply = await fetch(url, { signal: stop.signal, headers: { Accept: "application/json" } });
        if (!reply.ok) return;
        const next: ProgressState = await reply.json();
        setPolled(next);
        if (next.finished) onFinish?.();
      } catch {
        // A poll that fails (the server restarts, the page is left) is asked again a second later.
      }
    }, 1000);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [waiting, url, onFinish]);
  return shown;
}
