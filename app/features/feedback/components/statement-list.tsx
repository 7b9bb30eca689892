import { Link } from "@remix-run/react";
import { asKind } from "#app/components/kind.ts";
import { KindTag } from "#app/components/kind-tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { ReasonList } from "./statement-why.tsx";

export interface ShownStatement {
  id: string;
  text: string;
  kind: string;
  kindScore: number;
  themeId: string | null;
  themeName: string | null;
  aspects: readonly { text: string; start: number }[];
  reasons: readonly string[];
}

/** What an item says, statement by statement: kind, theme, what it is about, and why it was read that way. */
export function StatementList({
  statements,
  mayCorrect,
}: {
  statements: readonly ShownStatement[];
  mayCorrect: boolean;
}) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {statements.map((statement) => {
        const kind = asKind(statement.kind);
        return (
          <li key={statement.id} id={`statement-${statement.id}`} className="grid gap-2 py-4">
            <div className="max-w-reading">
              <VoiceText text={statement.text} marks={[{ start: 0, end: statement.text.length, kind }]} />
            </div>
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
              <KindTag kind={kind} />
              {/* In a language whose kinds are not told nothing was judged. */}
              {statement.kindScore > 0 && (
                <span className="text-ink-soft">{formatShare(statement.kindScore)} sure</span>
              )}
              {statement.themeId && (
                <Link className="link" to={paths.theme(statement.themeId)}>
                  {statement.themeName}
                </Link>
              )}
              {statement.aspects.length > 0 && (
                <span className="text-ink-soft">
                  about {statement.aspects.map((aspect) => aspect.text).join(", ")}
                </span>
              )}
              {mayCorrect && (
                <Link
                  className="link print:hidden"
                  to={paths.statement(statement.id)}
                  aria-label={`Correct this: ${statement.text}`}
                >
                  Correct this
                </Link>
              )}
            </div>
            <ReasonList summary="Why this kind" reasons={statement.reasons} />
          </li>
        );
      })}
    </ol>
  );
}
