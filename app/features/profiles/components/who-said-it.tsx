import { Link } from "@remix-run/react";
import { Disclosure } from "#app/components/disclosure.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { type CompanyVoice, voicesByRole } from "../company/company-person.ts";
import { roleWords } from "../company/company-place.ts";
import { themeStateWords } from "./theme-state-words.ts";

const NAMED = 12;

const plural = { champion: "champions", budget: "with the budget", user: "users", blocker: "blockers" };

/** Who of a company said something, by role, and how it stands with each. */
export function WhoSaidIt({ voices }: { voices: readonly CompanyVoice[] }) {
  if (voices.length === 0) return null;
  const byRole = voicesByRole(voices).map(({ role, people }) => {
    if (role === "") return `${people} without a role`;
    const word = roleWords[role].name.toLowerCase();
    return role === "budget" ? `${people} ${plural.budget}` : formatNoun(people, word, plural[role]);
  });
  const open = voices.filter(({ state }) => state === "open").length;
  const judged = voices.filter(({ state }) => state !== null).length;
  return (
    <div className="mt-1 text-sm">
      <p>
        Said by {byRole.join(", ")}
        {judged > 0 && `; open for ${open} of ${formatNoun(judged, "person", "people")}`}.
      </p>
      <Disclosure summary="Who said it">
        <ul className="grid gap-1">
          {voices.slice(0, NAMED).map((voice) => (
            <li key={voice.customerId}>
              <Link className="link" to={paths.customer(voice.customerId)}>
                {voice.name}
              </Link>
              {voice.roles.length > 0 && ` (${voice.roles.map((role) => roleWords[role].name).join(", ")})`}:{" "}
              {formatNoun(voice.mentions, "mention", "mentions")}
              {voice.state !== null && `, ${themeStateWords[voice.state].word.toLowerCase()}`}
            </li>
          ))}
          {voices.length > NAMED && <li>and {voices.length - NAMED} more</li>}
        </ul>
      </Disclosure>
    </div>
  );
}
