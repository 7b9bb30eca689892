import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import type { AttributeCategory } from "../attribute.schema.ts";
import { blockMeanings, blockNames, valueTypeNames } from "../attribute-words.ts";
import type { ReadyAttribute } from "../ready/ready-attribute.ts";

export type OfferedAttribute = ReadyAttribute & { isThere: boolean };

/** Ready definitions, block by block, each with a button that adds it; and one that adds the rest of its block. */
export function ReadyList({
  blocks,
}: {
  blocks: readonly { category: AttributeCategory; offers: readonly OfferedAttribute[] }[];
}) {
  return (
    <>
      {blocks.map(({ category, offers }) => {
        const left = offers.filter(({ isThere }) => !isThere);
        return (
          <Section
            key={category}
            id={category}
            title={blockNames[category]}
            lead={`${blockMeanings[category]}.`}
            aside={left.length > 1 && <AddBlock category={category} left={left} />}
          >
            <ul className="divide-y divide-line border-y border-line" data-list="rows">
              {offers.map((offer) => (
                <li
                  key={offer.key}
                  className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3"
                >
                  <Offer offer={offer} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

function AddBlock({ category, left }: { category: AttributeCategory; left: readonly OfferedAttribute[] }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="keys" value={left.map(({ key }) => key).join(" ")} />
      <Button look="secondary" size="small">
        Add all {formatNoun(left.length, "one", "of them")}
        <span className="sr-only"> of {blockNames[category]}</span>
      </Button>
    </Form>
  );
}

function Offer({ offer }: { offer: OfferedAttribute }) {
  return (
    <>
      <div className="min-w-0 max-w-reading flex-1 basis-64">
        <p>
          <span className="font-semibold">{offer.label}</span>{" "}
          <span className="text-sm text-ink-soft">
            {valueTypeNames[offer.valueType].toLowerCase()}
            {offer.subject === "company" && offer.category !== "firmographic" && ", of a company"},{" "}
            {offer.freshDays === null ? "stays true" : `fresh for ${offer.freshDays} days`}
          </span>
        </p>
        <p className="text-sm">For: {offer.purpose}</p>
        {offer.options.length > 0 && <p className="text-sm text-ink-soft">{offer.options.join(" · ")}</p>}
      </div>
      {offer.isThere ? (
        <Tag tone="ok">added</Tag>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="keys" value={offer.key} />
          <Button look="secondary" size="small">
            Add<span className="sr-only"> {offer.label}</span>
          </Button>
        </Form>
      )}
    </>
  );
}
