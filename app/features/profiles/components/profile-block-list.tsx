import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Tag } from "#app/components/tag.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { blockNames } from "#app/features/attributes/attribute-words.ts";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";
import type { BlockFact, BlockField, ProfileBlock } from "../profile-blocks.ts";

/** What is known, block by block: each value with its source and age, and a way to enter one. */
export function ProfileBlockList({
  blocks,
  mayEdit,
  errors,
  fieldPath,
}: {
  blocks: readonly ProfileBlock[];
  mayEdit: boolean;
  /** What was wrong with a value typed a moment ago, by attribute id. */
  errors: Readonly<Record<string, { message: string; typed: string }>>;
  /** The page of a field with its sources and its history. */
  fieldPath: (attributeId: string) => string;
}) {
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      {blocks.map((block) => (
        <section key={block.category} aria-labelledby={`block-${block.category}`}>
          <h3 id={`block-${block.category}`} className="mb-2 font-semibold">
            {blockNames[block.category]}
          </h3>
          {block.fields.length === 0 && block.facts.length === 0 ? (
            <p className="text-sm text-ink-soft">
              No attribute of this kind is defined.
              {(block.category === "pain-point" || block.category === "goal") &&
                " What was said stands above, in their own words."}
            </p>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {block.facts.map((fact) => (
                <Fact key={fact.key} fact={fact} />
              ))}
              {block.fields.map((field) => (
                <li
                  key={field.attributeId}
                  className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] items-baseline gap-x-4 py-2"
                >
                  <Value field={field} to={fieldPath(field.attributeId)} />
                  {mayEdit && <ValueForm field={field} error={errors[field.attributeId]} />}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function Fact({ fact }: { fact: BlockFact }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] items-baseline gap-x-4 py-2">
      <Link className="link text-sm" to={fact.to}>
        {fact.label}
      </Link>
      <span className="text-end">
        <span className="font-semibold">{fact.text}</span>
        <span className="block text-xs text-ink-soft">
          {fact.source}
          {fact.at !== null && (
            <>
              , last <DateText iso={fact.at} />
            </>
          )}
        </span>
      </span>
    </li>
  );
}

function Value({ field, to }: { field: BlockField; to: string }) {
  const { value, disputed } = field;
  return (
    <>
      <Link className="link text-sm" to={to}>
        {field.label}
      </Link>
      {value ? (
        <span className="row-span-2 text-end">
          <span className="break-words font-semibold">{value.text}</span>
          {value.stale && (
            <span className="ms-2">
              <Tag tone="outline">may be out of date</Tag>
            </span>
          )}
          <span className="block text-xs text-ink-soft">
            {value.sourceLabel}, <DateText iso={value.learntAt} />
            {value.confidence < 1 && `, ${formatShare(value.confidence)} sure`}
            {value.until !== null && (
              <>
                , {value.stale ? "fresh until" : "until"} <DateText iso={value.until} />
              </>
            )}
          </span>
          {disputed.length > 0 && <Disputed field={field} to={to} />}
        </span>
      ) : (
        <span className="row-span-2 text-end text-sm text-ink-soft">not known</span>
      )}
    </>
  );
}

/** What other sources say, beside what leads. */
function Disputed({ field: { label, disputed }, to }: { field: BlockField; to: string }) {
  const [first] = disputed;
  return (
    <span className="block text-xs">
      <Link className="link" to={to}>
        {disputed.length === 1 && first ? (
          <>
            {first.sourceLabel} says “{first.text}”
          </>
        ) : (
          formatNoun(disputed.length, "source says otherwise", "sources say otherwise")
        )}
        <span className="sr-only"> of {label}</span>
      </Link>
    </span>
  );
}

function ValueForm({
  field,
  error,
}: {
  field: BlockField;
  error: { message: string; typed: string } | undefined;
}) {
  return (
    <Disclosure
      className="col-start-1 open:col-span-full open:row-start-3"
      summary={
        <>
          {field.value ? "Change" : "Enter"}
          <span className="sr-only"> {field.label}</span>
        </>
      }
      open={error !== undefined}
    >
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="value" />
        <input type="hidden" name="attributeId" value={field.attributeId} />
        <TextField
          id={`value-${field.attributeId}`}
          name="value"
          label={field.label}
          hint={`For: ${field.purpose}`}
          error={error?.message}
          defaultValue={error?.typed ?? field.value?.text}
        />
        <Button look="secondary" size="small">
          Save
        </Button>
      </Form>
    </Disclosure>
  );
}
