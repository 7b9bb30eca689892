import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { type CustomerRow, CustomerTable } from "#app/features/customers/components/customer-table.tsx";

/** The people behind a line, of the segment or of all others. */
export function LinePeople({
  words,
  customers,
  others,
  byAnswer,
  links,
}: {
  /** What holds for them, in words. */
  words: string | null;
  customers: readonly CustomerRow[];
  others: boolean;
  /** Whether they are told apart by what they answered instead. */
  byAnswer: boolean;
  links: { members: string; others: string; first: string | null; next: string | null };
}) {
  return (
    <Section
      title="The people behind it"
      id="people"
      lead={
        byAnswer
          ? "By the latest answer of each that counts."
          : words === null
            ? undefined
            : `As things are today: ${words}.`
      }
    >
      <Tabs
        label="Whose people"
        tabs={[
          {
            label: byAnswer ? "Members who say so" : "Members of the segment",
            to: links.members,
            current: !others,
          },
          {
            label: byAnswer ? "Members who say no" : "All other customers",
            to: links.others,
            current: others,
          },
        ]}
      />
      {customers.length === 0 ? (
        <p>Nobody now.</p>
      ) : (
        <CustomerTable caption="Customers by name" rows={[...customers]} />
      )}
      <Pager previous={links.first} next={links.next} shown={customers.length} label="Pages of people" />
    </Section>
  );
}
