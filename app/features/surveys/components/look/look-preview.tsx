import { useState } from "react";
import { Button } from "#app/components/button.tsx";
import { useHydrated } from "#app/features/shell/use-hydrated.ts";
import { palettesOf, type Scheme } from "../../look/palette.ts";
import type { Survey } from "../../survey.schema.ts";
import { SurveyPreviewPane } from "../survey-preview-pane.tsx";

// Relative: what is there for screen readers alone would else make the whole page longer.
const scrolls = "relative max-h-[calc(100dvh-8rem)] overflow-y-auto";

/** The survey in its look; where it has two, as those see it who prefer light or dark pages. */
export function LookPreview({ survey }: { survey: Survey }) {
  const [scheme, setScheme] = useState<Scheme>();
  const hydrated = useHydrated();
  const both = palettesOf(survey.look).one === null;
  return (
    <aside aria-label="Preview" className="lg:sticky lg:top-4">
      <p className="mb-2 text-sm text-ink-soft">What customers will see once it is saved and published</p>
      {hydrated && both && (
        <fieldset className="mb-2 flex gap-2">
          <legend className="sr-only">Whom the preview is for</legend>
          {(["light", "dark"] as const).map((name) => (
            <Button
              key={name}
              type="button"
              look="secondary"
              size="small"
              aria-pressed={scheme === name}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => setScheme(name)}
            >
              {name === "light" ? "Light" : "Dark"}
            </Button>
          ))}
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={scrolls} aria-label="Preview, scrolls" tabIndex={0}>
        <SurveyPreviewPane survey={survey} label="The survey in this look" scheme={scheme} />
      </section>
    </aside>
  );
}
