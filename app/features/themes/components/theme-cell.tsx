import { Link } from "@remix-run/react";
import { Tag } from "#app/components/tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { isFamily, type ThemeMember, type ThemeRow } from "./theme-row.ts";

/** What a theme is called, with a quote; of several with something in common each by its name, under that. */
export function ThemeCell({ row }: { row: ThemeRow }) {
  return (
    <>
      {row.parentName && (
        <div className="text-sm font-normal text-ink-soft">
          {row.parentName}
          <span className="sr-only">: </span>
        </div>
      )}
      {isFamily(row) ? (
        row.name
      ) : (
        <Link className="link" to={paths.theme(row.id)}>
          {row.name}
        </Link>
      )}
      <Changes {...row} />
      {row.state === "emerging" && <Tag>emerging</Tag>}
      <Members members={row.members ?? []} />
      <div className="mt-1 font-normal">
        <VoiceText text={row.subtitle} marks={[{ start: 0, end: row.subtitle.length, kind: row.kind }]} />
      </div>
    </>
  );
}

function Changes({ rising, falling }: { rising: boolean; falling: boolean }) {
  return (
    <span className="ms-2 inline-flex gap-2">
      {rising && <Tag tone="accent">rising</Tag>}
      {falling && <Tag>falling</Tag>}
    </span>
  );
}

function Members({ members }: { members: readonly ThemeMember[] }) {
  if (members.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-sm font-normal">
      {members.map((member) => (
        <li key={member.id}>
          <Link className="link inline-block py-1" to={paths.theme(member.id)}>
            {member.name}
          </Link>{" "}
          <Link
            className="link inline-block min-w-6 py-1 text-ink-soft"
            to={paths.feedback({ theme: member.id })}
            aria-label={`${formatCount(member.mentions)} mentions of ${member.name}`}
          >
            {formatCount(member.mentions)}
          </Link>
          <Changes {...member} />
        </li>
      ))}
    </ul>
  );
}
