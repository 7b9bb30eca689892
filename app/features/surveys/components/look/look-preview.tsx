import { useState } from "react";
import { palettesOf, type Scheme } from "../../look/palette.ts";
import type { Survey } from "../../survey.schema.ts";
import { PreviewBox } from "../preview-box.tsx";
import { SurveyPreviewPane } from "../survey-preview-pane.tsx";

/** As those see it who prefer light or dark pages. */
const schemes: Record<"Light" | "Dark", Scheme> = { Light: "light", Dark: "dark" };

/** The survey in its look; where it has two, in the one that was chosen. */
export function LookPreview({ survey }: { survey: Survey }) {
  const [way, setWay] = useState<keyof typeof schemes>();
  const both = palettesOf(survey.look).one === null;
  return (
    <PreviewBox
      label="Preview"
      lead="What customers will see once it is saved and published"
      legend="Whom the preview is for"
      ways={both ? (["Light", "Dark"] as const) : []}
      way={way}
      onWay={setWay}
    >
      <SurveyPreviewPane survey={survey} label="The survey in this look" scheme={way && schemes[way]} />
    </PreviewBox>
  );
}
