import { Tag } from "#app/components/tag.tsx";

const words = {
  good: { word: "doing well", tone: "ok" },
  watch: { word: "worth a look", tone: "accent" },
  risk: { word: "at risk", tone: "danger" },
  unknown: { word: "too little known", tone: "outline" },
} as const;

function isBand(band: string | null): band is keyof typeof words {
  return band !== null && Object.hasOwn(words, band);
}

/** How a company is doing: its score of 100 and a word for it. */
export function HealthTag({ score, band }: { score: number | null; band: string | null }) {
  const { word, tone } = words[isBand(band) ? band : "unknown"];
  return (
    <Tag tone={tone}>
      {score !== null && <span className="tabular">{score}</span>} {word}
    </Tag>
  );
}
