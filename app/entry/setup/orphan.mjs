import process from "node:process";

/**
 * npm starts a shell that starts us. Told to stop, npm and the shell end at once, and nobody tells us:
 * so once the process that started us is gone, we take it as having been told to stop.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}
