import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { RouteError } from "#app/components/route-error.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { Shell } from "#app/features/shell/components/shell.tsx";
import type { ShellUser } from "#app/features/shell/shell-user.ts";

export async function loader(args: LoaderFunctionArgs): Promise<{ user: ShellUser }> {
  const { actor } = await enter(args, "_app");
  return { user: { name: actor.name, role: actor.role } };
}

export default function App() {
  const { user } = useLoaderData<typeof loader>();
  return (
    <Shell user={user}>
      <Outlet />
    </Shell>
  );
}

/** Keeps the navigation around a page that failed, as long as it is known who is signed in. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("routes/_app");
  if (!data) {
    return (
      <main className="mx-auto max-w-page px-4 sm:px-8">
        <RouteError error={error} />
      </main>
    );
  }
  return (
    <Shell user={data.user}>
      <RouteError error={error} />
    </Shell>
  );
}
