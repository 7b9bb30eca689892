import { Section } from "#app/components/panel.tsx";
import type { CompanyVoice } from "../company/company-person.ts";
import { ThemeVoices, type VoicedTheme } from "./theme-voices.tsx";
import { WhoSaidIt } from "./who-said-it.tsx";

type Theme = VoicedTheme & { voices: readonly CompanyVoice[] };

/** What the people of a company say, and who of them. */
export function CompanyVoices({
  pains,
  goals,
  praises,
}: {
  pains: readonly Theme[];
  goals: readonly Theme[];
  praises: readonly Theme[];
}) {
  const who = (theme: Theme) => <WhoSaidIt voices={theme.voices} />;
  return (
    <Section title="What its people say" id="voices">
      <div className="grid gap-8 lg:grid-cols-3">
        <ThemeVoices kind="pain" themes={pains} empty="No pain point voiced so far." after={who} />
        <ThemeVoices kind="goal" themes={goals} empty="No goal voiced so far." after={who} />
        <ThemeVoices kind="praise" themes={praises} empty="No praise voiced so far." after={who} />
      </div>
    </Section>
  );
}
