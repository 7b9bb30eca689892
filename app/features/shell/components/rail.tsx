import { Link } from "@remix-run/react";
import { classNames } from "#app/components/class-names.ts";
import type { Place } from "../places.ts";
import type { ShellUser } from "../shell-user.ts";
import { Brand } from "./brand.tsx";
import { SearchButton } from "./search-button.tsx";
import { UserMenu } from "./user-menu.tsx";

/** The left rail of wide screens, set like a report's table of contents. */
export function Rail({
  user,
  places,
  current,
  onSearch,
}: {
  user: ShellUser;
  places: readonly Place[];
  current: string | undefined;
  onSearch: () => void;
}) {
  return (
    <div className="sticky top-0 hidden h-dvh flex-col gap-4 border-e border-line px-4 py-4 lg:flex print:hidden">
      <Brand />
      <SearchButton onClick={onSearch} />
      <nav aria-label="Places" className="-mx-2 min-h-0 flex-1 overflow-y-auto px-2">
        <ul className="grid gap-3">
          {places.map((place) => (
            <li key={place.name}>
              {place.name !== "overview" && (
                <p className="px-2 pb-1 text-xs font-semibold text-ink-soft" id={`rail-${place.name}`}>
                  {place.label}
                </p>
              )}
              <ul aria-labelledby={place.name !== "overview" ? `rail-${place.name}` : undefined}>
                {place.pages.map((page) => (
                  <li key={page.to}>
                    <Link
                      to={page.to}
                      aria-current={page.to === current ? "page" : undefined}
                      className={classNames(
                        "block rounded-md px-2 py-1 no-underline",
                        page.to === current
                          ? "bg-accent-soft font-semibold text-accent-strong"
                          : "text-ink hover:bg-sunken",
                      )}
                    >
                      {page.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
      <UserMenu user={user} />
    </div>
  );
}
