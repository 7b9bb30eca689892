import { Section } from "#app/components/panel.tsx";
import type { ThemeState } from "../theme-state/theme-state.ts";
import { EXPIRES_AFTER_DAYS } from "../theme-state/theme-state.ts";
import { ThemeStanding } from "./theme-standing.tsx";
import { ThemeVoices, type VoicedTheme } from "./theme-voices.tsx";

type Theme = VoicedTheme & { standing: ThemeState | null };

interface CustomerVoicesProps {
  customerId: string;
  pains: readonly Theme[];
  goals: readonly Theme[];
  praises: readonly Theme[];
  mayEdit: boolean;
}

const order = { open: 0, solved: 1, expired: 2 };
const standingFirst = (themes: readonly Theme[]) =>
  themes.toSorted(
    (one, other) => order[one.standing?.state ?? "open"] - order[other.standing?.state ?? "open"],
  );

/** What a customer says: pain points and goals with how each stands today, and praise. */
export function CustomerVoices({ customerId, pains, goals, praises, mayEdit }: CustomerVoicesProps) {
  const standing = (theme: Theme) => (
    <ThemeStanding customerId={customerId} theme={theme} mayEdit={mayEdit} />
  );
  return (
    <Section
      title="What they say"
      id="voices"
      lead={`A pain point is solved by hand, by a solved ticket or by later praise of the same thing. One expires after ${EXPIRES_AFTER_DAYS.pain} days without a word, a goal after ${EXPIRES_AFTER_DAYS.goal}.`}
    >
      <div className="grid gap-8 lg:grid-cols-3">
        <ThemeVoices
          kind="pain"
          themes={standingFirst(pains)}
          empty="No pain point voiced so far."
          after={standing}
        />
        <ThemeVoices
          kind="goal"
          themes={standingFirst(goals)}
          empty="No goal voiced so far."
          after={standing}
        />
        <ThemeVoices kind="praise" themes={praises} empty="No praise voiced so far." />
      </div>
    </Section>
  );
}
