import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Panel } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { paths } from "#app/lib/paths.ts";

interface Named {
  id: string;
  name: string;
}
interface Listed {
  id: string;
  name: string;
  note: string;
  launchedOn: string;
  askedAt: string | null;
  segments: Named[];
  themes: Named[];
}

/** Launches, the newest first, with what they touch. */
export function LaunchList({ launches, mayEdit }: { launches: readonly Listed[]; mayEdit: boolean }) {
  return (
    <ol className="grid gap-4" data-list="rows">
      {launches.map(({ id, name, note, launchedOn, askedAt, segments, themes }) => (
        <Panel as="li" key={id}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
            <h3 className="font-semibold">
              {name}{" "}
              <span className="font-normal text-ink-soft text-sm">
                <DateText iso={`${launchedOn}T00:00:00.000Z`} />
              </span>
            </h3>
            <Tag tone={askedAt === null ? "outline" : "ok"}>
              {askedAt === null ? "reviews are asked for on its day" : "reviews were asked for"}
            </Tag>
          </div>
          {note !== "" && <p className="mt-2 max-w-reading whitespace-pre-line">{note}</p>}
          <p className="mt-2 text-sm">
            {segments.length + themes.length === 0 && "Touches all segments."}
            {segments.map((segment) => (
              <span key={segment.id} className="me-3">
                Segment{" "}
                <Link className="link" to={paths.segment(segment.id)}>
                  {segment.name}
                </Link>
              </span>
            ))}
            {themes.map((theme) => (
              <span key={theme.id} className="me-3">
                Theme{" "}
                <Link className="link" to={paths.theme(theme.id)}>
                  {theme.name}
                </Link>
              </span>
            ))}
          </p>
          {mayEdit && (
            <Form method="post" className="mt-3">
              <input type="hidden" name="do" value="remove" />
              <input type="hidden" name="id" value={id} />
              <Button look="quiet" size="small" aria-label={`Remove the launch ${name}`}>
                Remove
              </Button>
            </Form>
          )}
        </Panel>
      ))}
    </ol>
  );
}
