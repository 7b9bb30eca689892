import { Link, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const EVERY_MS = 5000;

/** Asks a small address whether answers arrived and, if so, loads the results anew; a link does it without a script. */
export function LiveResults({ url, arrived, reload }: { url: string; arrived: number; reload: string }) {
  const { revalidate } = useRevalidator();
  const known = useRef(arrived);
  known.current = arrived;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setInterval(async () => {
      if (document.hidden) return;
      try {
        const reply = await fetch(url, { signal: stop.signal, headers: { Accept: "application/json" } });
        if (!reply.ok) return;
        const now: { arrived: number } = await reply.json();
        if (now.arrived !== known.current) revalidate();
      } catch {
        // A poll that fails (the server restarts, the page is left) is asked again.
      }
    }, EVERY_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [url, revalidate]);
  return (
    <p className="mb-4 text-sm text-ink-soft print:hidden">
      New answers show here as they arrive.{" "}
      <Link className="link" to={reload} reloadDocument>
        Reload
      </Link>
    </p>
  );
}
