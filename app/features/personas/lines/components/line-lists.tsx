import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import type { CustomerRow } from "#app/features/customers/components/customer-table.tsx";
import { paths } from "#app/lib/paths.ts";
import { LinePeople } from "./line-people.tsx";
import { LineQuotes } from "./line-quotes.tsx";

type ShownQuotes = Parameters<typeof LineQuotes>[0]["quotes"];

interface ListedLine {
  persona: { id: string };
  line: { id: string };
  /** Where each list goes on, as in the address. */
  places: { quotes: string | null; against: string | null; people: string | null };
  others: boolean;
  quotes: { quotes: ShownQuotes; next: string | null } | null;
  against: { about: string; kind: string; quotes: ShownQuotes; next: string | null } | null;
  people: { words: string | null; customers: CustomerRow[]; next: string | null; byAnswer: boolean } | null;
}

/** The lists behind a line, each paged by itself: what speaks for it, what speaks against it, and who. */
export function LineLists({ page }: { page: ListedLine }) {
  const { quotes, against, people, places, others } = page;
  const to = (change: Partial<Record<"quotes" | "against" | "people" | "who", string | null>>) =>
    paths.personaLine(page.persona.id, page.line.id, {
      ...places,
      who: others ? "others" : null,
      ...change,
    });
  return (
    <>
      {quotes && (
        <Section
          title="In their words"
          id="quotes"
          lead="What members of the segment said about it, of those who may be quoted, without names. The most typical first."
        >
          {quotes.quotes.length === 0 ? (
            <p>Nobody of the segment who may be quoted says so now.</p>
          ) : (
            <LineQuotes quotes={quotes.quotes} />
          )}
          <Pager
            previous={places.quotes && to({ quotes: null })}
            next={quotes.next && to({ quotes: quotes.next })}
            shown={quotes.quotes.length}
            label="Pages of quotes"
          />
        </Section>
      )}
      {against && (against.quotes.length > 0 || places.against !== null) && (
        <Section
          title={`What speaks against it: ${against.kind === "praise" ? "praise" : "complaints"} about “${against.about}”`}
          id="against"
          lead="Found by the thing that members speak of: read whether they mean the same."
        >
          <LineQuotes quotes={against.quotes} />
          <Pager
            previous={places.against && to({ against: null })}
            next={against.next && to({ against: against.next })}
            shown={against.quotes.length}
            label="Pages of what speaks against it"
          />
        </Section>
      )}
      {people && (
        <LinePeople
          words={people.words}
          customers={people.customers}
          others={others}
          byAnswer={people.byAnswer}
          links={{
            members: to({ who: null, people: null }),
            others: to({ who: "others", people: null }),
            first: places.people && to({ people: null }),
            next: people.next && to({ people: people.next }),
          }}
        />
      )}
    </>
  );
}
