import { useLocation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { LinkButton } from "#app/components/button.tsx";
import { Panel } from "#app/components/panel.tsx";
import { Progress, type ProgressState } from "#app/components/progress.tsx";
import { paths } from "#app/lib/paths.ts";

const LOOK_AGAIN_MS = 2000;

/** How far the worker is that drafts personas; looks again by itself where scripts run. */
export function DraftingProgress({ state }: { state: ProgressState }) {
  const { revalidate } = useRevalidator();
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (state.finished) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [revalidate, state.finished]);
  return (
    <Panel as="section" className="mb-8 max-w-reading">
      <Progress label="Drafting personas" state={state} />
      <div className="mt-4">
        {state.finished ? (
          <LinkButton to={paths.personas()}>See the personas</LinkButton>
        ) : (
          <LinkButton look="secondary" to={`${pathname}${search}`}>
            Look again
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}
