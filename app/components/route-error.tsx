import { isRouteErrorResponse } from "@remix-run/react";
import { z } from "zod";
import { StatusPage } from "./status-page.tsx";

const messageSchema = z.object({ message: z.string() });

/** The status and the sentence that a thrown response carries; anything else is a 500 without details. */
function describeRouteError(error: unknown): { status: number; message: string | null } {
  if (!isRouteErrorResponse(error)) return { status: 500, message: null };
  const parsed = messageSchema.safeParse(error.data);
  if (parsed.success) return { status: error.status, message: parsed.data.message };
  return { status: error.status, message: null };
}

/** The page for whatever a route threw. */
export function RouteError({ error }: { error: unknown }) {
  return <StatusPage {...describeRouteError(error)} />;
}
