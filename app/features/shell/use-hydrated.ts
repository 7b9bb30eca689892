import { useEffect, useState } from "react";

/** False on the server and in the first paint, true once the page's scripts run. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}
