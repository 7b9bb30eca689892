import { Link } from "@remix-run/react";
import { Ear, House, Inbox, type LucideIcon, Settings, UserRound, UsersRound } from "lucide-react";
import { classNames } from "#app/components/class-names.ts";
import type { Place, PlaceName } from "../places.ts";

const icons: Record<PlaceName, LucideIcon> = {
  overview: House,
  collect: Inbox,
  listen: Ear,
  know: UsersRound,
  portray: UserRound,
  settings: Settings,
};

/** The places along the lower edge of a phone, within reach of a thumb. */
export function BottomBar({ places, current }: { places: readonly Place[]; current: PlaceName | undefined }) {
  return (
    <nav
      aria-label="Places"
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-reading">
        {places.map((place) => {
          const Icon = icons[place.name];
          const here = place.name === current;
          return (
            <li key={place.name} className="min-w-0 flex-1">
              <Link
                to={place.pages[0].to}
                aria-current={here ? "true" : undefined}
                className={classNames(
                  "flex min-h-14 flex-col items-center justify-center gap-1 text-xs no-underline",
                  here ? "font-semibold text-accent-strong" : "text-ink-soft",
                )}
              >
                <Icon size={20} aria-hidden="true" strokeWidth={here ? 2.25 : 1.75} />
                {place.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
