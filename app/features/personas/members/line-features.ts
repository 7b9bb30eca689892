import type { LineEvidence } from "#app/engines/personas/evidence.ts";

interface Line {
  key: string;
  origin: string;
  evidence: LineEvidence;
}

const measured = new Set(["revenue", "purchases", "sentiment", "nps"]);

/**
 * What a persona's lines of evidence are about, as keys of features ("attribute:<id>", "theme:<id>", "measure:revenue"),
 * each once: by these its people are told from others.
 */
export function featuresOfLines(lines: readonly Line[]): string[] {
  return [
    ...new Set(
      lines.flatMap(({ key, origin, evidence }) => {
        if (origin !== "evidence") return [];
        const measure = evidence.measure?.measure ?? (key.startsWith("measure:") ? key.slice(8) : "");
        return [
          ...(evidence.attributeId === undefined ? [] : [`attribute:${evidence.attributeId}`]),
          ...(evidence.themeId === undefined ? [] : [`theme:${evidence.themeId}`]),
          ...(measured.has(measure) ? [`measure:${measure}`] : []),
        ];
      }),
    ),
  ];
}
