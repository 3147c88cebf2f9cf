/**
 * Remix's options; vite.config.ts hands them to Remix's Vite plugin. See docs/decisions/005.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  ssr: true,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // Stays off: in 2.17.5 a single anonymous GET to its manifest route can hold the process for seconds.
    v3_lazyRouteDiscovery: false,
  },
};
