import { Link } from "@remix-run/react";
import { Section } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { Portrait } from "../../components/portrait.tsx";
import type { PersonaFit } from "../member-list.ts";
import { ReasonWordsList } from "./reason-words-list.tsx";

/** The persona that a customer is most like, and why; nothing where there are no personas. */
export function BestPersona({ customerId, fits }: { customerId: string; fits: readonly PersonaFit[] }) {
  const [best] = fits;
  if (!best) return null;
  const all = (
    <Link className="link" to={paths.customerPersonas(customerId)}>
      All personas
    </Link>
  );
  return (
    <Section title="Persona" id="persona" aside={all} lead={leadOf(best)}>
      <PersonaFitCard fit={best} />
    </Section>
  );
}

function leadOf({ known, score, name }: PersonaFit): string {
  if (known === 0) return "Nothing is known of this customer that tells the personas apart.";
  return score < 0.5
    ? `No persona fits; ${name} comes nearest.`
    : `Most like ${name}, as far as is known: ${formatShare(score)} likely one of its people, at even odds.`;
}

/** One persona with how a customer fits it. */
export function PersonaFitCard({ fit }: { fit: PersonaFit }) {
  return (
    <div className="flex gap-4">
      <Portrait seed={fit.portraitSeed} size={56} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link className="link font-semibold" to={paths.persona(fit.personaId)}>
            {fit.name}
          </Link>
          <span className="tabular">{formatShare(fit.score)}</span>
          <span className="text-sm text-ink-soft">{fit.fit}</span>
          <Tag tone={fit.inSegment ? "ok" : "outline"}>
            {fit.inSegment ? "in its segment" : "not in its segment"}
          </Tag>
        </p>
        <div className="mt-2">
          <ReasonWordsList reasons={fit.reasons} />
        </div>
      </div>
    </div>
  );
}
