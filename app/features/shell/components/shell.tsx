import { useLocation } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { findPage, placesFor } from "../places.ts";
import type { ShellUser } from "../shell-user.ts";
import { useListKeys } from "../use-list-keys.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Palette } from "./palette.tsx";
import { PlaceTabs } from "./place-tabs.tsx";
import { Rail } from "./rail.tsx";
import { TopBar } from "./top-bar.tsx";

/** Everything around a signed-in page: the rail or the bars, the palette, the keys. */
export function Shell({ user, children }: { user: ShellUser; children: ReactNode }) {
  const { pathname } = useLocation();
  const places = placesFor(user.role);
  const current = findPage(places, pathname);
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  useListKeys({ onPalette: () => setOpen("palette"), onKeys: () => setOpen("keys") });
  const close = () => setOpen(null);
  const search = () => setOpen("palette");
  return (
    <div className="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-30 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        Skip to the content
      </a>
      <Rail user={user} places={places} current={current?.page.to} onSearch={search} />
      <TopBar user={user} onSearch={search} />
      <div className="min-w-0">
        {current && <PlaceTabs place={current.place} current={current.page.to} />}
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto max-w-page px-4 pt-6 pb-24 sm:px-8 lg:pt-12 print:p-0"
        >
          {children}
        </main>
      </div>
      <BottomBar places={places} current={current?.place.name} />
      {open === "palette" && <Palette places={places} onClose={close} />}
      {open === "keys" && <KeysDialog onClose={close} />}
    </div>
  );
}
