import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import type { Kind } from "#app/components/kind.ts";
import { KindTag } from "#app/components/kind-tag.tsx";
import { Voice } from "#app/components/voice.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** A profile is read at a glance; the rest is one click away. */
const SHOWN = 6;

export interface VoicedTheme {
  themeId: string;
  name: string;
  mentions: number;
  people?: number;
  lastAt: string;
  quote: string;
  itemId: string;
}

/** The themes of one kind that a customer, or the people of a company, spoke of, each in their own words. */
export function ThemeVoices<Theme extends VoicedTheme>({
  kind,
  themes,
  empty,
  after,
}: {
  kind: Kind;
  themes: readonly Theme[];
  empty: string;
  /** What stands under a theme's words: who said it, how it stands. */
  after?: (theme: Theme) => ReactNode;
}) {
  return (
    <section className="min-w-0">
      <h3 className="mb-3">
        <KindTag kind={kind} many />
      </h3>
      {themes.length === 0 ? (
        <p className="text-sm text-ink-soft">{empty}</p>
      ) : (
        <>
          <VoiceList {...{ kind, after }} themes={themes.slice(0, SHOWN)} />
          {themes.length > SHOWN && (
            <Disclosure className="mt-6" summary={`${themes.length - SHOWN} more`}>
              <VoiceList {...{ kind, after }} themes={themes.slice(SHOWN)} />
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

function VoiceList<Theme extends VoicedTheme>({
  kind,
  themes,
  after,
}: {
  kind: Kind;
  themes: readonly Theme[];
  after: ((theme: Theme) => ReactNode) | undefined;
}) {
  return (
    <ul className="grid gap-6">
      {themes.map((theme) => (
        <li key={theme.themeId}>
          <Link className="link font-semibold" to={paths.theme(theme.themeId)}>
            {theme.name}
          </Link>
          <Voice
            size="small"
            text={theme.quote}
            marks={[{ start: 0, end: theme.quote.length, kind }]}
            source={
              <>
                {formatNoun(theme.mentions, "mention", "mentions")}
                {theme.people !== undefined && ` by ${formatNoun(theme.people, "person", "people")}`}, last{" "}
                <DateText iso={theme.lastAt} /> ·{" "}
                <Link className="link" to={paths.feedbackItem(theme.itemId)}>
                  in full
                </Link>
              </>
            }
          />
          {after?.(theme)}
        </li>
      ))}
    </ul>
  );
}
