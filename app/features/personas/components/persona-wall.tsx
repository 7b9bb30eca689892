import { Link } from "@remix-run/react";
import { Assumption, Invented } from "#app/components/provenance.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { WallCard } from "../wall/wall-card.ts";
import { Portrait } from "./portrait.tsx";
import { StatusTag } from "./status-tag.tsx";

/** Personas beside each other, for a screen or as a poster: on paper all of them on one sheet across. */
export function PersonaWall({ cards }: { cards: readonly WallCard[] }) {
  return (
    <ul className="persona-wall" data-cards={cards.length > 6 ? "many" : cards.length} data-list="rows">
      {cards.map((card) => (
        <li key={card.id} className="persona-wall-card">
          <Card card={card} />
        </li>
      ))}
    </ul>
  );
}

function Card({ card }: { card: WallCard }) {
  const { id, name, status, portraitSeed, summary, members, of, parts } = card;
  const share = of === 0 ? 0 : members / of;
  return (
    <>
      <div className="flex items-center gap-3">
        <Portrait seed={portraitSeed} size={64} />
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">
            <Link className="link" to={paths.persona(id)}>
              {name}
            </Link>
          </h2>
          <p className="text-xs text-ink-soft">
            <i>name and portrait invented</i>
          </p>
          {status !== "published" && <StatusTag status={status} />}
        </div>
      </div>
      <div className="my-3">
        <svg width="100%" height="8" aria-hidden="true" className="block">
          <rect width="100%" height="8" rx="4" className="fill-chart-ground" />
          <rect width={`${share * 100}%`} height="8" rx="4" className="fill-ink" />
        </svg>
        <p className="tabular text-sm text-ink-soft">
          {formatCount(members)} of {formatCount(of)} customers, {formatShare(share)}
        </p>
      </div>
      <p className="persona-wall-text font-semibold">{summary}</p>
      {parts.map((part) => (
        <section key={part.key} className="persona-wall-part" data-part={part.key}>
          <h3 className="text-sm font-semibold text-ink-soft">{part.title}</h3>
          <ul className="grid grid-cols-1 gap-1">
            {part.lines.map((line) => (
              <li key={line.text}>
                <Words line={line} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Words({ line: { text, origin } }: { line: WallCard["parts"][number]["lines"][number] }) {
  if (origin === "invented") return <Invented className="persona-wall-text">{text}</Invented>;
  if (origin === "assumption") {
    return (
      <Assumption>
        <span className="persona-wall-text">{text}</span>
      </Assumption>
    );
  }
  return <span className="persona-wall-text">{text}</span>;
}
