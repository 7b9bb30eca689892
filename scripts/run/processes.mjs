import { spawn } from "node:child_process";

/** Runs Node with these arguments in the foreground; gives its exit code. */
export function runNode(args, env = {}) {
  return run(process.execPath, args, env);
}

/** Runs npm; the one that started us where there is one. */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) return run(process.execPath, [npm, ...args], {});
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, {});
}

/** Runs Node with these arguments in our place: what we are told to stop, it is told too. */
export function handOver(args) {
  return run(process.execPath, args, {}, ["SIGINT", "SIGTERM", "SIGHUP"]);
}

function run(program, args, env, passedOn = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
    for (const signal of passedOn) process.on(signal, () => child.kill(signal));
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
