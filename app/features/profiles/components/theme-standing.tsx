import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Tag } from "#app/components/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import { type ThemeState, themeStateReason } from "../theme-state/theme-state.ts";
import { themeStateWords } from "./theme-state-words.ts";

interface ThemeStandingProps {
  customerId: string;
  theme: { themeId: string; name: string; standing: ThemeState | null };
  mayEdit: boolean;
}

/** How a pain point or goal stands with a customer and why; whoever may edit says otherwise, and takes that back. */
export function ThemeStanding({ customerId, theme, mayEdit }: ThemeStandingProps) {
  const { standing } = theme;
  if (standing === null) return null;
  const { word, tone } = themeStateWords[standing.state];
  const { mark } = standing;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <Tag tone={tone}>{word}</Tag>
      <span>
        {themeStateReason(standing)}
        {standing.by === "time" ? " " : ", "}
        <DateText iso={standing.at} />
        {mark?.note && ` (${mark.note})`}
        {standing.itemId !== null && standing.state === "solved" && (
          <>
            {" · "}
            <Link className="link" to={paths.feedbackItem(standing.itemId)}>
              what shows it
            </Link>
          </>
        )}
      </span>
      {mayEdit && (
        <Form method="post" action={paths.customerThemeState(customerId)} className="flex flex-wrap gap-2">
          <input type="hidden" name="themeId" value={theme.themeId} />
          {standing.state === "open" ? (
            <StateButton state="solved" name={theme.name}>
              Mark as solved
            </StateButton>
          ) : (
            <StateButton state="open" name={theme.name}>
              Still open
            </StateButton>
          )}
          {mark !== null && (
            <>
              <input type="hidden" name="markId" value={mark.id} />
              <StateButton state="undo" name={theme.name}>
                Undo
              </StateButton>
            </>
          )}
        </Form>
      )}
    </div>
  );
}

function StateButton({
  state,
  name,
  children,
}: {
  state: "open" | "solved" | "undo";
  name: string;
  children: string;
}) {
  return (
    <Button name="state" value={state} look="quiet" size="small">
      {children}
      <span className="sr-only">: {name}</span>
    </Button>
  );
}
