import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Panel } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { sectionTitles } from "../../persona.schema.ts";

export interface ListedWording {
  lineId: string;
  section: keyof typeof sectionTitles;
  line: string;
  text: string | null;
  reason: string | null;
  model: string;
}

/** Each line beside what a model proposes for it, to be taken or left; what was dropped stands below with its reason. */
export function WordingList({ wordings }: { wordings: readonly ListedWording[] }) {
  const proposed = wordings.filter(({ text }) => text !== null);
  const dropped = wordings.filter(({ text }) => text === null);
  return (
    <div className="grid gap-6">
      <ul className="grid gap-6">
        {proposed.map(({ lineId, section, line, text, model }) => (
          <Panel as="li" key={lineId} className="grid gap-3">
            <p className="text-sm text-ink-soft">{sectionTitles[section]}</p>
            <dl className="grid gap-3 md:grid-cols-2 md:gap-6">
              <div>
                <dt className="text-sm text-ink-soft">The line</dt>
                <dd className="wrap-anywhere">{line}</dd>
              </div>
              <div>
                <dt className="text-sm text-ink-soft">
                  Proposed <Tag tone="outline">worded by {model}</Tag>
                </dt>
                <dd className="wrap-anywhere">{text}</dd>
              </div>
            </dl>
            <Form method="post" className="flex flex-wrap gap-3">
              <input type="hidden" name="lineId" value={lineId} />
              <Button name="intent" value="accept" size="small">
                Take this wording
              </Button>
              <Button name="intent" value="decline" size="small" look="secondary">
                Leave the line
              </Button>
            </Form>
          </Panel>
        ))}
      </ul>
      {dropped.length > 0 && (
        <Disclosure summary={`${formatNoun(dropped.length, "line", "lines")} without a proposal, and why`}>
          <ul className="grid max-w-reading gap-3 py-2">
            {dropped.map(({ lineId, line, reason }) => (
              <li key={lineId} className="wrap-anywhere">
                {line}
                <span className="block text-sm text-ink-soft">{reason}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
