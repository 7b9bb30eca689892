import { Link } from "@remix-run/react";
import { Section } from "#app/components/panel.tsx";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

interface Explained {
  score: number | null;
  known: number;
  least: number;
  most: number;
  criteria: readonly { text: string; weight: number; verdict: "yes" | "no" | "unknown" }[];
}

const parts = [
  { verdict: "yes", title: "For", empty: "Nothing that is known speaks for it." },
  { verdict: "no", title: "Against", empty: "Nothing that is known speaks against it." },
  { verdict: "unknown", title: "Not known", empty: "Everything is known." },
] as const;

/** How well a customer fits the ideal: what speaks for it, what against, and what nobody knows. */
export function FitSection({ fit }: { fit: Explained | null }) {
  if (fit === null) return null;
  return (
    <Section
      title="Fit with the ideal customer"
      id="fit"
      aside={
        <Link className="link" to={paths.idealCustomer()}>
          The ideal customer
        </Link>
      }
      lead={inWords(fit)}
    >
      <div className="grid gap-8 lg:grid-cols-3">
        {parts.map(({ verdict, title, empty }) => {
          const criteria = fit.criteria.filter((criterion) => criterion.verdict === verdict);
          return (
            <div key={verdict}>
              <h3 className="mb-2 font-semibold">{title}</h3>
              {criteria.length === 0 ? (
                <p className="text-sm text-ink-soft">{empty}</p>
              ) : (
                <ul className="grid gap-1">
                  {criteria.map(({ text, weight }) => (
                    <li key={text}>
                      {text} <span className="text-sm text-ink-soft">counts {weight}</span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function inWords({ score, known, least, most }: Explained): string {
  if (score === null) return "Nothing is known of this customer that the ideal asks for.";
  const fits = `Fits to ${formatShare(score)} of what is known`;
  if (known >= 1) return `${fits}; all of it is known.`;
  return `${fits}, which is ${formatShare(known)} of what counts: from ${formatShare(least)} to ${formatShare(most)}, whatever the rest turns out to be.`;
}
