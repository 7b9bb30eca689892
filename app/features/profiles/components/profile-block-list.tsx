import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Tag } from "#app/components/tag.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import type { BlockField, ProfileBlock } from "../profile-blocks.ts";

const titles = {
  demographic: "Demographic",
  firmographic: "Firmographic",
  psychographic: "Psychographic",
  behavioural: "Behavioural",
  preference: "Preferences",
};

/** What is known, block by block: each value with its source and age, and a way to enter one. */
export function ProfileBlockList({
  blocks,
  mayEdit,
  errors,
}: {
  blocks: readonly ProfileBlock[];
  mayEdit: boolean;
  /** What was wrong with a value typed a moment ago, by attribute id. */
  errors: Readonly<Record<string, { message: string; typed: string }>>;
}) {
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      {blocks.map((block) => (
        <section key={block.category} aria-labelledby={`block-${block.category}`}>
          <h3 id={`block-${block.category}`} className="mb-2 font-semibold">
            {titles[block.category]}
          </h3>
          {block.fields.length === 0 ? (
            <p className="text-sm text-ink-soft">No attribute of this kind is defined.</p>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {block.fields.map((field) => (
                <li
                  key={field.attributeId}
                  className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] items-baseline gap-x-4 py-2"
                >
                  <Value field={field} mayEdit={mayEdit} />
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

function Value({ field, mayEdit }: { field: BlockField; mayEdit: boolean }) {
  return (
    <>
      <span className="text-sm text-ink-soft">{field.label}</span>
      {field.value ? (
        <span className="row-span-2 text-end">
          <span className="font-semibold">{field.value.text}</span>
          {field.value.stale && (
            <span className="ms-2">
              <Tag tone="outline">may be out of date</Tag>
            </span>
          )}
          <span className="block text-xs text-ink-soft">
            {field.value.sourceLabel}, <DateText iso={field.value.learntAt} />
          </span>
        </span>
      ) : (
        <span className="row-span-2 text-end text-sm text-ink-soft">not known</span>
      )}
      {!mayEdit && <History field={field} />}
    </>
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
      summary={<ValueSummary field={field} />}
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
      <History field={field} />
    </Disclosure>
  );
}

/** What was said beside the value that leads: earlier, by somebody else, or held back by the rule of an import. */
function History({ field }: { field: BlockField }) {
  if (field.history.length === 0) return null;
  return (
    <ul aria-label={`Also said of ${field.label}`} className="col-start-1 mt-2 text-sm text-ink-soft">
      {field.history.map((value) => (
        <li key={`${value.learntAt} ${value.text} ${value.sourceLabel}`}>
          {value.text}: {value.sourceLabel}, <DateText iso={value.learntAt} />
        </li>
      ))}
    </ul>
  );
}

function ValueSummary({ field }: { field: BlockField }) {
  return (
    <>
      {field.value ? "Change" : "Enter"}
      <span className="sr-only"> {field.label}</span>
      {field.history.length > 0 && ` (${formatNoun(field.history.length, "other value", "other values")})`}
    </>
  );
}
