import { runScript } from "./run-script.ts";
import { builtPages } from "./serve/built-pages.ts";
import { runServer } from "./serve/run-server.ts";

// The web server alone, from what `npm run build` made.
await runScript(() => runServer(() => builtPages()));
