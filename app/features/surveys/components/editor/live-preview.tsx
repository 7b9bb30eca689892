import { useDeferredValue } from "react";
import { useWatch } from "react-hook-form";
import { formatNoun } from "#app/lib/numbers.ts";
import { surveyFormFrom } from "../../survey-form.ts";
import { previewOf } from "../../survey-preview.ts";
import { SurveyPreviewPane } from "../survey-preview-pane.tsx";
import type { EditorParts } from "./editor-context.ts";

const scrolls = "max-h-[calc(100dvh-6rem)] overflow-y-auto";

/** What customers will see of what is being written, a moment behind the typing. */
export function LivePreview({ control }: Pick<EditorParts, "control">) {
  const form = useDeferredValue(useWatch({ control }));
  const { survey, unfinished } = previewOf(surveyFormFrom(form));
  return (
    <aside className="lg:sticky lg:top-4" aria-label="Live preview">
      <p className="mb-2 text-sm text-ink-soft">
        What customers see
        {unfinished > 0 &&
          ` (${formatNoun(unfinished, "question is", "questions are")} left out until what is wrong is mended)`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={scrolls} aria-label="Preview, scrolls" tabIndex={0}>
        <SurveyPreviewPane survey={survey} label="Preview" />
      </section>
    </aside>
  );
}
