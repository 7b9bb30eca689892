import type { ReactNode } from "react";
import { Panel } from "#app/components/panel.tsx";
import { Brand } from "#app/features/shell/components/brand.tsx";

/** A page in front of the door: the brand, one heading, one form. */
export function Entrance({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className="mx-auto grid max-w-md gap-6 px-4 py-12">
      <Brand />
      <div>
        <h1 className="text-2xl font-bold">{title}</h1>
        {lead && <p className="mt-2 text-ink-soft">{lead}</p>}
      </div>
      <Panel>{children}</Panel>
    </main>
  );
}
