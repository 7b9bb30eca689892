import { DateText } from "#app/components/date-text.tsx";
import { HealthTag } from "#app/features/companies/components/health-tag.tsx";

interface Health {
  score: number | null;
  band: string;
  parts: readonly {
    key: "mood" | "pains" | "voice" | "roles";
    points: number | null;
    most: number;
    reason: string;
  }[];
}

const names = { mood: "Mood", pains: "Open pain points", voice: "Heard from", roles: "Roles" };

/** How a company is doing: the score, and each of its parts with its points and its reason. */
export function CompanyHealth({ health, countedAt }: { health: Health; countedAt: string }) {
  const known = health.parts.filter(({ points }) => points !== null);
  const points = known.reduce((sum, part) => sum + (part.points ?? 0), 0);
  const most = known.reduce((sum, part) => sum + part.most, 0);
  return (
    <>
      <p className="mb-4">
        <HealthTag score={health.score} band={health.band} />{" "}
        <span className="text-sm text-ink-soft">
          {health.score === null
            ? "There is no score until its people have said or done something."
            : `${points} of ${most} points are ${health.score} of 100.`}
        </span>
      </p>
      <dl className="grid max-w-reading gap-x-4 gap-y-2 sm:grid-cols-[10rem_5rem_1fr]">
        {health.parts.map((part) => (
          <div key={part.key} className="contents">
            <dt className="font-semibold">{names[part.key]}</dt>
            <dd className="tabular">
              {part.points === null ? "not counted" : `${part.points} of ${part.most}`}
            </dd>
            <dd className="mb-2 text-ink-soft sm:mb-0">{part.reason}.</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-ink-soft">
        Mood counts 30 points, open pain points 25 (five for each), being heard from 25, known roles 20. What
        is not known is left out. Good begins at 70, at risk is below 45. Counted{" "}
        <DateText iso={countedAt} time />.
      </p>
    </>
  );
}
