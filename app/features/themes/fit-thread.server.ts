// The thread of fit-in-thread.server.ts: fits once, answers, and ends.
import { parentPort, workerData } from "node:worker_threads";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import type { FitRequest } from "./fit-in-thread.server.ts";

// Handed over by fit-in-thread.server.ts alone.
const { statements, options } = workerData.request as FitRequest;
parentPort?.postMessage(fitThemes(statements, options));
