import type { ShellUser } from "../shell-user.ts";
import { Brand } from "./brand.tsx";
import { SearchButton } from "./search-button.tsx";
import { UserMenu } from "./user-menu.tsx";

/** The bar above a page on narrow screens; what the rail holds besides the places. */
export function TopBar({ user, onSearch }: { user: ShellUser; onSearch: () => void }) {
  return (
    <header className="flex items-center gap-3 border-b border-line px-4 py-2 lg:hidden print:hidden">
      <div className="flex-1">
        <Brand />
      </div>
      <SearchButton onClick={onSearch} compact />
      <details className="relative">
        <summary className="flex min-h-10 items-center rounded-md border border-line-strong bg-surface px-3 text-sm marker:content-none">
          Account
        </summary>
        <div className="absolute end-0 top-12 z-20 w-56 rounded-lg border border-line bg-surface p-4 shadow-raised">
          <UserMenu user={user} />
        </div>
      </details>
    </header>
  );
}
